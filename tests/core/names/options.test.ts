import { describe, expect, test } from 'vitest';
import { createCleaner } from '../../../src/index.js';
import { named } from './name.js';

const TEXT =
  'Turkey met the Russian Federation. USA envoys left. He said: "The USA is large." Mr. Putin agreed with Vladimir Putin.';

describe('options of names', () => {
  test.each([
    ['ap', 'Turkey met Russia.'],
    ['iso', 'Türkiye met the Russian Federation.'],
    ['un', 'Türkiye met the Russian Federation.'],
  ] as const)('style %s', (namesStyle, expected) => {
    expect(named('Turkey met the Russian Federation.', { namesStyle })).toBe(expected);
  });

  test('style iso writes abbreviations without dots', () => {
    expect(named('The U.S. envoy met U.N. staff.', { namesStyle: 'iso' })).toBe('The US envoy met UN staff.');
  });

  test('a style that does not exist is refused', () => {
    expect(() => createCleaner({ namesStyle: 'bbc' as never })).toThrow(/Styles: ap, iso, un/);
  });

  test('quotations stay where asked for', () => {
    expect(named(TEXT, { keepQuotes: true })).toContain('"The USA is large."');
    expect(named(TEXT)).toContain('"The United States is large."');
  });

  test('rows of the user add and overrule', () => {
    const namesRows = [
      { name: 'Türkiye', type: 'country', aliases: ['Turkey'] },
      { name: 'Acme Corp.', type: 'org', aliases: ['ACME'], variants: ['Acme Corporation'] },
    ] as const;
    const text = 'The Republic of Turkey and Turkey met ACME. Acme Corporation met Acme Corp. lawyers.';
    expect(named(text, { namesRows })).toBe(
      'Türkiye and Türkiye met Acme Corp. Acme Corp. met Acme Corp. lawyers.',
    );
  });

  test('entities are listed with ids, forms and places, also where nothing is changed', () => {
    for (const names of [true, 'list'] as const) {
      const { names: found, text } = createCleaner({ keep: 'all', names, lang: 'en' }).clean(TEXT);
      expect(text === TEXT).toBe(names === 'list');
      const russia = found.find(({ name }) => name === 'Russia');
      expect(russia).toMatchObject({ type: 'country', id: 'RU', wikidata: 'Q159', count: 1 });
      const putin = found.find(({ name }) => name === 'Vladimir Putin');
      expect(putin).toMatchObject({
        type: 'person',
        wikidata: 'Q7747',
        count: 2,
        forms: { 'Vladimir Putin': 1, Putin: 1 },
      });
      for (const { span, surface } of found.flatMap(({ mentions }) => mentions))
        expect(TEXT.slice(span.start, span.end)).toBe(surface);
    }
  });

  test('an acronym that the text introduces belongs to its full name', () => {
    const text = 'The Harbour Safety Board (HSB) met. The HSB said the Harbour Safety Board was right.';
    const { names } = createCleaner({ keep: 'all', lang: 'en' }).clean(text);
    expect(names).toMatchObject([
      { name: 'Harbour Safety Board', forms: { 'Harbour Safety Board': 2, HSB: 2 } },
    ]);
  });

  test('off, nothing is listed or changed', () => {
    const result = createCleaner({ keep: 'all', names: false }).clean(TEXT);
    expect(result.text).toBe(TEXT);
    expect(result.names).toEqual([]);
  });

  test('every change is an edit with its reason and its place', () => {
    const { edits } = createCleaner({ keep: 'all', lang: 'en' }).clean(TEXT);
    expect(edits.map(({ before, after }) => [before, after])).toEqual([
      ['the Russian Federation', 'Russia'],
      ['USA', 'U.S.'],
      ['USA', 'United States'],
    ]);
    for (const edit of edits) {
      expect(edit).toMatchObject({ reason: 'name', rule: 'name/country' });
      expect(TEXT.slice(edit.span.start, edit.span.end)).toBe(edit.before);
    }
  });
});
