import { expect, test } from 'vitest';
import { AcceptedTable } from '../../support/accepted.js';
import { CUT_GRID } from '../../support/cut-grid.js';

/** Where a change was meant: `ACCEPT=1 npx vitest run tests/core/cutouts`, and read the diff. */
const table = new AcceptedTable('fixtures/cut-grid.txt');

test.each(CUT_GRID)('%s', { timeout: 600_000 }, (title, rows) => {
  const now = [...rows()].join('\n');
  expect(now).toBe(table.rows(title, now));
});

test('the table has these parts and no other', () => {
  const titles = CUT_GRID.map(([title]) => title);
  table.keep(titles);
  expect(table.titles).toEqual(titles);
});
