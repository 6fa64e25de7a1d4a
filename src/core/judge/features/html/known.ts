import type { PageHints } from '../../../page-hints.js';
import { type Columns, share } from '../columns.js';
import type { Page } from '../page.js';
import { scanLines } from '../scan.js';

const RUN = 3;
/** A body of fewer words is a teaser. */
const MIN_BODY_WORDS = 40;
const UNKNOWN = -1;

/** How much of each line stands in what the page says of its article: its text, title, summary, authors. */
export function addKnown(hints: PageHints, page: Page, columns: Columns): void {
  const known = scanLines([hints.body, hints.description, hints.authors.join(' '), ...hints.titles]);
  const { ids, offsets } = page.scan;
  const body = runsOf(known.ids, known.offsets[0]!, known.offsets[1]!);
  const hasBody = known.offsets[1]! - known.offsets[0]! >= MIN_BODY_WORDS;
  const covered = columns.add('html-body-covered', (line) => {
    if (!hasBody) return UNKNOWN;
    const from = offsets[line]!;
    const to = offsets[line + 1]!;
    if (to - from < RUN) return UNKNOWN;
    let found = 0;
    for (let at = from; at + RUN <= to; at++) if (body.has(runAt(ids, at))) found++;
    return found / (to - from - RUN + 1);
  });
  columns.add('html-body-before', (line) => covered[line - 1] ?? UNKNOWN);
  columns.add('html-body-after', (line) => covered[line + 1] ?? UNKNOWN);
  columns.add('html-has-body', () => (hasBody ? 1 : 0));
  const overlap = (entry: number) => {
    const words = new Set(known.ids.subarray(known.offsets[entry]!, known.offsets[entry + 1]!));
    return (line: number): number => {
      let found = 0;
      for (let at = offsets[line]!; at < offsets[line + 1]!; at++) if (words.has(ids[at]!)) found++;
      const most = Math.max(words.size, offsets[line + 1]! - offsets[line]!);
      return share(Math.min(found, words.size), most);
    };
  };
  columns.add('html-is-summary', overlap(1));
  columns.add('html-is-author', overlap(2));
  const titles = hints.titles.map((_, at) => overlap(at + 3));
  columns.add('html-is-title', (line) => titles.reduce((most, of) => Math.max(most, of(line)), 0));
}

function runAt(ids: Int32Array, at: number): number {
  return (Math.imul(Math.imul(ids[at]!, 31) + ids[at + 1]!, 31) + ids[at + 2]!) | 0;
}

function runsOf(ids: Int32Array, from: number, to: number): ReadonlySet<number> {
  const runs = new Set<number>();
  for (let at = from; at + RUN <= to; at++) runs.add(runAt(ids, at));
  return runs;
}
