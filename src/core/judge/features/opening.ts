import { type Columns, share } from './columns.js';
import type { Page } from './page.js';

const MAX_TITLE_WORDS = 40;
const LONG_WORDS = 15;
const LONG_PROSE = 0.3;
/** Words of running text below a short line that it may announce. */
const LEAD_WORDS = 150;
const REACH = 8;

/** What follows a line: how soon a date, and whether the running text below speaks of what a short line says. */
export function addOpening(page: Page, columns: Columns): void {
  const { scan, size } = page;
  const dated = nextOf(size, (line) => scan.hasYear[line] === 1 || scan.hasTime[line] === 1);
  columns.add('date-next', (line) => Math.min(REACH + 1, dated[line + 1]! - line));
  const lead = leadsOf(page);
  columns.add('lead-known', (line) =>
    scan.words[line]! > MAX_TITLE_WORDS ? 0 : knownIn(page, line, lead(line)),
  );
}

/** For each line the first one from it on that passes a test; far behind the page where there is none. */
function nextOf(size: number, test: (line: number) => boolean): Int32Array {
  const next = new Int32Array(size + 1).fill(size + REACH + 1);
  for (let line = size - 1; line >= 0; line--) next[line] = test(line) ? line : next[line + 1]!;
  return next;
}

/** For each line the words of the running text that follows it; lines before the same paragraph share them. */
function leadsOf({ scan, size, isContent, prose }: Page): (line: number) => ReadonlySet<number> {
  const { ids, offsets, words } = scan;
  const next = nextOf(size, (line) => words[line]! >= LONG_WORDS && prose[line]! > LONG_PROSE);
  let known = -1;
  let lead = new Set<number>();
  return (line) => {
    const start = next[line + 1]!;
    if (start === known) return lead;
    known = start;
    lead = new Set();
    for (let at = start, count = 0; at < size && count < LEAD_WORDS; at = next[at + 1]!) {
      count += words[at]!;
      for (let word = offsets[at]!; word < offsets[at + 1]!; word++)
        if (isContent[word]) lead.add(ids[word]!);
    }
    return lead;
  };
}

function knownIn(
  { scan: { ids, offsets }, isContent }: Page,
  line: number,
  lead: ReadonlySet<number>,
): number {
  let content = 0;
  let known = 0;
  for (let at = offsets[line]!; at < offsets[line + 1]!; at++) {
    if (!isContent[at]) continue;
    content++;
    if (lead.has(ids[at]!)) known++;
  }
  return share(known, content + 1);
}
