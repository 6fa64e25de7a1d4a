import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Imports a TypeScript module of this project into a plain script; `entry` is relative to the project's root. */
export async function load(entry) {
  const folder = await mkdtemp(join(tmpdir(), 'load-'));
  try {
    const outfile = join(folder, 'module.mjs');
    await build({
      entryPoints: [entry],
      absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
