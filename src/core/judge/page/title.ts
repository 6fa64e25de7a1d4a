import type { Line } from '../../article.js';
import { type Mark, replaceTraced } from '../../text/traced.js';
import type { Page } from '../features/page.js';

const MAX_TITLE_WORDS = 40;
/** Below this a line does not look like a title; so many lines above the first paragraph less will do. */
const MIN_PROBABILITY = 0.08;
const MIN_NEAR_PROBABILITY = 0.01;
const NEAR_LINES = 20;
/** Share of words in common (Dice) from which a heading above the first paragraph is the title in other words. */
const NEAR_COPY = 0.75;
const MIN_NEAR_COPY_WORDS = 4;
/** " | City Herald": dividers between a title and the name of its site, in the order found. */
const DIVIDER = /(?<!\s)\s+[|•·»«‹›:–—-]+\s+/u;
const DIVIDERS = new RegExp(DIVIDER, 'gu');
const HARD_DIVIDER = /[|•·»«‹›]/u;
const MAX_SITE_WORDS = 5;
const MIN_HEAD_WORDS = 3;

/** A title that stands in a list: its mark goes; a number only where the page has the title without it too. */
const BULLET = /^[*+•◦○□▪■●·▸►‣–-]\s+(?=\S)/u;
const NUMBER = /^\d{1,3}[.)]\s+(?=\S)/u;

const LIST_MARK: Mark = {
  reason: 'markup',
  rule: 'markup/list',
  why: 'takes out the mark of an entry of a list',
};
const SITE_NAME: Mark = {
  reason: 'other',
  rule: 'headline/site-name',
  why: 'is the name of the site after the headline',
};

/**
 * Index of the line most likely to be the title; -1 where none is. Behind the first paragraph of the article a
 * title is ever less likely, so the odds of a line fall with the root of its distance. The first of equals wins.
 *
 * @param firstParagraph index of the first long line that is kept
 */
export function findTitle(
  probabilities: Float32Array,
  firstParagraph: number,
  { scan: { words } }: Page,
): number {
  const likeliest = (from: number, end: number, least: number): number => {
    let best = 0;
    let title = -1;
    for (let line = from; line < end; line++) {
      const probability = probabilities[line]!;
      if (probability < least || words[line]! < 1 || words[line]! > MAX_TITLE_WORDS) continue;
      const behind = Math.max(0, line - firstParagraph);
      const odds = probability / (1 - probability + Number.EPSILON) / Math.sqrt(1 + behind);
      if (odds > best) {
        best = odds;
        title = line;
      }
    }
    return title;
  };
  const title = likeliest(0, probabilities.length, MIN_PROBABILITY);
  if (title >= 0) return title;
  const end = Math.min(firstParagraph + 1, probabilities.length);
  return likeliest(Math.max(0, firstParagraph - NEAR_LINES), end, MIN_NEAR_PROBABILITY);
}

/** Key of a text's words: equal where only case, marks and white space differ. */
function keyOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

/**
 * Lines that repeat the title, alone or with the name of the site, and those above the first paragraph that say it in
 * slightly other words.
 *
 * @param title the line of the title at index `at`, cut already
 * @param firstParagraph index of the first long line that is kept
 */
export function copiesOf(
  title: Line,
  at: number,
  firstParagraph: number,
  { lines, scan }: Page,
): ReadonlySet<number> {
  const key = keyOf(title.traced.text);
  const copies = new Set<number>();
  if (key === '') return copies;
  lines.forEach((line, index) => {
    if (index === at || scan.words[index]! > MAX_TITLE_WORDS + MAX_SITE_WORDS) return;
    const other = keyOf(line.traced.text);
    const rest = other.startsWith(`${key} `) ? line.traced.text.slice(title.traced.text.length) : '';
    const isCopy = other === key || /^\s*[|•·»«‹›–—-]/u.test(rest);
    if (isCopy || (index < firstParagraph && isNearCopy(key, other))) copies.add(index);
  });
  return copies;
}

function isNearCopy(a: string, b: string): boolean {
  const ours = new Set(a.split(' '));
  const theirs = new Set(b.split(' '));
  const common = [...ours].filter((word) => theirs.has(word)).length;
  return common >= MIN_NEAR_COPY_WORDS && (2 * common) / (ours.size + theirs.size) >= NEAR_COPY;
}

/** The title's line without its bullet or number, and without the name of the site. */
export function cutTitle(line: Line, { lines }: Page): Line {
  const { text } = line.traced;
  const bullet = BULLET.exec(text)?.[0] ?? '';
  const number = NUMBER.exec(text)?.[0] ?? '';
  if (bullet + number === '' && !DIVIDER.test(text)) return line;
  const known = new Set(lines.filter((other) => other !== line).map((other) => keyOf(other.traced.text)));
  const isLineOfPage = (part: string) => known.has(keyOf(part));
  const start = bullet || (number && isLineOfPage(text.slice(number.length))) ? (bullet || number).length : 0;
  const end = Math.max(start, headEnd(text, isLineOfPage));
  const cuts = [
    { start: 0, end: start, after: '', mark: LIST_MARK },
    { start: end, end: text.length, after: '', mark: SITE_NAME },
  ].filter((cut) => cut.end > cut.start);
  return cuts.length === 0 ? line : { ...line, traced: replaceTraced(line.traced, cuts) };
}

/**
 * Where the headline ends and the name of the site begins. What stands before a divider is the headline when it
 * is a line of its own elsewhere on the page, or when what follows looks like a name; a bar stands in no headline.
 */
function headEnd(text: string, isLineOfPage: (text: string) => boolean): number {
  const dividers = [...text.matchAll(DIVIDERS)];
  for (const divider of dividers) {
    const head = text.slice(0, divider.index);
    const rest = countWords(text) - countWords(head);
    if (countWords(head) >= Math.max(MIN_HEAD_WORDS, rest) && isLineOfPage(head)) return divider.index;
  }
  let end = text.length;
  const bar = dividers.find((divider) => divider[0].includes('|'));
  if (bar && countWords(text.slice(0, bar.index)) >= MIN_HEAD_WORDS) return bar.index;
  for (const divider of dividers.reverse()) {
    const head = countWords(text.slice(0, divider.index));
    const tail = text.slice(divider.index + divider[0].length, end);
    if (head < MIN_HEAD_WORDS || head < countWords(tail) || !isName(tail)) break;
    if (!HARD_DIVIDER.test(divider[0]) && !isLineOfPage(tail) && !/^[\s–—-]+$/u.test(divider[0])) break;
    end = divider.index;
  }
  return end;
}

function isName(text: string): boolean {
  const words = text.split(/\s+/u);
  return (
    words.length <= MAX_SITE_WORDS && words.every((word) => !/^\p{Ll}{4}/u.test(word)) && !/[?!]$/u.test(text)
  );
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
