/** Bundles the library, the command and the worker into `dist/`, and writes the type declarations. */
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
await rm(`${root}dist`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ['src/index.ts', 'src/cli/main.ts'],
  outbase: 'src',
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  legalComments: 'none',
  // CommonJS packages that load lazily stay outside; what every run needs is bundled, because reading
  // one file is faster than resolving a package.
  // Commander is CommonJS and asks for node's own modules.
  banner: {
    js: "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);",
  },
  external: ['fast-glob', 'iconv-lite', 'chardet', 'write-file-atomic'],
  logLevel: 'warning',
});
execFileSync(
  process.execPath,
  [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}tsconfig.types.json`],
  {
    stdio: 'inherit',
  },
);
