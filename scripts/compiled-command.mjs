/**
 * The command as one script in `dist/command.cjs`, and beside it what the compiler of this Node makes of the script
 * in a first run, so that a start has nothing left to compile. `bin/clean-article.js` says when it is used.
 */
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const FIRST_RUN = fileURLToPath(new URL('first-run.mjs', import.meta.url));

/**
 * @param {string} root folder of the project, with a slash at its end
 * @param {import('esbuild').BuildOptions} options those of the other bundles
 * @returns {Promise<string[]>} the files that are in the script
 */
export async function compileCommand(root, options) {
  const file = `${root}dist/command.cjs`;
  const { metafile } = await build({
    ...options,
    entryPoints: ['src/cli/main.ts'],
    outfile: file,
    format: 'cjs',
    define: { 'import.meta.url': 'fileUrl' },
    banner: { js: '(function (require, importModule, fileUrl) { const module = {};' },
    footer: { js: 'return module.exports; })' },
  });
  // Of ASCII alone the script takes half the memory, and is read without decoding.
  await writeFile(file, escapeAll(passImports(await readFile(file, 'utf8'))));
  execFileSync(process.execPath, [FIRST_RUN, file, `${root}fixtures/articles/seed/input.txt`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return Object.keys(metafile.inputs);
}

/** A script that is no module is lent the `import` of the one that reads it. */
function passImports(code) {
  return code.replaceAll('import("', 'importModule("');
}

/** The same script without a character beyond ASCII; a backslash before one would become another escape. */
function escapeAll(code) {
  if (/\\[^\0-\x7f]/.test(code)) throw new Error('A character beyond ASCII stands after a backslash.');
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
