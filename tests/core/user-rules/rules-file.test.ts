import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatRule, parseRulesFile } from '../../../src/core/user-rules/rules-file.js';

const one = (line: string) => {
  const [{ place: _, ...rule }] = parseRulesFile(line, 'my.rules') as [ReturnType<typeof parseRulesFile>[0]];
  return rule;
};

describe('parseRulesFile', () => {
  test.each<[string, object]>([
    ['drop: Taste our toffee', { action: 'drop', label: 'other', text: 'Taste our toffee' }],
    ['drop newsletter: Sign up for *', { action: 'drop', label: 'newsletter', text: 'Sign up for *' }],
    ['keep: Tags: an essay', { action: 'keep', label: 'body', text: 'Tags: an essay' }],
    ['keep subhead: In brief', { action: 'keep', label: 'subhead', text: 'In brief' }],
    [
      'drop share on herald.example:  Share ',
      { action: 'drop', label: 'share', site: 'herald.example', text: 'Share' },
    ],
    ['keep on My Folder: * ', { action: 'keep', label: 'body', site: 'My Folder', text: '*' }],
    ['  drop ad : on sale', { action: 'drop', label: 'ad', text: 'on sale' }],
  ])('%s', (line, rule) => {
    expect(one(line)).toEqual(rule);
  });

  test('skips comments and blank lines, and knows where each rule stands', () => {
    const rules = parseRulesFile('\ufeff# mine\r\n\r\ndrop: One\r\nkeep: Two', 'my.rules');
    expect(rules.map(({ place }) => place)).toEqual(['my.rules:3', 'my.rules:4']);
  });

  test.each([
    ['remove: One', 'my.rules:1: a rule begins with keep or drop'],
    ['drop One', 'my.rules:1: a rule begins with keep or drop, and a colon'],
    ['drop:', 'my.rules:1: there is no text behind the colon'],
    ['drop: * *', 'my.rules:1: this would drop every line'],
    ['drop headline: One', 'my.rules:1: drop takes no "headline"; it takes headline-repeat, '],
    ['keep share: One', 'my.rules:1: keep takes no "share"; it takes headline, subhead, body'],
    ['drop share newsletter: One', 'my.rules:1: "share newsletter" is not understood'],
    ['drop share on: One', 'my.rules:1: "share on" is not understood'],
  ])('%s is reported with file and line', (line, message) => {
    expect(() => parseRulesFile(line, 'my.rules')).toThrow(message);
  });

  test('reports every wrong rule at once', () => {
    expect(() => parseRulesFile('one\n# two\nthree', 'f')).toThrow(/^f:1: .*\nf:3: /);
  });
});

test('a line written as a rule is read as that line', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', ':', '*', '\\', 'on', '#'), minLength: 1 });
  fc.assert(
    fc.property(text, (line) => {
      fc.pre(line.trim() !== '');
      const rule = one(formatRule('keep', line).trimEnd());
      expect(rule.text.replace(/\\([*\\])/g, '$1')).toBe(line.replace(/\s+/g, ' ').trim());
    }),
  );
});
