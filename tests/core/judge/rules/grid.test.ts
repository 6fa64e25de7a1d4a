import { expect, test } from 'vitest';
import { LINE_RULES } from '../../../../src/core/judge/rules/index.js';
import { ruleGrid } from '../../../support/rule-grid.js';

/** Where a change of a rule was meant: `npx vitest run tests/core/judge/rules/grid.test.ts -u`, and read the diff. */
test('every rule reaches as far as it did', { timeout: 600_000 }, async () => {
  await expect(ruleGrid(LINE_RULES)).toMatchFileSnapshot('../../../../fixtures/rule-grid.txt');
});
