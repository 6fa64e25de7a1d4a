import { describe, expect, it, test } from 'vitest';
import type { Article, Line, Verdict } from '../../../src/core/article.js';
import { judgeResidue } from '../../../src/core/judge/residue/index.js';
import { createLexicon } from '../../../src/core/lexicon.js';
import { resolveOptions, type Strictness } from '../../../src/core/options.js';
import { packPhrases } from '../../../src/core/text/phrases.js';
import { trace } from '../../../src/core/text/traced.js';
import { cleanerFor } from '../../support/cleaners.js';

const lexicon = createLexicon({
  phrases: packPhrases({ comment: ['comments'], 'editor-note': ['update'] }),
  stopWords: {},
});

/** A model that gives every line the same probability: one tree, one leaf. */
const always = (probability: number) => () => ({
  lines: {
    roots: Int32Array.of(0, 1),
    features: Uint16Array.of(0),
    thresholds: Float32Array.of(0),
    left: Int16Array.of(~0),
    right: Int16Array.of(~0),
    leafRoots: Int32Array.of(0),
    leaves: Float32Array.of(Math.log(probability / (1 - probability))),
  },
  signature: 0,
});

const SENTENCES = [
  'The ferry to the island was late again on Monday, and forty people waited on the quay in the rain.',
  'Its captain blamed the tide, the county blamed the captain, and nobody at all blamed the old engine.',
  'A new boat has been promised for the spring, when the harbour will be dredged for the first time in years.',
];

/** The numbers of the lines that the model's verdict would take away. */
function taken(texts: readonly string[], probability: number, given: { strictness?: Strictness } = {}) {
  const verdict: Verdict = { label: 'headline', rule: 'headline/test', why: 'a test', confidence: 0.9 };
  const lines = texts.map((text, at): Line => {
    const line = { number: at + 1, block: at, traced: trace(text) };
    return text === 'Ferry late' ? { ...line, verdict } : line;
  });
  const judge = judgeResidue(lexicon, always(probability), resolveOptions(given));
  const judged = judge({ lines } as unknown as Article);
  return judged.lines.filter((line) => line.verdict?.decided).map((line) => line.number);
}

const [first, second, third] = SENTENCES as [string, string, string];

describe('with a model that would take everything', () => {
  test.each<[string, readonly string[], number[]]>([
    ['the headline stays', ['Ferry late', first, second, 'Quay Post'], [2, 3, 4]],
    ['a sentence inside the story stays', [first, second, third], [1, 3]],
    ['a scrap inside the story goes', [first, 'Quay Post', 'Harbour', second], [1, 2, 3, 4]],
    ['a short title between paragraphs stays', [first, 'The old engine', second], [1, 3]],
    ['a line that introduces another stays', [first, 'Her letter:', 'Quay Post', second], [1, 3, 4]],
    [
      'a fact of a recipe stays',
      [first, 'Servings: 12 slices', 'Rising Time10 hrs', 'Quay Post', second],
      [1, 4, 5],
    ],
    ['an item of a list stays', [first, '- new engine', 'Quay Post', second], [1, 3, 4]],
    ['someone’s words stay', [first, second, '“I have waited long enough for it” (Ann)'], [1]],
    ['the place of a verse stays', [first, second, 'Quay Post', 'Jonah 1:4'], [1, 2, 3]],
    ['a post and who wrote it stay', [first, second, 'Sails!', '— Quay Post (@quay) May 3, 2017'], [1, 2]],
    ['the end of a letter stays', [first, second, 'Yours in hope,', 'Ann Quay'], [1, 2]],
    ['an editor’s note stays', [first, second, 'Update 5 pm: sails again', 'Quay Post'], [1, 2, 4]],
    ['a last cry stays', [first, second, 'Quay Post', 'ALL ABOARD!'], [1, 2, 3]],
    ['a call at the end goes', [first, second, 'Comments!'], [1, 2, 3]],
  ])('%s', (_, texts, expected) => expect(taken(texts, 0.85)).toEqual(expected));

  it('has to be surer in a text of very many lines', () => {
    const story = Array.from({ length: 91 }, (_, at) => SENTENCES[at % 3]!);
    expect(taken([...story, 'Quay Post'], 0.85)).toEqual([]);
    expect(taken([...story.slice(2), 'Quay Post'], 0.85)).toContain(90);
  });

  it('takes nothing where it would take very many lines', () => {
    const list = Array.from({ length: 14 }, (_, at) => `Boat of ${at} masts`);
    expect(taken([first, second, ...list], 0.85).length).toBe(0);
  });
});

test.each<[Strictness, number, number[]]>([
  ['gentle', 0.99, []],
  ['default', 0.5, []],
  ['strict', 0.5, [1, 2, 3]],
])('%s, %f', (strictness, probability, expected) => {
  const texts = [first, second, 'Quay Post'];
  expect(taken(texts, probability, { strictness })).toEqual(expected);
});

test('the reason is that of the list whose phrases stand in the line, else other', () => {
  const lines = [first, second, '12 comments', 'Quay Post'].map(
    (text, at): Line => ({ number: at + 1, block: at, traced: trace(text) }),
  );
  const judge = judgeResidue(lexicon, always(0.85), resolveOptions());
  const judged = judge({ lines } as unknown as Article);
  expect(judged.lines.slice(2).map((line) => line.verdict?.rule)).toEqual([
    'comment/learned',
    'other/learned',
  ]);
});

test('a clean article is left alone, however strict', () => {
  const text = ['Ferry to the island is late again', ...SENTENCES].join('\n\n');
  expect(cleanerFor({ names: false, strictness: 'strict' }).clean(text).text).toBe(text);
});

describe('in a text of many lines', () => {
  const withScraps = (lines: number, scraps: number) =>
    Array.from({ length: lines }, (_, at) =>
      at >= 10 && at < 10 + scraps ? `Quay Post ${at}` : SENTENCES[at % 3]!,
    );
  const scrapsTaken = (...[lines, scraps, probability]: number[]) =>
    taken(withScraps(lines!, scraps!), probability!).filter((line) => line > 10 && line <= 10 + scraps!)
      .length;

  it.each([
    ['several likely lines stay, as headings of a guide', 80, 5, 0.7, 0],
    ['several go where the model is rather sure', 80, 5, 0.85, 5],
    ['several go of a shorter text', 40, 5, 0.7, 5],
  ])('%s', (_, lines, scraps, probability, gone) => {
    expect(scrapsTaken(lines, scraps, probability)).toBe(gone);
  });
});

describe('in a story divided by heads', () => {
  const withHeads = (heads: number, paragraphs: number) => [
    ...Array.from({ length: heads }, (_, at) => [`Boat ${at} of the harbour`, SENTENCES[at % 3]!]).flat(),
    'From the quay',
    'A row of nets',
    ...Array.from({ length: paragraphs }, (_, at) => SENTENCES[at % 3]!),
  ];
  it.each([
    ['its items stay', 6, 40, 0.7, false],
    ['they go where the model is surer', 6, 40, 0.95, true],
    ['a story with few heads is none', 4, 40, 0.85, true],
  ])('%s', (_, heads, paragraphs, probability, goes) => {
    const item = 2 * heads + 1;
    expect(taken(withHeads(heads, paragraphs), probability).includes(item)).toBe(goes);
  });
});
