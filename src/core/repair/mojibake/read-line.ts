import { isQuoted } from '../neighbours.js';
import { badness } from './badness.js';
import { type Codec, codecsInOrder } from './codecs.js';
import { applyRuns, coversLine, findRuns, gainOf, type Run } from './runs.js';

/** The runs of a line that are UTF-8 read in a wrong encoding, and that encoding. */
export interface Reading {
  readonly codec: Codec;
  readonly runs: readonly Run[];
}

/**
 * Reads a line that has bad sequences once more as UTF-8, one level deep. A codec that explains every
 * character of the line is taken at its word; the first in order wins. Else the line is mixed: then each run
 * must show by itself that it is mojibake, and the codec that removes most bad sequences wins.
 */
export function readLine(line: string): Reading | undefined {
  const old = badness(line);
  let best: Reading | undefined;
  let most = 0;
  for (const codec of codecsInOrder()) {
    const runs = findRuns(line, codec).filter((run) => !isMentioned(line, run));
    if (runs.length === 0) continue;
    if (coversLine(line, runs, codec.losesBytes ? '\ufffd' : '')) {
      if (badness(applyRuns(line, runs)) <= old) return { codec, runs };
      continue;
    }
    let sum = 0;
    const bad = runs.filter((run) => {
      const gain = mayBegin(line, run, codec) ? gainOf(line, run) : 0;
      if (gain > 0) sum += gain;
      return gain > 0;
    });
    if (sum > most) {
      most = sum;
      best = { codec, runs: bad };
    }
  }
  return best;
}

/** One character between quotation marks is what the text speaks about: I saw "Ã¤" instead of "ä". */
function isMentioned(line: string, run: Run): boolean {
  return [...run.text].length === 1 && isQuoted(line, run.start, run.end);
}

function mayBegin(line: string, run: Run, codec: Codec): boolean {
  return codec.mixedLeads?.includes(codec.byteOf[line.charCodeAt(run.start)]!) ?? true;
}
