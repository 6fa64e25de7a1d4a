import { analyse } from 'scslre';
import { expect, test } from 'vitest';
import { type Pattern, patternsOf } from '../support/patterns.js';

/**
 * What makes a pattern slower than linear: parts that can share characters between them (`Trade`), a part in
 * itself (`Self`), or a run that is tried again from each of its characters (`Move`).
 */
function faultsOf({ place, source, flags }: Pattern): string[] {
  const { reports } = analyse({ source, flags });
  return reports.map(
    ({ type, exponential }) => `${place} ${type}${exponential ? ', exponential' : ''}: /${source}/`,
  );
}

const patterns = patternsOf('src');

test('no regular expression can be driven to super-linear time', () => {
  expect(patterns.length).toBeGreaterThan(500);
  expect(patterns.flatMap(faultsOf)).toEqual([]);
});

test.each([
  ['a run at the end', 'x\\s+$', false],
  ['a run at the end, tried from everywhere', '\\s+$', true],
  ['two runs side by side', '^a*\\s*a*$', true],
  ['a run of runs', '^(?:a+)+$', true],
])('%s is told: %s', (_, source, faulty) => {
  expect(faultsOf({ place: 'here', source, flags: 'u' }).length > 0).toBe(faulty);
});
