import type { Line } from '../../article.js';
import { type Mark, replaceTraced } from '../../text/traced.js';
import type { Page } from '../features/page.js';
import { countWords, keyOf } from './title-key.js';
import { titleStart } from './title-start.js';

/** " | City Herald": dividers between a title and the name of its site, in the order found. */
const DIVIDER = /(?<!\s)\s+[|｜•·»«‹›✩★☆✦:–—-]+\s+/gu;
const HARD_DIVIDER = /[|｜•·»«‹›✩★☆✦]/u;
const MAX_SITE_WORDS = 5;
const MIN_HEAD_WORDS = 3;
/** A name of the site that stands on the page once more, as in its line of copyright, may be so long. */
const MAX_KNOWN_SITE_WORDS = 8;
const MIN_KNOWN_SITE_LENGTH = 4;
const ADDRESS = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,6}$/u;
const DATE = /^\p{N}{1,4}[./-]\s?\p{N}{1,2}[./-]\s?\p{N}{2,4}$/u;
/** "by", which the name of the writer followed; the page has the title without it. */
const SMALL_REST = /\s\p{Ll}{1,4}:?$/u;
/** The same before a line with the writer's name, in languages whose titles hardly end so. */
const BYLINE_REST = /\s(?:by|von|par|por|av|af|przez|door):?$/u;
const NAME = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,2}$/u;

const LIST_MARK: Mark = {
  reason: 'markup',
  rule: 'markup/list',
  why: 'takes out the mark of an entry of a list',
};
const TRAIL: Mark = {
  reason: 'navigation',
  rule: 'headline/trail',
  why: 'is the way to the page, in front of its title',
};
const SITE_NAME: Mark = {
  reason: 'other',
  rule: 'headline/site-name',
  why: 'is the name of the site after the headline',
};

/** The title's line without its bullet or number, the way to the page in front of it and the name of the site. */
export function cutTitle(line: Line, { lines }: Page): Line {
  const { text } = line.traced;
  const others = lines.filter((other) => other !== line).map((other) => keyOf(other.traced.text));
  const known = new Set([...others, ...windowTitles(line, lines[0]!)]);
  const { mark, start } = titleStart(text, known, lines);
  const next = lines[lines.indexOf(line) + 1]?.traced.text ?? '';
  const end = start + headEnd(text.slice(start), known, others, NAME.test(next));
  const cuts = [
    { start: 0, end: mark, after: '', mark: LIST_MARK },
    { start: mark, end: start, after: '', mark: TRAIL },
    { start: end, end: text.length, after: '', mark: SITE_NAME },
  ].filter((cut) => cut.end > cut.start);
  return cuts.length === 0 ? line : { ...line, traced: replaceTraced(line.traced, cuts) };
}

/** What stands before the dividers of the window's title: the title of the page, where the site's name follows. */
function windowTitles(line: Line, opening: Line): string[] {
  if (line === opening || opening.number !== 1) return [];
  const { text } = opening.traced;
  return [...text.matchAll(DIVIDER)].map(({ index }) => keyOf(text.slice(0, index)));
}

/**
 * Where the headline ends and the name of the site begins. What stands before a divider is the headline when it
 * is a line of its own elsewhere on the page, or when what follows looks like a name; a bar stands in no headline.
 */
function headEnd(
  text: string,
  known: ReadonlySet<string>,
  others: readonly string[],
  isNameNext: boolean,
): number {
  const dividers = [...text.matchAll(DIVIDER)];
  const own = dividers.find(({ index, 0: divider }) => {
    const head = text.slice(0, index);
    if (!known.has(keyOf(head))) return false;
    const rest = text.slice(index + divider.length);
    const least = HARD_DIVIDER.test(divider) ? MIN_HEAD_WORDS : Math.max(MIN_HEAD_WORDS, countWords(rest));
    const isLong = countWords(head) >= least;
    return isLong || isKnownSite(keyOf(rest), keyOf(head), others);
  });
  if (own) return own.index;
  const bar = dividers.find((divider) => /[|｜]/u.test(divider[0]));
  if (bar && isHeadBeforeBar(text, bar)) return bar.index;
  const end = beforeNames(text, dividers, known);
  const head = text.slice(0, end);
  const rest = SMALL_REST.exec(head);
  if (!rest) return end;
  const isTitle = known.has(keyOf(head.slice(0, rest.index)));
  return isTitle || (isNameNext && end === text.length && BYLINE_REST.test(text)) ? rest.index : end;
}

/** Names of the site stand at its end too, in its line of copyright: longer ones are told by that. */
function isKnownSite(rest: string, head: string, others: readonly string[]): boolean {
  if (rest.length < MIN_KNOWN_SITE_LENGTH || countWords(rest) > MAX_KNOWN_SITE_WORDS) return false;
  return others.some((other) => !other.startsWith(head) && ` ${other} `.includes(` ${rest} `));
}

/** A bar stands in no headline, unless what is before it is a label: "Budget | Town to hire ten more drivers". */
function isHeadBeforeBar(text: string, bar: RegExpExecArray): boolean {
  const head = countWords(text.slice(0, bar.index));
  const rest = text.slice(bar.index + bar[0].length);
  return head >= MIN_HEAD_WORDS && (countWords(rest) <= head || isName(rest));
}

/** Where the names behind the last dividers begin. */
function beforeNames(text: string, dividers: readonly RegExpExecArray[], known: ReadonlySet<string>): number {
  let end = text.length;
  for (const divider of [...dividers].reverse()) {
    if (known.has(keyOf(text.slice(0, end)))) break;
    const head = countWords(text.slice(0, divider.index));
    const tail = text.slice(divider.index + divider[0].length, end);
    const isSure = ADDRESS.test(tail) || DATE.test(tail);
    if (head < MIN_HEAD_WORDS || (!isSure && (head < countWords(tail) || !isName(tail)))) break;
    const isDash = /^[\s–—-]+$/u.test(divider[0]);
    if (!HARD_DIVIDER.test(divider[0]) && !known.has(keyOf(tail)) && !isDash) break;
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
