import { LINE_END } from '../text/line-ends.js';
import { frequentSmallWords } from './small-words.js';
import { type Token, tokensOf } from './tokens.js';

/** A line this long holds more than a title and the name of a site. */
const MIN_GLUED_LENGTH = 160;
/** Where a bar shows that both are on it, so long. */
const MIN_BARRED_LENGTH = 100;
const MAX_TITLE_LENGTH = 250;
const MAX_COPIES = 50;
/** A copy of at least so many words and characters is a title; in scripts without spaces each character is a word. */
const MIN_WORDS = 3;
const MIN_LENGTH = 15;
const MIN_UNSPACED_LENGTH = 8;
/** From so many words on it is no name that a sentence merely begins with. */
const MIN_SURE_WORDS = 6;
/** Words of a title among those of the title and the site's name, at least. */
const MIN_HEAD_SHARE = 0.6;
/** The name of the site or the section may stand before the title, of so many words at most. */
const MAX_LABEL_WORDS = 4;
/** A copy that ends with one of the text's most frequent small words is only the beginning of a longer one. */
const SMALL_WORDS = 15;
const DIVIDER = /^\s*(?:[:：]|[|｜•·»«‹›✩]|\s[–—-])\s/u;
const SITE_DIVIDER = /[|｜•·»✩]\s|\s[–—-]\s/u;
const ANY_DIVIDER = /[|｜•·»✩:：–—-]/u;
const BAR = /^\s*[|｜•·»✩]\s/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The title of a page whose text begins with it and has it again later, where a scraper left it glued to what
 * follows: the longest run of words of the opening that occurs again, whatever its case and marks. Without a second
 * copy it is what stands before a bar. Empty where there is none.
 */
export function openingTitle(text: string): string {
  const from = text.search(/\S/);
  if (from < 0) return '';
  const length = text.slice(from).search(LINE_END);
  const lineEnd = length < 0 ? -1 : from + length;
  if (lineEnd >= 0 && !holdsMore(text.slice(from, lineEnd))) return '';
  const tokens = tokensOf(text);
  const openingEnd = Math.min(from + MAX_TITLE_LENGTH, lineEnd < 0 ? text.length : lineEnd);
  const opening = tokens.findIndex(({ end }) => end > openingEnd);
  const page = {
    text,
    tokens,
    opening: opening < 0 ? tokens.length : opening,
    small: frequentSmallWords(text, SMALL_WORDS),
  };
  const run = labelEnds(page)
    .map((start) => repeatedRun(page, start))
    .find(isLongEnough(page));
  const title = run ?? beforeBar(page);
  return title ? text.slice(tokens[title.start]!.start, tokens[title.end - 1]!.end) : '';
}

/** Does a line hold more than a title and the name of a site? */
function holdsMore(line: string): boolean {
  return line.length >= (/[|｜]/u.test(line) ? MIN_BARRED_LENGTH : MIN_GLUED_LENGTH);
}

interface OpeningPage {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Number of the tokens in which the title is looked for. */
  readonly opening: number;
  /** Words with which no title ends. */
  readonly small: ReadonlySet<string>;
}

/** Tokens from `start` to before `end`. */
interface Run {
  readonly start: number;
  readonly end: number;
}

/** Where the title may begin: at once, or after a label such as the name of the site. */
function labelEnds(page: OpeningPage): number[] {
  const starts = [0];
  for (let at = 1; at <= MAX_LABEL_WORDS && at < page.opening; at++) {
    if (DIVIDER.test(gapBefore(page, at))) starts.push(at);
  }
  return starts;
}

/** The longest run of words from `start` on that occurs again and may end where it does. */
function repeatedRun(page: OpeningPage, start: number): Run {
  const { text, tokens, small } = page;
  const lengths: number[] = [];
  for (let at = start + MIN_WORDS; at < tokens.length && lengths.length < MAX_COPIES; at++) {
    const length = lengthOfCopy(page, start, at);
    if (length < MIN_WORDS) continue;
    const last = tokens[at + length - 1]!;
    const isSmall = small.has(text.slice(tokens[start + length - 1]!.start, tokens[start + length - 1]!.end));
    const goesOn = /^(?:,|['’]\p{Ll}|\s*\p{Ll})/u.test(text.slice(last.end, last.end + 3));
    if (isSmall || (length < MIN_SURE_WORDS && goesOn)) continue;
    lengths.push(length);
  }
  const longest = Math.max(0, ...lengths);
  // A copy may have the name of the site behind it too; where others do not, the title ends at the divider.
  const beforeSite = lengths.filter(
    (length) =>
      length < longest &&
      length >= longest * MIN_HEAD_SHARE &&
      SITE_DIVIDER.test(gapBefore(page, start + length)),
  );
  return { start, end: start + (beforeSite.length > 0 ? Math.max(...beforeSite) : longest) };
}

/** How many words from `start` on stand at `at` too; a divider with the site behind it ends the copy without one. */
function lengthOfCopy(page: OpeningPage, start: number, at: number): number {
  const { tokens, opening } = page;
  const most = Math.min(opening, at) - start;
  let length = 0;
  while (length < most && tokens[at + length]?.key === tokens[start + length]!.key) {
    const isEnd = length > 0 && SITE_DIVIDER.test(gapBefore(page, start + length));
    if (isEnd && !ANY_DIVIDER.test(gapBefore(page, at + length))) break;
    length++;
  }
  return length;
}

/** What stands between a word and the one before it, with the first letter of the word. */
function gapBefore({ text, tokens }: OpeningPage, at: number): string {
  return text.slice(tokens[at - 1]!.end, tokens[at]!.start + 1);
}

function isLongEnough({ text, tokens }: OpeningPage): (run: Run) => boolean {
  return ({ start, end }) => {
    if (end - start < MIN_WORDS + (start > 0 ? 1 : 0)) return false;
    const run = text.slice(tokens[start]!.start, tokens[end - 1]!.end);
    return run.length >= (UNSPACED.test(run) ? MIN_UNSPACED_LENGTH : MIN_LENGTH);
  };
}

/** What stands before the first bar: a bar divides a title from the name of its site. */
function beforeBar(page: OpeningPage): Run | undefined {
  for (let at = MIN_WORDS; at < page.opening; at++) {
    if (BAR.test(gapBefore(page, at))) return { start: 0, end: at };
  }
  return undefined;
}

/** Marks that belong to the words they touch. */
const BEFORE = /["“”„«‹¿¡([‘]{1,3}$/u;
const AFTER = /^[!?…！？%)\]"”’»]+(?=\s|\p{Lu}|$)/u;

/** Offsets in a long line before and after each copy of the title, but for those in the middle of a sentence. */
export function titleCuts(text: string, title: string): number[] {
  const cuts: number[] = [];
  if (title === '' || text.length < title.length + 40) return cuts;
  const wanted = tokensOf(title).map(({ key }) => key);
  const tokens = tokensOf(text);
  for (let at = 0; at + wanted.length <= tokens.length; at++) {
    if (!wanted.every((key, k) => tokens[at + k]!.key === key)) continue;
    const start = tokens[at]!.start;
    const end = tokens[at + wanted.length - 1]!.end;
    const before = text.slice(Math.max(0, start - 3), start);
    const after = text.slice(end, end + 8);
    if (/[\p{Ll},]\s$/u.test(before) && /^(?:,|\s+\p{Ll})/u.test(after)) continue;
    cuts.push(start - (BEFORE.exec(before)?.[0].length ?? 0), end + (AFTER.exec(after)?.[0].length ?? 0));
    at += wanted.length - 1;
  }
  return cuts;
}
