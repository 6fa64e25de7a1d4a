import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { LABELS } from '../../src/core/article.js';
import { Shell } from '../support/shell.js';

const schema = JSON.parse(readFileSync('schema/result.schema.json', 'utf8'));
const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);

function expectValid(value: unknown): void {
  expect(validate(value) ? [] : validate.errors).toEqual([]);
}

const STORY = `Harbour wall to be mended
Share this on Facebook
HARBOUR TOWN (Reuters) - The council of the Russian Federation met on Monday &amp; agreed.
Advertisement
Harbour wall to be mended
“It canâ€™t wait,” the mayor said in the U.S.A. “Not a year.”
`;

describe('schema/result.schema.json', () => {
  const shell = (): Shell =>
    new Shell({
      'a.txt': STORY,
      'b.html': '<html><body><h1>A wall</h1><p>The council met on Monday.</p></body></html>',
      'empty.txt': '',
      'long.txt': 'word '.repeat(30_000),
      'r.jsonl': `${JSON.stringify({ id: 1, text: STORY, x: { y: 1 } })}\n{bad\n{"id":[2],"content":"<p>a</p><p>b</p>"}\n`,
    });

  test('holds for all that --json prints', () => {
    const { stdout } = shell().run(['--json', '.', '-']);
    const values = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(values).toHaveLength(8);
    for (const value of values) expectValid(value);
  });

  test('says no to what is not a result', () => {
    const [value] = shell().run(['--json', 'a.txt']).stdout.split('\n');
    const result = JSON.parse(value!);
    expectValid(result);
    for (const broken of [
      { ...result, schema: 2 },
      { ...result, extra: 1 },
      { ...result, text: null },
      { error: 1 },
    ]) {
      expect(validate(broken)).toBe(false);
    }
  });

  test('knows every label', () => {
    expect(schema.$defs.label.enum).toEqual(LABELS);
  });
});
