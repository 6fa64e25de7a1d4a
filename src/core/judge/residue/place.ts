import { type Columns, logOf, share } from '../features/columns.js';
import type { ResidueText } from './text.js';

const FAR = 20;

/** Where a line stands: in the text, from the story's first and last paragraph, in its block and in its run. */
export function addPlace(text: ResidueText, columns: Columns): void {
  const { lines, views, sure, firstProse, lastProse, headline } = text;
  const size = views.length;
  const clamp = (distance: number) => Math.max(-FAR, Math.min(FAR, distance));
  const long = views.filter((view, at) => view.wordCount >= 8 && !sure[at]);
  const closed = share(long.filter((view) => view.isSentence).length, long.length);
  const prose = share(views.filter((view) => view.isSentence).length, size);
  const blocks = share((lines.at(-1)?.block ?? 0) + 1 - (lines[0]?.block ?? 0), size);
  columns.add('from-start', (at) => Math.min(at, FAR));
  columns.add('from-end', (at) => Math.min(size - 1 - at, FAR));
  columns.add('place', (at) => at / Math.max(1, size - 1));
  columns.add('after-headline', (at) => (headline < 0 ? -1 : clamp(at - headline)));
  columns.add('before-prose', (at) => Number(at < firstProse));
  columns.add('after-prose', (at) => Number(at > lastProse));
  columns.add('to-prose', (at) =>
    at < firstProse ? clamp(at - firstProse) : at > lastProse ? clamp(at - lastProse) : 0,
  );
  columns.add('lines', () => logOf(size));
  columns.add('closed-share', () => closed);
  columns.add('prose-share', () => prose);
  columns.add('block-share', () => blocks);
  columns.add('opens-block', (at) => Number(lines[at - 1]?.block !== lines[at]!.block));
  columns.add('closes-block', (at) => Number(lines[at + 1]?.block !== lines[at]!.block));
  addRun(text, columns);
  addRank(text, columns);
}

/** The run of lines without a full stop in which a line stands; 0 for a sentence. */
function addRun({ views }: ResidueText, columns: Columns): void {
  const size = views.length;
  const runs: { start: number; end: number }[] = new Array(size);
  for (let start = 0; start < size; ) {
    let end = start + 1;
    const kind = views[start]!.isSentence;
    while (end < size && views[end]!.isSentence === kind) end++;
    const run = { start, end };
    for (let at = start; at < end; at++) runs[at] = run;
    start = end;
  }
  const lengthOf = (at: number) => (views[at]!.isSentence ? 0 : runs[at]!.end - runs[at]!.start);
  columns.add('run', (at) => Math.min(FAR, lengthOf(at)));
  columns.add('run-place', (at) => (lengthOf(at) === 0 ? 0 : Math.min(FAR, at - runs[at]!.start + 1)));
  columns.add('sentence-run', (at) =>
    views[at]!.isSentence ? Math.min(FAR, runs[at]!.end - runs[at]!.start) : 0,
  );
  columns.add('run-to-end', (at) => Number(runs[at]!.end === size));
}

/** How long a line is among the others, 0 for the shortest, 1 for the longest. */
function addRank({ views }: ResidueText, columns: Columns): void {
  const order = views.map((_, at) => at).sort((a, b) => views[a]!.wordCount - views[b]!.wordCount || a - b);
  const ranks = new Float32Array(views.length);
  order.forEach((at, rank) => {
    ranks[at] = rank / Math.max(1, views.length - 1);
  });
  columns.add('rank', (at) => ranks[at]!);
}
