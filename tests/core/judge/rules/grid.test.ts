import { expect, test } from 'vitest';
import { LINE_RULES } from '../../../../src/core/judge/rules/index.js';
import { AcceptedTable } from '../../../support/accepted.js';
import { gridOf } from '../../../support/rule-grid.js';

/** Where a change of a rule was meant: `ACCEPT=1 npx vitest run tests/core/judge/rules`, and read the diff. */
const table = new AcceptedTable('fixtures/rule-grid.txt');
const titled = LINE_RULES.map((rule) => [`${rule.id} ${rule.confidence}`, rule] as const);

test.each(titled)('%s reaches as far as it did', { timeout: 600_000 }, (title, rule) => {
  const rows = gridOf(rule);
  expect(rows).toBe(table.rows(title, rows));
});

test('the table has a part for each rule and no other', () => {
  const titles = titled.map(([title]) => title);
  table.keep(titles);
  expect(table.titles).toEqual(titles);
});
