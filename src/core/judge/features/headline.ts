import { CharClass } from '../../text/classes.js';
import { type Columns, logOf, share } from './columns.js';
import type { Page } from './page.js';
import type { Region } from './region.js';

const MIN_TITLE_WORDS = 3;
const MAX_TITLE_WORDS = 30;
/** How far into the region a title may stand: a standfirst or a date can come before it. */
const MAX_INTO_REGION = 4;
/** Lines before the region that may hold the title; further up stand the menus of the page. */
const MAX_BEFORE_REGION = 60;

/**
 * Where the title of the page stands as far as words tell, and how near and how like it each line is. Gives the
 * title's line, -1 where none is like one.
 */
export function addHeadline(page: Page, region: Region, columns: Columns): number {
  const title = findTitle(page, region);
  const { scan, size, isContent, proseSums } = page;
  const { ids, offsets } = scan;
  const words = wordsOf(title);
  const opening = wordsOf(0);
  const overlap = (line: number, wanted: ReadonlySet<number>): number => {
    let found = 0;
    for (let at = offsets[line]!; at < offsets[line + 1]!; at++) if (wanted.has(ids[at]!)) found++;
    return found;
  };
  columns.add('title-distance', (line) => logOf(line - title));
  columns.add('prose-since-title', (line) => (title < 0 ? -1 : logOf(proseSums[line]! - proseSums[title]!)));
  const common = new Float32Array(size).map((_, line) => overlap(line, words));
  columns.add('title-covered', (line) => share(common[line]!, words.size));
  columns.add('title-share', (line) => share(common[line]!, offsets[line + 1]! - offsets[line]!));
  const opened = new Float32Array(size).map((_, line) => overlap(line, opening));
  columns.add('opening-covered', (line) => share(opened[line]!, opening.size));
  columns.add('opening-share', (line) => share(opened[line]!, offsets[line + 1]! - offsets[line]!));
  addByline(page, region, columns);
  return title;

  function wordsOf(line: number): ReadonlySet<number> {
    const found = new Set<number>();
    if (line < 0 || line >= size) return found;
    for (let at = offsets[line]!; at < offsets[line + 1]!; at++) if (isContent[at]) found.add(ids[at]!);
    return found;
  }
}

/** The line before the region whose words come again most in it, copies of it counting for it; -1 without one. */
function findTitle({ scan, isContent, texts }: Page, region: Region): number {
  const { ids, offsets, words, lastClass, sentenceBreaks } = scan;
  const counts = new Set<number>();
  for (let at = offsets[region.start]!; at < offsets[region.end]!; at++)
    if (isContent[at]) counts.add(ids[at]!);
  let best = 0;
  let title = -1;
  const from = Math.max(0, region.start - MAX_BEFORE_REGION);
  for (let line = from; line < Math.min(scan.size, region.start + MAX_INTO_REGION); line++) {
    const count = words[line]!;
    if (count < MIN_TITLE_WORDS || count > MAX_TITLE_WORDS || sentenceBreaks[line]! > 1) continue;
    let content = 0;
    let known = 0;
    for (let at = offsets[line]!; at < offsets[line + 1]!; at++) {
      if (!isContent[at]) continue;
      content++;
      if (counts.has(ids[at]!)) known++;
    }
    const ends = lastClass[line] === CharClass.terminal && !/[?!？！][^\w?!？！]*$/u.test(texts[line]!);
    const score = share(known, content + 1) * Math.min(1, count / 6) * (ends ? 0.4 : 1);
    if (score > best) {
      best = score;
      title = line;
    }
  }
  return title;
}

const BYLINE_LINES = 8;
const BYLINE_WORDS = 10;

/** Capitalised words of the short lines where the article begins, an author's name among them: do they open a line? */
function addByline({ scan }: Page, region: Region, columns: Columns): void {
  const { ids, offsets, isCapital, words } = scan;
  const names = new Set<number>();
  const from = Math.max(0, region.start - BYLINE_LINES);
  for (let line = from; line < Math.min(scan.size, region.start + MAX_INTO_REGION); line++) {
    if (words[line]! > BYLINE_WORDS) continue;
    for (let at = offsets[line]!; at < offsets[line + 1]!; at++) if (isCapital[at]) names.add(ids[at]!);
  }
  columns.add('opens-with-name', (line) => {
    let found = 0;
    const end = Math.min(offsets[line + 1]!, offsets[line]! + 5);
    for (let at = offsets[line]!; at < end; at++) if (isCapital[at] && names.has(ids[at]!)) found++;
    return found;
  });
}
