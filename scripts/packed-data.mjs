import { isUtf8 } from 'node:buffer';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A page, no data. */
const NO_DATA = ['report.html'];

/**
 * A plugin of esbuild: the data files of the package become strings of the bundle.
 *
 * @param {string} folder of the data files
 * @param {readonly string[]} without names of files that are not needed
 */
export function packedData(folder, without = []) {
  return {
    name: 'packed-data',
    setup(build) {
      build.onResolve({ filter: /\/package-data\.js$/ }, ({ resolveDir }) => ({
        path: join(resolveDir, 'package-data.browser.ts'),
      }));
      build.onResolve({ filter: /^packed-data$/ }, ({ path }) => ({ path, namespace: 'packed-data' }));
      build.onLoad({ filter: /.*/, namespace: 'packed-data' }, async () => ({
        contents: JSON.stringify(await readAll(folder, [...NO_DATA, ...without])),
        loader: 'json',
      }));
    },
  };
}

async function readAll(folder, without) {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const entries = files
    .filter((file) => file.isFile() && !without.includes(file.name))
    .map(async (file) => {
      const path = join(file.parentPath, file.name);
      const name = path.slice(folder.length + 1).replaceAll('\\', '/');
      return [name, pack(await readFile(path))];
    });
  return Object.fromEntries((await Promise.all(entries)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Text stays text, which compresses better on its way; the first character says which it is. */
function pack(bytes) {
  return isUtf8(bytes) ? `t${bytes.toString('utf8')}` : `b${bytes.toString('base64')}`;
}
