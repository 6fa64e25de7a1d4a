import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { apiPage } from '../../scripts/api-page.mjs';

test('docs/api is what `npm run docs` prints, and every exported thing speaks only of exported types', () => {
  expect(readFileSync('docs/api/README.md', 'utf8')).toBe(apiPage());
}, 60_000);
