/** Makes up articles that have nothing in common but their language; the same number gives the same article. */

const SUBJECTS = [
  'council',
  'harbour',
  'baker',
  'engineer',
  'school',
  'ferry',
  'museum',
  'farmer',
  'choir',
  'court',
  'bridge',
  'library',
  'doctor',
  'market',
  'orchard',
  'lighthouse',
  'painter',
  'railway',
  'sailor',
  'teacher',
];
const VERBS = [
  'opened',
  'measured',
  'refused',
  'painted',
  'counted',
  'followed',
  'mended',
  'promised',
  'carried',
  'questioned',
  'rebuilt',
  'closed',
  'sold',
  'praised',
  'moved',
  'watched',
];
const OBJECTS = [
  'the northern wall',
  'eleven boats',
  'a winter timetable',
  'the old archive',
  'two narrow lanes',
  'a plan for the river',
  'the evening service',
  'forty letters',
  'a garden of stones',
  'the tower clock',
  'its own accounts',
  'a second well',
  'the summer concert',
  'three empty houses',
  'the grain store',
  'a map of wrecks',
];
const WHEN = [
  'on Monday',
  'before the storm',
  'after long talks',
  'without a word',
  'for the third time',
  'in early spring',
  'at the second attempt',
  'while the tide was out',
  'against all advice',
  'with borrowed tools',
  'in front of a small crowd',
  'as the law asks',
  'behind closed doors',
  'under a grey sky',
];
const WHY = [
  'because the money had run out',
  'although nobody had asked',
  'so that trains could pass',
  'since the roof was leaking',
  'when the mayor came back',
  'until the paint was dry',
  'as neighbours had feared',
  'which surprised the bank',
  'while others looked on',
  'because of a lost key',
  'although it cost more',
  'so that children could swim',
];

/** A small generator of pseudo-random numbers (mulberry32), so that tests do not depend on chance. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** The paragraphs of an article: a headline, then 8 to 14 of two or three sentences. */
export function makeArticle(number: number): string[] {
  const random = randomFrom(number * 7919 + 1);
  const one = (words: readonly string[]): string => words[Math.floor(random() * words.length)]!;
  const sentence = (): string =>
    `The ${one(SUBJECTS)} ${one(VERBS)} ${one(OBJECTS)} ${one(WHEN)} ${one(WHY)}, said the ${one(SUBJECTS)} of street ${Math.floor(random() * 900)}.`;
  const headline = `${one(SUBJECTS)} and ${one(SUBJECTS)} ${one(VERBS)} ${one(OBJECTS)} ${number}`;
  const paragraphs = Array.from({ length: 8 + Math.floor(random() * 7) }, () =>
    Array.from({ length: 2 + Math.floor(random() * 2) }, sentence).join(' '),
  );
  return [headline[0]!.toUpperCase() + headline.slice(1), ...paragraphs];
}

/** Paragraphs as a scraped text has them. */
export function textOf(paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n');
}

/** The paragraphs with a line put in at a place that depends on the number of the article. */
export function withLineInside(paragraphs: readonly string[], line: string, number: number): string[] {
  const at = 2 + Math.floor(randomFrom(number + 31)() * (paragraphs.length - 3));
  return [...paragraphs.slice(0, at), line, ...paragraphs.slice(at)];
}
