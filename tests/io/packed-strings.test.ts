import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PackedStrings } from '../../src/io/packed-strings.js';

function packed(texts: readonly string[]): PackedStrings {
  const strings = new PackedStrings();
  for (const text of texts) strings.add(text);
  return strings;
}

describe('PackedStrings', () => {
  test('gives back what was added, whatever it is', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a/b', 'a/bc', 'ä', '\ud83d', '\0'));
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        expect([...packed(texts)]).toEqual(texts);
      }),
    );
  });

  test.each([
    ['longer than a chunk', ['a', 'x'.repeat(200_000), `${'x'.repeat(200_000)}é…`, 'b']],
    ['more than a chunk holds', Array.from({ length: 20_000 }, (_, at) => `${at % 7}/${at}.txt`)],
    ['none', []],
  ])('%s', (_name, texts) => {
    const strings = packed(texts);
    expect([...strings]).toEqual(texts);
    expect([...strings]).toEqual(texts);
    expect(strings.length).toBe(texts.length);
  });
});
