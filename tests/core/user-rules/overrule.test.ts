import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRulesFile } from '../../../src/core/user-rules/rules-file.js';
import { createCleaner } from '../../../src/index.js';

const STORY = [
  'The harbour wall',
  'By Ann Quay',
  'The council of the USA&nbsp;met on Monday &amp; voted for the wall that keeps the sea out of the town.',
  'Sign up for our newsletter',
  'Taste the salt toffee of the Quay brothers',
  'It was the third vote in a year, and the last one before the election.',
].join('\n\n');
const cleaned = (rules: string, options = {}, site?: string) =>
  createCleaner({ ...options, rules: parseRulesFile(rules, 'my.rules') }).clean(STORY, { site });

describe('rules of the user', () => {
  test('drop what would stay, with their reason and place', () => {
    const { text, removed } = cleaned('drop ad: taste the salt toffee*');
    expect(text).not.toContain('toffee');
    expect(removed.find(({ reason }) => reason === 'ad')).toMatchObject({
      rule: 'user/drop',
      why: 'a rule of yours says so (my.rules:1)',
      confidence: 1,
      text: 'Taste the salt toffee of the Quay brothers',
    });
  });

  test.each<[string, string, object, string]>([
    ['keep what would go', 'keep: Sign up for our newsletter', {}, 'Sign up for our newsletter'],
    [
      'keep a line as it is, names included',
      'keep: The council of the USA*',
      {},
      'council of the USA met on',
    ],
    ['come before --drop', 'keep headline: The harbour wall', { drop: ['headline'] }, 'The harbour wall'],
  ])('%s', (_name, rules, options, text) => {
    expect(cleaned(rules, options).text).toContain(text);
  });

  test('come before --keep', () => {
    expect(cleaned('drop: By Ann Quay', { keep: 'all' }).text).not.toContain('Quay\n');
    expect(cleaned('drop byline: By Ann Quay', { keep: ['byline'] }).text).not.toContain('By Ann Quay');
  });

  test('the first that fits counts', () => {
    expect(cleaned('keep: Taste*\ndrop: Taste the*').text).toContain('toffee');
    expect(cleaned('drop: Taste the*\nkeep: Taste*').text).not.toContain('toffee');
  });

  test.each<[string, string | undefined, boolean]>([
    ['herald.example', 'herald.example', true],
    ['herald.example', 'WWW.Herald.example', true],
    ['herald.example', 'theherald.example', false],
    ['herald.example', undefined, false],
  ])('a rule on %s holds for %s: %s', (wanted, site, holds) => {
    expect(cleaned(`drop on ${wanted}: Taste*`, {}, site).text.includes('toffee')).toBe(!holds);
  });

  test('a text in its source form is found after repair', () => {
    const line =
      'drop: The council of the USA&nbsp;met on Monday &amp; voted for the wall that keeps the sea out of the town.';
    expect(cleaned(line).text).not.toContain('council');
    expect(cleaned(line, { repair: false }).text).not.toContain('council');
  });

  test('may empty a text, which nothing else may', () => {
    const drop = createCleaner({ rules: parseRulesFile('drop: Share this', 'f') });
    expect(drop.clean('Share this').text).toBe('');
    expect(createCleaner().clean('Share this').text).toBe('Share this');
    expect(drop.clean('Share this\n\nTweet').text).toBe('Tweet');
  });

  test.each(['residue', 'dump'] as const)('keep their places in a text read as %s', (regime) => {
    const { text } = cleaned('keep: Sign up*\nkeep: By Ann*', { regime });
    const order = ['By Ann Quay', 'The council', 'Sign up', 'It was the third'].map((part) =>
      text.indexOf(part),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });
});

test('cleaning twice is cleaning once, whatever the rules say', () => {
  const lines = [
    ...STORY.split('\n\n'),
    'Share this',
    'Related stories',
    'Ferry stops for the winter',
    'SKARVOY (Reuters) - The last boat left at noon on Sunday with a goat.',
  ];
  const rule = fc.tuple(
    fc.constantFrom('keep', 'drop'),
    fc.constantFrom(...lines),
    fc.integer({ min: 3, max: 30 }),
  );
  fc.assert(
    fc.property(
      fc.array(rule, { maxLength: 4 }),
      fc.shuffledSubarray(lines, { minLength: 2 }),
      (chosen, text) => {
        const rules = chosen
          .map(([action, line, length]) => `${action}: ${line.slice(0, length)}*`)
          .join('\n');
        const cleaner = createCleaner({ rules: parseRulesFile(rules, 'f') });
        const once = cleaner.clean(text.join('\n\n')).text;
        expect(cleaner.clean(once).text).toBe(once);
      },
    ),
    { numRuns: 60 },
  );
});
