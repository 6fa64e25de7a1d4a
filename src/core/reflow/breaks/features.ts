import type { Row } from '../rows.js';
import { endsSentence, SMALL_FIRST } from './kinds.js';
import { type LineMeasures, measureLines, measureRuns, NOTHING } from './lines.js';
import { countWords, pairOf } from './words.js';

/** Lines around a break that are looked at, as many on each side. */
const AROUND = ['third', 'second', 'before', 'next', 'after', 'behind'] as const;
const SIDE = AROUND.length / 2;
const OF_LINE = ['characters', 'words', 'first', 'last', 'capitals'] as const;

/** Names of the features of a break, in their order. */
export const BREAK_FEATURES: readonly string[] = [
  ...AROUND.flatMap((line) => OF_LINE.map((measure) => `${line}: ${measure}`)),
  'before: last word in small letters',
  'before: last word has a mark behind it',
  'next: first word in small letters',
  'next: first word with a capital',
  'after: first word in small letters',
  'words stand together',
  'before: sentence inside',
  'next: sentence inside',
  'before: repeats',
  'next: repeats',
  'blank lines',
  'lines since a sentence ended',
  'characters since a sentence ended',
  'lines to the end of a sentence',
  'characters to the end of a sentence',
  'text: lines in small letters',
  'text: lines that begin with a mark',
  'text: lines that end a sentence',
  'text: breaks with blank lines',
  'text: characters of a line',
  'text: lines',
];

/**
 * Features of the break before each row: nothing but zeros for the first, which has none.
 *
 * @returns `BREAK_FEATURES.length` numbers for each row, one row after the other.
 */
export function breakFeatures(text: string, rows: readonly Row[]): Float32Array {
  const lines = measureLines(text, rows);
  const { linesSince, charactersSince, linesTo, charactersTo } = measureRuns(lines);
  const words = countWords(lines);
  const usual = usualBlanks(rows);
  const whole = measureText(lines, rows, usual);
  const features = new Float32Array(rows.length * BREAK_FEATURES.length);
  let column = BREAK_FEATURES.length;
  const put = (value: number): void => {
    features[column++] = value;
  };
  for (let at = 1; at < rows.length; at++) {
    for (let line = at - SIDE; line < at + SIDE; line++) {
      const text = lines.texts[line];
      put(text?.length ?? NOTHING);
      put(text === undefined ? NOTHING : lines.words[line]!);
      put(text === undefined ? NOTHING : lines.first[line]!);
      put(text === undefined ? NOTHING : lines.last[line]!);
      put(text === undefined ? NOTHING : lines.capitals[line]!);
    }
    const last = lines.lastWords[at - 1]!;
    const first = lines.firstWords[at]!;
    const after = lines.firstWords[at + 1] ?? '';
    const small = first.toLowerCase();
    const count = words.small.get(last) ?? 0;
    put(count);
    put(count === 0 ? 0 : (words.marked.get(last) ?? 0) / count);
    put(first === '' ? NOTHING : (words.small.get(small) ?? 0));
    put(first === small ? NOTHING : (words.capital.get(first) ?? 0));
    put(after === '' ? NOTHING : (words.small.get(after.toLowerCase()) ?? 0));
    put(last === '' || first === '' ? NOTHING : words.pairs.get(pairOf(last, first))!);
    put(lines.inside[at - 1]!);
    put(lines.inside[at]!);
    put(lines.repeats[at - 1]!);
    put(lines.repeats[at]!);
    put(rows[at]!.blanks - usual);
    put(linesSince[at]!);
    put(charactersSince[at]!);
    put(linesTo[at]!);
    put(charactersTo[at]!);
    for (const value of whole) put(value);
  }
  return features;
}

/** The fewest blank lines between two rows: a program that sets one behind each tells nothing by it. */
export function usualBlanks(rows: readonly Row[]): number {
  return rows.reduce((least, { blanks }, at) => (at === 0 ? least : Math.min(least, blanks)), Infinity);
}

/** Shares of all lines, their mean length, and the logarithm of their number. */
function measureText(
  { texts, first, last }: LineMeasures,
  rows: readonly Row[],
  usual: number,
): readonly number[] {
  const size = Math.max(1, texts.length);
  const share = (is: (at: number) => boolean): number => texts.filter((_, at) => is(at)).length / size;
  return [
    share((at) => first[at] === SMALL_FIRST),
    share((at) => first[at]! < SMALL_FIRST),
    share((at) => endsSentence(last[at]!)),
    share((at) => rows[at]!.blanks > usual),
    texts.reduce((sum, line) => sum + line.length, 0) / size,
    Math.log2(size),
  ];
}
