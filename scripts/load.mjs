import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Imports a TypeScript module of this project into a plain script; `entry` is relative to the project's root. */
export async function load(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}
