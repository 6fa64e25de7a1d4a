import type { Change, Mention } from '../place.js';

/** A stretch of a line and what replaces it. */
export interface Adapted {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What one language asks of a name that is changed. */
export interface Grammar {
  /** Stands a mention inside a longer name, which the gazetteer need not know? */
  insideName(mention: Mention): boolean;
  /** The changes for an entity that has special forms in this language; null where it has none. */
  plan(mentions: readonly Mention[]): Change[] | null;
  /** The new name with its article, in the place of the old one with its own. */
  adapt(change: Change): Adapted;
}

/** The word before a mention when only a space divides them, else -1. */
export function wordBefore({ line, first, start }: Mention): number {
  if (first === 0) return -1;
  return /^[ \u00a0]$/.test(line.text.slice(line.tokens.ends[first - 1]!, start)) ? first - 1 : -1;
}

/** No articles and no cases: the new name stands just where the old one did. */
export const PLAIN: Grammar = {
  insideName: () => false,
  plan: () => null,
  adapt: ({ mention, after }) => ({ start: mention.start, end: mention.end, text: after }),
};
