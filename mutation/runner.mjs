import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { context } from 'esbuild';

/**
 * Bundles tests with one file of the source in another wording, and runs them in a worker. Nothing on the disk of the
 * project changes.
 *
 * @param root folder of the project
 * @param tests paths of test files, in the order in which they are to run
 */
export async function createRunner(root, tests) {
  const folder = await mkdtemp(join(tmpdir(), 'mutation-'));
  await symlink(join(root, 'src/generated'), join(folder, 'generated'));
  let mutant = { file: '', code: '' };
  const main = [
    ...tests.map((test) => `import './${test}';`),
    "import { parentPort, workerData } from 'node:worker_threads';",
    "import { firstFailure } from './mutation/harness.ts';",
    'firstFailure(workerData.first, workerData.others).then((failure) => parentPort.postMessage({ failure }));',
  ];
  const bundle = await context({
    stdin: { contents: main.join('\n'), resolveDir: root, loader: 'ts' },
    alias: { vitest: './mutation/harness.ts' },
    absWorkingDir: root,
    bundle: true,
    // The package calls itself free of side effects; its tests are nothing else.
    ignoreAnnotations: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
    outfile: join(folder, 'tests.mjs'),
    plugins: [
      {
        name: 'mutant',
        setup: ({ onLoad }) => {
          onLoad({ filter: /\/src\/core\/.*\.ts$/ }, async ({ path }) => ({
            contents:
              mutant.file !== '' && path.endsWith(`/${mutant.file}`)
                ? mutant.code
                : await readFile(path, 'utf8'),
            loader: 'ts',
          }));
        },
      },
    ],
  });

  return {
    /**
     * @param first names of tests that run before the others; all where it is undefined
     * @param others run the others too
     * @param seconds after which they count as hanging
     * @returns the first test that fails; `undefined` where all pass
     */
    firstFailure: async (file, code, { first, others, seconds }) => {
      mutant = { file, code };
      try {
        await bundle.rebuild();
      } catch {
        return 'does not build';
      }
      const worker = new Worker(join(folder, 'tests.mjs'), { workerData: { first, others } });
      return new Promise((resolve) => {
        const end = (failure) => {
          clearTimeout(timer);
          void worker.terminate();
          resolve(failure);
        };
        const timer = setTimeout(() => end('hangs'), seconds * 1000);
        worker.on('message', ({ failure }) => end(failure));
        worker.on('error', (error) => end(`does not run: ${error.message}`));
      });
    },
    close: async () => {
      await bundle.dispose();
      await rm(folder, { recursive: true });
    },
  };
}
