import type { Line } from '../../article.js';
import { type Mark, replaceTraced } from '../../text/traced.js';
import type { Page } from '../features/page.js';

const MAX_TITLE_WORDS = 40;
/** Below this the page has no line that looks like its title. */
const MIN_PROBABILITY = 0.08;
/** " | City Herald": dividers between a title and the name of its site, in the order found. */
const DIVIDER = /\s+[|•·»«‹›:–—-]+\s+/u;
const DIVIDERS = new RegExp(DIVIDER, 'gu');
const HARD_DIVIDER = /[|•·»«‹›]/u;
const MAX_SITE_WORDS = 5;
const MIN_HEAD_WORDS = 3;

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
  let best = 0;
  let title = -1;
  for (let line = 0; line < probabilities.length; line++) {
    const probability = probabilities[line]!;
    if (probability < MIN_PROBABILITY || words[line]! < 1 || words[line]! > MAX_TITLE_WORDS) continue;
    const behind = Math.max(0, line - firstParagraph);
    const odds = probability / (1 - probability + Number.EPSILON) / Math.sqrt(1 + behind);
    if (odds > best) {
      best = odds;
      title = line;
    }
  }
  return title;
}

/** Key of a text's words: equal where only case, marks and white space differ. */
function keyOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

/** Lines that repeat the title, alone or with the name of the site; `title` is the line, cut already. */
export function copiesOf(title: Line, at: number, { lines, scan }: Page): ReadonlySet<number> {
  const key = keyOf(title.traced.text);
  const copies = new Set<number>();
  if (key === '') return copies;
  lines.forEach((line, index) => {
    if (index === at || scan.words[index]! > MAX_TITLE_WORDS + MAX_SITE_WORDS) return;
    const other = keyOf(line.traced.text);
    const rest = other.startsWith(`${key} `) ? line.traced.text.slice(title.traced.text.length) : '';
    if (other === key || /^\s*[|•·»«‹›–—-]/u.test(rest)) copies.add(index);
  });
  return copies;
}

/** The title's line without the name of the site. */
export function cutSite(line: Line, { lines }: Page): Line {
  const { text } = line.traced;
  if (!DIVIDER.test(text)) return line;
  const known = new Set(lines.filter((other) => other !== line).map((other) => keyOf(other.traced.text)));
  const isLineOfPage = (part: string) => known.has(keyOf(part));
  const end = headEnd(text, isLineOfPage);
  if (end === text.length) return line;
  return {
    ...line,
    traced: replaceTraced(line.traced, [{ start: end, end: text.length, after: '', mark: SITE_NAME }]),
  };
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
