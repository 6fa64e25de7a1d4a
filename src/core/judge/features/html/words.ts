import type { PageHints } from '../../../page-hints.js';
import type { PhraseTable } from '../phrases.js';

const DROP_SCALE = 16;
/** Elements around a block whose names are asked, those without names not counted. */
const MAX_NAMED_SCOPES = 6;

/** Calls `visit` with the hash of each name that a block's elements bear, from the inside outwards. */
export function visitNames(
  { scopes, blocks }: PageHints,
  element: number,
  visit: (hash: number) => void,
): void {
  const { words, scope } = blocks[element]!;
  for (const word of words) visit(word);
  let named = 0;
  for (let at = scope; at >= 0 && named < MAX_NAMED_SCOPES; at = scopes[at]!.parent) {
    if (scopes[at]!.words.length > 0) named++;
    for (const word of scopes[at]!.words) visit(word);
  }
}

/** Log odds of not being article that names of elements give. */
export interface NameOdds {
  /** The highest, the lowest, and the sum, of all names. */
  readonly most: number;
  readonly least: number;
  readonly sum: number;
  /** Where blocks with the name of highest odds stand: 0 before the article, 1 behind it. */
  readonly position: number;
}

const NEUTRAL: NameOdds = { most: 0, least: 0, sum: 0, position: 0.5 };

/** The odds of a list of names, joined with those of the element around it. */
export function oddsOf(words: readonly number[], table: PhraseTable, outer: NameOdds = NEUTRAL): NameOdds {
  let { most, least, sum, position } = outer;
  for (const word of words) {
    const index = table.indexes.get(word);
    if (index === undefined) continue;
    const odds = table.drop[index]! / DROP_SCALE;
    sum += odds;
    if (odds < least) least = odds;
    if (odds > most) {
      most = odds;
      position = table.position[index]! / 255;
    }
  }
  return { most, least, sum, position };
}
