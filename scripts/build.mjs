/** Bundles the library, the command and the worker into `dist/`, and writes the type declarations. */
import { execFileSync } from 'node:child_process';
import { cp, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compileCommand } from './compiled-command.mjs';
import { noticeOf } from './licences.mjs';
import { packedData } from './packed-data.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
await rm(`${root}dist`, { recursive: true, force: true });
const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};
// What every run needs is bundled: reading one file is faster than resolving a package.
const external = ['fast-glob', 'iconv-lite', 'chardet', 'tinypool', 'fzstd', '@hpcc-js/wasm-zstd'];
// Commander starts commands that are programs of their own; there are none, and the module takes time to load.
const COMMANDER = /[\\/]node_modules[\\/]commander[\\/]/;
const withoutChildProcess = {
  name: 'without-child-process',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      COMMANDER.test(importer) ? { path, namespace: 'absent' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {};' }));
  },
};
// Commander is CommonJS and asks for Node's own modules. It gets a bundle of its own, so that the `require`
// it needs is not in the chunks of the library, which have nothing of Node in them.
const commander = await build({
  ...common,
  stdin: { contents: "export { Command, CommanderError, Option } from 'commander';", resolveDir: root },
  outfile: 'dist/commander.js',
  plugins: [withoutChildProcess],
  banner: {
    js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
});
const ownCommander = {
  name: 'own-commander',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^commander$/ }, () => ({ path: './commander.js', external: true })),
};
const product = await build({
  ...common,
  entryPoints: ['src/index.ts', 'src/html.ts', 'src/cli/main.ts', 'src/batch/worker.ts'],
  outbase: 'src',
  outdir: 'dist',
  splitting: true,
  external,
  plugins: [ownCommander],
});
// For browsers and edge workers: one file, which asks for nothing and reads nothing.
const browser = await build({
  ...common,
  entryPoints: { browser: 'src/library.ts' },
  outdir: 'dist',
  platform: 'browser',
  target: 'es2023',
  plugins: [packedData(`${root}src/generated`)],
});
const asked = Object.values(browser.metafile.outputs).flatMap(({ imports }) => imports);
if (asked.length > 0) throw new Error(`The bundle for browsers imports ${asked.map(({ path }) => path)}.`);
// Data is read when it is first needed, not parsed with the code.
await cp(`${root}src/generated`, `${root}dist/generated`, { recursive: true });
await compileCommand(root, { ...common, external, plugins: [withoutChildProcess] });
const inputs = [commander, product, browser].flatMap(({ metafile }) => Object.keys(metafile.inputs));
await writeFile(`${root}dist/THIRD-PARTY.txt`, noticeOf(root, inputs));
execFileSync(
  process.execPath,
  [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}tsconfig.types.json`],
  {
    stdio: 'inherit',
  },
);
