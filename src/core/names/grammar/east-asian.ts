import type { Mention } from '../place.js';
import { type Grammar, PLAIN } from './grammar.js';

/** What ends a name: a particle, a small word, a mark, or the end of the line. */
const ENDS_NAME =
  /^(?:$|[はがをのにともへで的和与與及在是将將已向对對、，。,.:：;；!！?？)）」』”]|政府|代表[团團団]|境内)/u;
/** Letters of a name that goes on: Han and katakana. */
const GOES_ON = /[\p{Script=Katakana}ー]$/u;

/** Chinese and Japanese set no spaces: a formal name is whole where a particle or a mark follows, "ロシア連邦は". */
export const EAST_ASIAN: Grammar = { ...PLAIN, insideName };

function insideName({ line: { text }, start, end, row }: Mention): boolean {
  if (row.type !== 'country') return false;
  return !ENDS_NAME.test(text.slice(end, end + 3)) || GOES_ON.test(text.slice(Math.max(0, start - 1), start));
}
