const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Words of letters; a capital in the middle begins another: `articleBody`, `post-content`, `nav_main2`. */
const WORD = /\p{Lu}?\p{Ll}+|\p{Lu}+/gu;
const MIN_LENGTH = 2;
/** Names made by machines have many parts, and say nothing. */
const MAX_WORDS = 24;
const MAX_ATTRIBUTE = 1000;

const NONE: readonly number[] = [];

/**
 * Words of attributes such as class and id, and pairs of neighbours in one name, as hashes: what a page's maker
 * called a part of it. Attributes come again and again on a page, so each is read once.
 */
export class AttributeWords {
  readonly #known = new Map<string, readonly number[]>();

  of(attribute: string | undefined): readonly number[] {
    if (attribute === undefined || attribute === '') return NONE;
    const known = this.#known.get(attribute);
    if (known) return known;
    const words = hashWords(attribute.slice(0, MAX_ATTRIBUTE));
    this.#known.set(attribute, words);
    return words;
  }
}

function hashWords(attribute: string): readonly number[] {
  const hashes = new Set<number>();
  for (const name of attribute.split(/\s+/u)) {
    let before = 0;
    for (const match of name.matchAll(WORD)) {
      if (match[0].length < MIN_LENGTH) continue;
      const word = hashOf(match[0].toLowerCase());
      hashes.add(word);
      if (before !== 0) hashes.add((Math.imul(before, 31) + word) | 0);
      before = word;
      if (hashes.size >= MAX_WORDS) return [...hashes];
    }
  }
  return [...hashes];
}

/** FNV-1a, as a signed 32-bit number */
function hashOf(word: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  return hash | 0;
}
