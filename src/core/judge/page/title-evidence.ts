import { CharClass } from '../../text/classes.js';
import { share } from '../features/columns.js';
import type { Page } from '../features/page.js';
import type { Reading } from './reading.js';
import { countWords, keyOf } from './title-key.js';

/** Words of the article's beginning: of a headline most come again there. */
const LEAD_WORDS = 150;
const MIN_LEAD_LINE = 8;
/** Lines below a title within which a day is looked for. */
const DATE_REACH = 4;
const SHORT_WORDS = 6;
const LONG_WORDS = 18;
/** Where more of the page's words are in capitals, capitals do not show a heading. */
const MAX_SHOUTED = 0.3;
/** The name of the site is a heading too, with a link to its first page. */
const MAX_LINKED = 0.5;
const LEAST = 1e-4;

/** What speaks for and against a line being the title; the names of `title-weights.json`. */
export type Evidence = Readonly<
  Record<
    | 'odds'
    | 'topHeading'
    | 'lead'
    | 'ends'
    | 'below'
    | 'bullet'
    | 'linked'
    | 'site'
    | 'short'
    | 'long'
    | 'capitals'
    | 'dated'
    | 'question',
    number
  >
>;

/** Reads the evidence of single lines; what it needs of the page is gathered once. */
export function evidenceOf(reading: Reading): (line: number) => Evidence {
  const { page, titles, firstParagraph } = reading;
  const { scan, isContent, lines, texts } = page;
  const lead = leadOf(reading);
  const window = lines[0]?.number === 1 ? keyOf(texts[0]!) : '';
  const isQuiet = share(sum(scan.shouted), sum(scan.words)) <= MAX_SHOUTED;
  return (line) => {
    const { layout } = lines[line]!;
    const text = texts[line]!;
    const words = countWords(text);
    const chance = Math.min(1 - LEAST, Math.max(LEAST, titles[line]!));
    let content = 0;
    let known = 0;
    for (let at = scan.offsets[line]!; at < scan.offsets[line + 1]!; at++) {
      if (!isContent[at]) continue;
      content++;
      if (lead.has(scan.ids[at]!)) known++;
    }
    const isShouted = words >= 2 && !/\p{Ll}/u.test(text) && /\p{Lu}{2}/u.test(text);
    const isSentence = scan.lastClass[line] === CharClass.terminal && !/[?!？！][^\w?!？！]*$/u.test(text);
    return {
      odds: Math.log(chance / (1 - chance)),
      topHeading: Number(layout?.level === 1 && layout.linked < MAX_LINKED),
      lead: share(known, content + 1),
      ends: Number(isSentence),
      below: Number(line >= Math.max(0, firstParagraph)),
      bullet: Number(layout?.bullet ?? false),
      linked: layout?.linked ?? 0,
      site: Number(isSiteOf(window, keyOf(text))),
      short: Math.min(SHORT_WORDS, words) / SHORT_WORDS,
      long: Math.max(0, words - LONG_WORDS) / 10,
      capitals: Number(isQuiet && isShouted),
      dated: Number(isDatedBelow(line, page)),
      question: Number(/[?？]$/u.test(text)),
    };
  };
}

/** The words that say what the article begins with, as `Scan.ids` has them. */
function leadOf({ page: { scan, isContent, size }, kept, firstParagraph }: Reading): ReadonlySet<number> {
  const lead = new Set<number>();
  for (let line = Math.max(0, firstParagraph), words = 0; line < size && words < LEAD_WORDS; line++) {
    if (!kept[line] || scan.words[line]! < MIN_LEAD_LINE) continue;
    words += scan.words[line]!;
    for (let at = scan.offsets[line]!; at < scan.offsets[line + 1]!; at++)
      if (isContent[at]) lead.add(scan.ids[at]!);
  }
  return lead;
}

/** The window's title ends with the name of the site, which is the smaller part of it. */
function isSiteOf(window: string, key: string): boolean {
  return key.length * 2 < window.length && window.endsWith(` ${key}`);
}

function isDatedBelow(line: number, { scan, size }: Page): boolean {
  const end = Math.min(size - 1, line + DATE_REACH);
  for (let at = line + 1; at <= end; at++) if (scan.hasYear[at] || scan.hasTime[at]) return true;
  return false;
}

function sum(values: Float32Array): number {
  return values.reduce((total, value) => total + value, 0);
}
