import packed from 'packed-data';

/**
 * Takes the place of `package-data.ts` in the build for browsers and edge workers, where there is no file to
 * read: the data files are strings in the bundle, those that are not text in base64; their first character says
 * which, `t` or `b`.
 *
 * @throws {Error} where there is no such file
 */
export function readPackageData(name: string): Uint8Array {
  const data = find(name);
  if (data.startsWith('t')) return new TextEncoder().encode(data.slice(1));
  return Uint8Array.from(atob(data.slice(1)), (char) => char.charCodeAt(0));
}

/** The same of a file that is text. */
export function readPackageText(name: string): string {
  return find(name).slice(1);
}

function find(name: string): string {
  const data = packed[name];
  if (data === undefined) throw new Error(`The package has no data file "${name}".`);
  return data;
}
