import type { Line } from '../article.js';
import { LINE_END } from '../text/line-ends.js';
import { sliceTraced, type TracedText } from '../text/traced.js';

/** Cuts a text into its lines. Blank ones are left out, but counted and kept as the ends of blocks. */
export function splitLines(traced: TracedText): Line[] {
  const lines: Line[] = [];
  let number = 1;
  let block = 0;
  let blank = true;
  let start = 0;
  const take = (end: number): void => {
    const raw = traced.text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed === '') blank = true;
    else {
      if (blank && lines.length > 0) block++;
      blank = false;
      const from = start + raw.indexOf(trimmed);
      lines.push({ number, block, traced: sliceTraced(traced, from, from + trimmed.length) });
    }
    number++;
  };
  for (const match of traced.text.matchAll(LINE_END)) {
    take(match.index);
    start = match.index + match[0].length;
  }
  take(traced.text.length);
  return lines;
}
