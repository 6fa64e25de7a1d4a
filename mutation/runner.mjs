import { BaseSequencer, createVitest } from 'vitest/node';

/**
 * Runs tests again and again with one file of the source in another wording. Nothing on the disk changes, and what
 * vitest made of the other files is used again, so that a run takes a second.
 *
 * @param tests paths of test files
 */
export async function createRunner(tests) {
  let mutant = { file: undefined, code: '' };
  let order = tests;
  const placeOf = ({ moduleId }) => order.findIndex((test) => moduleId.endsWith(test));
  class GivenOrder extends BaseSequencer {
    sort(specifications) {
      return [...specifications].sort((a, b) => placeOf(a) - placeOf(b));
    }
  }
  const vitest = await createVitest(
    'test',
    {
      config: false,
      watch: false,
      include: [...tests],
      reporters: [{}],
      bail: 1,
      isolate: false,
      fileParallelism: false,
      pool: 'threads',
      sequence: { sequencer: GivenOrder },
      testTimeout: 60_000,
      cache: false,
    },
    {
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          load: (id) =>
            mutant.file && id.split('?')[0].endsWith(`/${mutant.file}`) ? mutant.code : undefined,
        },
      ],
    },
  );
  const specifications = await vitest.globTestSpecifications();

  const run = async () => {
    const wanted = specifications.filter((one) => placeOf(one) >= 0);
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(wanted, true);
    for (const module of testModules) {
      for (const test of module.children.allTests('failed')) return `${module.moduleId}: ${test.fullName}`;
      if (module.errors().length > 0) return `${module.moduleId}: does not run`;
    }
    return unhandledErrors.length > 0 ? `error: ${unhandledErrors[0]?.message}` : undefined;
  };

  return {
    /**
     * @param first names of tests that are asked before the others
     * @returns the first test that fails, its file before it; `undefined` where all pass
     */
    firstFailure: async (file, code, inOrder, first) => {
      order = inOrder;
      const path = file && `${process.cwd()}/${file}`;
      if (path) {
        mutant = { file, code };
        vitest.invalidateFile(path);
      }
      if (first) vitest.setGlobalTestNamePattern(first);
      let failure = await run();
      if (first) {
        vitest.resetGlobalTestNamePattern();
        failure ??= await run();
      }
      if (path) {
        mutant = { file: undefined, code: '' };
        vitest.invalidateFile(path);
      }
      return failure;
    },
    close: () => vitest.close(),
  };
}
