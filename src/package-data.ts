/**
 * The data files of the package: phrases, names, the model for whole pages. They are read when they are first
 * needed, at once, because `clean` is synchronous; inside the bundle they would be parsed at every start.
 * There is no static import of a module of Node, so that a bundler for browsers can put its own in this place.
 *
 * @param name path below the folder of the data, such as `names/en.json`
 * @throws {Error} `ENOENT` where there is no such file
 */
export function readPackageData(name: string): Uint8Array {
  const { readFileSync } = process.getBuiltinModule('node:fs');
  // A copy, so that typed arrays over it are aligned.
  return new Uint8Array(readFileSync(new URL(`./generated/${name}`, import.meta.url)));
}

/** The same as text. */
export function readPackageText(name: string): string {
  return new TextDecoder().decode(readPackageData(name));
}
