import { expect, test } from 'vitest';
import type { TestModule } from 'vitest/node';
import { tally } from '../support/tally-reporter.js';

/** A stand-in with as much of a module as the tally reads. */
function module(states: readonly string[], errors: readonly unknown[] = []): TestModule {
  const children = {
    allTests: () => states.map((state) => ({ result: () => ({ state }) })),
    allSuites: () => [{ errors: () => [] }],
  };
  return { children, errors: () => errors } as unknown as TestModule;
}

test('counts tests, and leaves out those that were skipped', () => {
  const modules = [module(['passed', 'failed', 'skipped']), module(['passed', 'passed'])];
  expect(tally(modules, [])).toEqual({ passed: 3, failed: 1 });
});

test('a file that cannot be run and an error outside of tests are failures', () => {
  expect(tally([module([], [new Error('no such module')])], [new Error('late')])).toEqual({
    passed: 0,
    failed: 2,
  });
});

test('a test that never finished is a failure', () => {
  expect(tally([module(['pending'])], [])).toEqual({ passed: 0, failed: 1 });
});
