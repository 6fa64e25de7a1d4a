import { expect, test } from 'vitest';
import { cutGrid } from '../../support/cut-grid.js';

/** Where a change was meant: `npx vitest run tests/core/cutouts/grid.test.ts -u`, and read the diff. */
test('headlines and cut-outs reach as far as they did', { timeout: 600_000 }, async () => {
  await expect(cutGrid()).toMatchFileSnapshot('../../../fixtures/cut-grid.txt');
});
