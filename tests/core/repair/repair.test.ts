import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repair } from '../../../src/core/repair/index.js';
import { articleOf } from '../../support/article.js';
import { editsOf, repaired } from './article.js';

describe('what a repair reports', () => {
  test('each change with its place, its rule and a sentence', () => {
    expect(editsOf('The cafÃ© isn&rsquo;t open.')).toEqual([
      {
        before: 'Ã©',
        after: 'é',
        reason: 'mojibake',
        rule: 'repair/mojibake',
        why: 'UTF-8 that was read as ISO-8859-1, read as UTF-8 again',
      },
      {
        before: '&rsquo;',
        after: '’',
        reason: 'character-reference',
        rule: 'repair/character-reference',
        why: 'an HTML character reference, shown as the character it stands for',
      },
    ]);
  });

  test.each<[string, string, [string, string, string][]]>([
    [
      'one edit for a phrase, not for its letters',
      'РџСЂРёРІРµС‚ РјРёСЂ!',
      [['РџСЂРёРІРµС‚ РјРёСЂ', 'Привет мир', 'repair/mojibake']],
    ],
    ['two levels are one edit', 'nÃƒÂ© and', [['ÃƒÂ©', 'é', 'repair/mojibake']]],
    ['the first cause explains a change', 'a&nbsp;b', [['&nbsp;', ' ', 'repair/character-reference']]],
    ['also beside plain spaces', 'a &nbsp; b', [[' &nbsp; ', ' ', 'repair/character-reference']]],
    [
      'and behind mojibake',
      'isnâ€™t at homeÂ now',
      [
        ['â€™', '’', 'repair/mojibake'],
        ['Â ', ' ', 'repair/mojibake'],
      ],
    ],
    ['a deletion', 'a\u200bb', [['\u200b', '', 'repair/invisible-character']]],
    ['controls of windows-1252', 'it\u0092s', [['\u0092', '’', 'repair/c1-control']]],
    ['a lone surrogate', 'a\ud800b', [['\ud800', '\ufffd', 'repair/lone-surrogate']]],
    ['a terminal escape', '\u001b[0ma', [['\u001b[0m', '', 'repair/terminal-escape']]],
    ['an odd space', 'a\u00a0b', [['\u00a0', ' ', 'repair/odd-space']]],
    ['a letter put together', 'u\u0308', [['u\u0308', 'ü', 'repair/composed-letter']]],
    ['a ligature', '\ufb01n', [['\ufb01', 'fi', 'repair/latin-ligature']]],
    ['a direction mark', 'a\u200eb', [['\u200e', '', 'repair/bidi-control']]],
    ['an icon', '\uf09a Share', [['\uf09a', '', 'repair/icon-glyph']]],
    ['a control', 'a\u0007b', [['\u0007', '', 'repair/control-character']]],
  ])('%s', (_, source, edits) => {
    expect(editsOf(source).map(({ before, after, rule }) => [before, after, rule])).toEqual(edits);
  });

  test('a clean article is handed on as it is', () => {
    const article = articleOf('“Nothing” to do – naïve, 日本.');
    expect(repair(article)).toBe(article);
  });
});

test('a find that begins with a line end is looked at once', () => {
  expect(repaired('amp;\nÉ€')).toBe('amp;\nɀ');
});

describe('whatever comes', () => {
  /** What repairs look for, to be strung together into damage that nobody thought of. */
  const fragment = fc.constantFrom(
    ...['a', 'B', 'é', ' ', '\n', '\r\n', '\t', '.', '“', '’', 'Ж', 'ѓ', 'א', 'ש', 'ك', '中', '😀', '\u093f'],
    ...[
      'Ã',
      'Â',
      'â',
      '€',
      '™',
      'Ð',
      'Ñ',
      '√',
      '©',
      '├',
      'Γ',
      'Ç',
      'Р',
      'ї',
      '°',
      '\ufffd',
      '?',
      'quele',
      's ',
    ],
    ...[
      '&',
      '&amp;',
      'amp;',
      '&#38;',
      '&lt;',
      '<',
      '>',
      '&nbsp;',
      '&shy;',
      '&#8203;',
      '&#x92;',
      '&Atilde;',
      ';',
    ],
    ...['&copy;', '#', '&#55357;', '&#56832;', '&EACUTE;', '`', '"', '\u00a0', '\u00ad', '\u2009', '\u3000'],
    ...[
      '\u200b',
      '\u200c',
      '\u200d',
      '\ufeff',
      '\u200e',
      '\u202a',
      '\u202b',
      '\u202c',
      '\u202e',
      '\u2066',
      '\u2069',
    ],
    ...[
      '\0',
      '\u0007',
      '\u001b',
      '\u001b[',
      '0m',
      '\u0080',
      '\u0085',
      '\u0093',
      '\u009d',
      '\ud83d',
      '\ude00',
    ],
    ...['\ue000', '\uf0b7', '\u0301', '\u0308', 'u', '\ufb01', '\u{e0041}', '\u{1f3f4}', '\u2800', '\uffff'],
  );
  const damaged = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(''));
  const anything = fc.oneof(
    damaged,
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
      .map((units) => String.fromCharCode(...units)),
    fc.string({ unit: 'grapheme' }).map((text) => String.fromCharCode(...new TextEncoder().encode(text))),
  );
  const RUNS = { numRuns: 1000, seed: 20251124, endOnFailure: true };

  test('repaired twice is repaired once', () => {
    fc.assert(
      fc.property(anything, (source) => {
        const once = repaired(source);
        expect(repaired(once)).toBe(once);
      }),
      RUNS,
    );
  });

  test('every changed character is in an edit: replaying the edits over the source gives the text', () => {
    fc.assert(
      fc.property(anything, (source) => {
        const { text, pieces } = repair(articleOf(source)).text;
        let replayed = '';
        let at = 0;
        for (const piece of pieces) {
          expect(piece.start).toBe(at);
          replayed += piece.mark ? piece.text : source.slice(piece.start, piece.end);
          at = piece.end;
        }
        expect(at).toBe(source.length);
        expect(replayed).toBe(text);
      }),
      RUNS,
    );
  });

  test('no lone surrogate and no control is left, and no line end is lost', () => {
    fc.assert(
      fc.property(anything, (source) => {
        const text = repaired(source);
        expect(text).not.toMatch(/\p{Surrogate}|[\0-\x08\x0e-\x1f\x7f-\x9f]/u);
        // A reference may add a line end, &#10;, and U+2028 may come out of mojibake.
        const count = (value: string): number => value.match(/\n/g)?.length ?? 0;
        expect(count(text)).toBeGreaterThanOrEqual(count(source));
      }),
      RUNS,
    );
  });

  test('plain ASCII without references stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (source) => {
        fc.pre(!source.includes('&'));
        expect(repaired(source)).toBe(source);
      }),
    );
  });
});

describe('a line of 300 000 characters', () => {
  test.each([
    ['Ã', 'Ã'],
    ['Ã and spaces', 'Ã '],
    ['Â and spaces', 'Â '],
    ['mojibake', 'Ã©abc'],
    ['mojibake of quotation marks', 'â€™ x '],
    ['references', '&amp;'],
    ['a reference escaped ever again', 'amp;'],
    ['ampersands', '&'],
    ['zero-width spaces', '\u200b'],
    ['joiners', 'a\u200d'],
    ['no-break spaces', 'a\u00a0'],
    ['spaces of no width after spaces', '\u00ad  '],
    ['controls', '\u0001'],
    ['controls of windows-1252', '\u0093'],
    ['escapes', '\u001b['],
    ['escapes of titles', '\u001b]'],
    ['lone surrogates', '\ud800'],
    ['embeddings that are not closed', 'א\u202b'],
    ['icons', '\ue000'],
    ['accents', '\u0301'],
    ['box drawings', '┬┐'],
  ])('%s take linear time', (_, unit) => {
    const source = `&${unit.repeat(300_000 / unit.length)}`;
    const started = performance.now();
    repaired(source);
    // Half a second at most; quadratic time would be an hour.
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
