import type { Codec } from './codecs.js';
import type { Reading } from './read-line.js';
import { coversLine, findRuns, OWN_PUNCTUATION, type Run } from './runs.js';

/** Anything but Latin letters, the punctuation of articles and signs such as ™. */
const UNLIKELY = /[^\xa0-\u017f\u0218-\u021b\u1e00-\u1eff\u2010-\u203a\u20ac\u2122]/;
const SMALL_LETTER = /^\p{Ll}$/u;
const SMALL_ASCII = /[a-z]/;

/**
 * Reads a line that shows no bad sequence, in an article whose other lines prove the codec: "Sch√§uble" below
 * "Malm√∂", "online.Â" below "petâ€™s". Only where nothing of the line is left over, so that a lone "É…" of
 * a text that mixes both is not touched.
 */
export function readConfirmed(line: string, codec: Codec): Reading | undefined {
  const runs = findRuns(line, codec);
  if (runs.length === 0 || !coversLine(line, runs, OWN_PUNCTUATION)) return undefined;
  return runs.every((run) => isLikely(line, run)) ? { codec, runs } : undefined;
}

function isLikely(line: string, run: Run): boolean {
  if (UNLIKELY.test(run.text)) return false;
  if (!SMALL_LETTER.test(run.text)) return true;
  return SMALL_ASCII.test(line.charAt(run.start - 1)) || SMALL_ASCII.test(line.charAt(run.end));
}
