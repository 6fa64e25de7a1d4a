import { mkdtemp, readFile, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';
import { createInstrumenter } from 'istanbul-lib-instrument';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A plugin of esbuild: modules of the core and of `io` count which of their branches were taken. */
const counting = {
  name: 'counting',
  setup({ onLoad }) {
    const instrumenter = createInstrumenter({ esModules: true, coverageVariable: '__branches__' });
    onLoad({ filter: /\/src\/(?:core|io)\/.*\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', target: 'es2022' });
      return { contents: instrumenter.instrumentSync(code, path), loader: 'js' };
    });
  },
};

/** Bundles the targets, with counters, into a folder of its own; gives the address of the module. */
export async function instrumentedTargets() {
  const folder = await mkdtemp(join(tmpdir(), 'clean-article-fuzz-'));
  await symlink(`${root}src/generated`, join(folder, 'generated'));
  const outfile = join(folder, 'targets.mjs');
  await build({
    entryPoints: [`${root}fuzz/targets.ts`],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
    plugins: [counting],
  });
  return pathToFileURL(outfile).href;
}

/** Counts the branches that were taken since it was made: a growing number is a new way through the code. */
export function branchCounter() {
  const counters = Object.values(globalThis.__branches__ ?? {}).flatMap(({ b }) => Object.values(b));
  const seen = counters.map((arms) => arms.map(() => false));
  let total = 0;
  return () => {
    for (const [at, arms] of counters.entries()) {
      const known = seen[at];
      for (let arm = 0; arm < arms.length; arm++) {
        if (arms[arm] > 0 && !known[arm]) {
          known[arm] = true;
          total++;
        }
      }
    }
    return total;
  };
}
