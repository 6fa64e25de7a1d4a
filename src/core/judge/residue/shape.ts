import { isCapital } from '../../text/measures.js';
import { type LineView, perView } from '../../text/view.js';
import { titleShare } from '../ask.js';
import { logOf, share } from '../features/columns.js';
import type { FeatureGroup } from './rows.js';
import type { ResidueText } from './text.js';

/** A label of a word or three in front of the rest: "PHOTOS: …". */
const LABEL = /^[^\s:：]+(?:\s[^\s:：]+){0,2}\s?[:：]\s?\S/u;
const SEPARATOR = /[|•·»›/]|\s[-–—]\s/g;
const ADDRESS = /[@#]\w|https?:|www\./g;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
const TIME = /\d[:.]\d\d(?!\d)|\d\/\d/;
/** The end of a sentence and the first letter of the next; capitals are told apart in code, see `isCapital`. */
const BREAK = /[.!?…]["”’»)]?\s+["“«(]?([^\s"“«(])|[。！？।؟]./g;
/** What may open a sentence besides letters and digits. */
const OPENERS = '"“„«‹「『‘\'”¿¡([';

type Measure = readonly [name: string, of: (view: LineView) => number];

const count =
  (pattern: RegExp) =>
  ({ text }: LineView): number =>
    text.match(pattern)?.length ?? 0;
const has =
  (pattern: RegExp) =>
  ({ text }: LineView): number =>
    Number(pattern.test(text));
const commas = count(/[,،、，]/g);

const FORM: readonly Measure[] = [
  ['words', (view) => logOf(view.wordCount)],
  ['length', (view) => logOf(view.text.length)],
  ['word-length', (view) => share(view.text.length, view.wordCount)],
  ['sentence', (view) => Number(view.isSentence)],
  ['ends-sentence', (view) => Number(view.endsSentence)],
  ['ends-closed', (view) => Number(view.endsClosed)],
  ['ends-colon', has(/[:：]$/)],
  ['ends-call', has(/[!?！？]["”»)]?$/)],
  ['ends-ellipsis', has(/(?:…|\.\.\.)\W?$/)],
  ['ends-bracket', has(/[)\]）】]\W?$/)],
  ['starts-lower', (view) => Number(view.startsLower)],
  ['opens-with-quote', (view) => Number(view.opensWithQuote)],
  ['opens-with-mark', ({ text }) => Number(opensWithMark(text))],
  ['opens-with-bracket', has(/^[([（【]/)],
  ['labelled', has(LABEL)],
  ['item', (view) => Number(view.isItem)],
  ['capital-share', (view) => view.capitalShare],
  ['title-share', titleShare],
];
const SIGNS: readonly Measure[] = [
  [
    'number-share',
    ({ tokens, wordCount }) => share(tokens.words.filter((word) => word === '#').length, wordCount),
  ],
  ['commas', (view) => share(commas(view), view.wordCount)],
  ['breaks', ({ text }) => countBreaks(text)],
  ['quotes', count(/["“”«»„]/g)],
  ['separators', count(SEPARATOR)],
  ['addresses', count(ADDRESS)],
  ['brackets', count(/[([（【]/g)],
  ['year', has(YEAR)],
  ['time', has(TIME)],
];
function countBreaks(text: string): number {
  let breaks = 0;
  for (const [, next] of text.matchAll(BREAK)) if (next === undefined || isCapital(next)) breaks++;
  return breaks;
}

/** The first character is a sign, such as an arrow or a bullet. Letters without case stand from Hebrew on. */
function opensWithMark(text: string): boolean {
  const first = text[0];
  if (first === undefined || OPENERS.includes(first) || /[\d\s]/.test(first)) return false;
  const code = first.charCodeAt(0);
  const isCased = first.toLowerCase() !== first.toUpperCase();
  const isUncased = (code >= 0x590 && code < 0x2000) || code >= 0x3041;
  return !isCased && !isUncased;
}

/** Measured once for a text, however often it is judged. */
const formOf = perView((view) => Float32Array.from(FORM, ([, of]) => of(view)));
const signsOf = perView((view) => Float32Array.from(SIGNS, ([, of]) => of(view)));
const nameOf = ([name]: Measure): string => name;

/** What a line is by itself: how long, of what words and signs, how it begins and ends. */
export const shape: FeatureGroup<ResidueText> = {
  names: [...FORM.map(nameOf), 'stop-share', ...SIGNS.map(nameOf)],
  read:
    ({ views, stopShares }) =>
    (at, row) => {
      row.putAll(formOf(views[at]!));
      row.put(stopShares[at]!);
      row.putAll(signsOf(views[at]!));
    },
};
