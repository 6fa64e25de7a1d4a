import type { LineView } from '../../text/view.js';
import { logOf, share } from '../features/columns.js';
import type { FeatureGroup } from './rows.js';
import type { ResidueText } from './text.js';

const FAR = 20;
const LONG_WORDS = 8;

/** Where a line stands: in the text, from the story's first and last paragraph, in its block and in its run. */
export const place: FeatureGroup<ResidueText> = {
  names: [
    'from-start',
    'from-end',
    'place',
    'after-headline',
    'before-prose',
    'after-prose',
    'to-prose',
    'lines',
    'closed-share',
    'prose-share',
    'block-share',
    'opens-block',
    'closes-block',
    'run',
    'run-place',
    'sentence-run',
    'run-to-end',
    'rank',
  ],
  read: ({ lines, views, sure, firstProse, lastProse, headline }) => {
    const size = views.length;
    const isSentence = (view: LineView): boolean => view.isSentence;
    const long = views.filter((view, at) => view.wordCount >= LONG_WORDS && !sure[at]);
    const closed = share(long.filter(isSentence).length, long.length);
    const prose = share(views.filter(isSentence).length, size);
    const blocks = share((lines.at(-1)?.block ?? 0) + 1 - (lines[0]?.block ?? 0), size);
    const runs = runsOf(views);
    const ranks = ranksOf(views);
    return (at, row) => {
      const { block } = lines[at]!;
      row.put(Math.min(at, FAR));
      row.put(Math.min(size - 1 - at, FAR));
      row.put(at / Math.max(1, size - 1));
      row.put(headline < 0 ? -1 : clamp(at - headline));
      row.put(Number(at < firstProse));
      row.put(Number(at > lastProse));
      row.put(at < firstProse ? clamp(at - firstProse) : at > lastProse ? clamp(at - lastProse) : 0);
      row.put(logOf(size));
      row.put(closed);
      row.put(prose);
      row.put(blocks);
      row.put(Number(lines[at - 1]?.block !== block));
      row.put(Number(lines[at + 1]?.block !== block));
      const { start, end } = runs[at]!;
      const run = Math.min(FAR, end - start);
      row.put(views[at]!.isSentence ? 0 : run);
      row.put(views[at]!.isSentence ? 0 : Math.min(FAR, at - start + 1));
      row.put(views[at]!.isSentence ? run : 0);
      row.put(Number(end === size));
      row.put(ranks[at]!);
    };
  },
};

function clamp(distance: number): number {
  return Math.max(-FAR, Math.min(FAR, distance));
}

interface Run {
  readonly start: number;
  readonly end: number;
}

/** For each line the run of neighbours in which it stands: of sentences, or of lines that are none. */
function runsOf(views: readonly LineView[]): readonly Run[] {
  const size = views.length;
  const runs: Run[] = new Array(size);
  for (let start = 0; start < size; ) {
    let end = start + 1;
    const kind = views[start]!.isSentence;
    while (end < size && views[end]!.isSentence === kind) end++;
    runs.fill({ start, end }, start, end);
    start = end;
  }
  return runs;
}

/** How long a line is among the others, 0 for the shortest, 1 for the longest. */
function ranksOf(views: readonly LineView[]): Float32Array {
  const order = views.map((_, at) => at).sort((a, b) => views[a]!.wordCount - views[b]!.wordCount || a - b);
  const ranks = new Float32Array(views.length);
  order.forEach((at, rank) => {
    ranks[at] = rank / Math.max(1, views.length - 1);
  });
  return ranks;
}
