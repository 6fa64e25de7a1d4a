import { badness } from './badness.js';
import { type Codec, codecsInOrder } from './codecs.js';
import { readUnit } from './units.js';

/** Neighbouring units of one codec, and what they stand for. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All runs of a line in one codec. */
export function findRuns(line: string, codec: Codec): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < line.length) {
    const run = codec.byteOf[line.charCodeAt(at)]! >= 0xc2 ? readRun(line, at, codec) : undefined;
    if (run) runs.push(run);
    at = run ? run.end : at + 1;
  }
  return runs;
}

function readRun(line: string, start: number, codec: Codec): Run | undefined {
  let end = start;
  let text = '';
  for (let unit = readUnit(line, start, codec); unit; unit = readUnit(line, end, codec)) {
    text += unit.text;
    end = unit.end;
  }
  return end === start ? undefined : { start, end, text };
}

/** The line with the runs read as UTF-8. */
export function applyRuns(line: string, runs: readonly Run[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const run of runs) {
    parts.push(line.slice(at, run.start), run.text);
    at = run.end;
  }
  return parts.join('') + line.slice(at);
}

/** Do the runs hold every character of the line that is not ASCII, those of `besides` apart? */
export function coversLine(line: string, runs: readonly Run[], besides: string): boolean {
  const strays = new RegExp(`[^\\0-\\x7f${besides}]`);
  let at = 0;
  for (const run of runs) {
    if (strays.test(line.slice(at, run.start))) return false;
    at = run.end;
  }
  return !strays.test(line.slice(at));
}

/** How many bad sequences go when the run is read as UTF-8; its ASCII neighbours count as context. */
export function gainOf(line: string, run: Run): number {
  if (isGarble(line.charAt(run.start - 1)) || isGarble(line.charAt(run.end))) return 0;
  const start = extend(line, run.start, -2);
  const end = extend(line, run.end, 1);
  const old = badness(line.slice(start, end));
  if (old === 0) return 0;
  return old - badness(line.slice(start, run.start) + run.text + line.slice(run.end, end));
}

/** Marks that stand beside mojibake for themselves. */
export const OWN_PUNCTUATION = '\xa0«»‘’‚“”„•–—―…';

/**
 * Beside a run, a character that could be mojibake itself says that the run is a piece of a longer garble:
 * reading it alone would only make another garble.
 */
function isGarble(neighbour: string): boolean {
  if (neighbour === '' || OWN_PUNCTUATION.includes(neighbour)) return false;
  return codecsInOrder().some((codec) => codec.byteOf[neighbour.charCodeAt(0)] !== 0);
}

/** Moves an offset over up to `count` neighbours that are ASCII, to the left where it is negative. */
function extend(line: string, from: number, count: number): number {
  const step = Math.sign(count);
  let at = from;
  for (let left = Math.abs(count); left > 0; left--) {
    const code = line.charCodeAt(step < 0 ? at - 1 : at);
    if (!(code < 0x80)) break;
    at += step;
  }
  return at;
}
