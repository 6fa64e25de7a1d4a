import type { Reporter, TestModule } from 'vitest/node';

/** What happened in a run: tests that passed and failed; a file that could not be run is one failure. */
export function tally(
  modules: readonly TestModule[],
  unhandledErrors: readonly unknown[],
): { passed: number; failed: number } {
  let passed = 0;
  let failed = unhandledErrors.length;
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') passed++;
      else if (state !== 'skipped') failed++;
    }
    failed += module.errors().length;
    for (const suite of module.children.allSuites()) failed += suite.errors().length;
  }
  return { passed, failed };
}

/** Ends the run with "N passed, N failed", alone on a line: what `.ci/run` promises to its reader. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly unknown[],
    reason: 'passed' | 'failed' | 'interrupted',
  ): void {
    const { passed, failed } = tally(modules, unhandledErrors);
    // A run that failed has failed at something, even where no test can be named.
    const shown = reason !== 'passed' && failed === 0 ? 1 : failed;
    process.stdout.write(`${passed} passed, ${shown} failed\n`);
  }
}
