import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const isText = (name) => /\.(?:json|tsv|txt)$/.test(name);

/**
 * A plugin of esbuild: the data files of the package become strings of the bundle.
 *
 * @param {string} folder of the data files
 */
export function packedData(folder) {
  return {
    name: 'packed-data',
    setup(build) {
      build.onResolve({ filter: /\/package-data\.js$/ }, ({ resolveDir }) => ({
        path: join(resolveDir, 'package-data.browser.ts'),
      }));
      build.onResolve({ filter: /^packed-data$/ }, ({ path }) => ({ path, namespace: 'packed-data' }));
      build.onLoad({ filter: /.*/, namespace: 'packed-data' }, async () => ({
        contents: JSON.stringify(await readAll(folder)),
        loader: 'json',
      }));
    },
  };
}

async function readAll(folder) {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const entries = files
    .filter((file) => file.isFile() && file.name !== 'report.html') // a page, no data
    .map(async (file) => {
      const path = join(file.parentPath, file.name);
      const name = path.slice(folder.length + 1).replaceAll('\\', '/');
      return [name, await readFile(path, isText(name) ? 'utf8' : 'base64')];
    });
  return Object.fromEntries((await Promise.all(entries)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
