import type { Words } from './gazetteer.js';
import { isCapital } from './line-text.js';
import type { Mention } from './place.js';

const WORD = /^\p{Lu}\p{Ll}+$/u;
const BEFORE_SURNAME = /^\.?[ \u00a0]$/;

/** "Ms. Lyons", "Antoine Dupont": behind a title or a given name the word is a surname. */
function isBorne({ line: { text, tokens }, first, start }: Mention, words: Words): boolean {
  if (first === 0 || !isCapital(text, tokens.starts[first - 1]!)) return false;
  if (!BEFORE_SURNAME.test(text.slice(tokens.ends[first - 1], start))) return false;
  const word = tokens.words[first - 1]!;
  return words.list('title').has(word) || words.list('given').has(word);
}

/** Mentions of a place or a body but for those spelled as the surname of somebody in the text. */
export function withoutBearers(mentions: readonly Mention[], words: Words): readonly Mention[] {
  const { type } = mentions[0]!.row;
  if (type !== 'place' && type !== 'org') return mentions;
  const borne = new Set(
    mentions
      .filter((mention) => WORD.test(mention.surface) && isBorne(mention, words))
      .map(({ surface }) => surface),
  );
  return borne.size === 0 ? mentions : mentions.filter(({ surface }) => !borne.has(surface));
}
