/** Kinds of characters that measures of a line count; a number, so that a line is read once and quickly. */
export const CharClass = {
  other: 0,
  space: 1,
  lower: 2,
  upper: 3,
  /** Letters of scripts without case: Arabic, Devanagari, Hangul … */
  caseless: 4,
  /** Letters of scripts that set no spaces between words. */
  unspaced: 5,
  digit: 6,
  /** Combining marks: part of the letter before. */
  mark: 7,
  terminal: 8,
  comma: 9,
  colon: 10,
  quote: 11,
  bracket: 12,
  /** Divides the entries of a menu or a trail: | » · • / > */
  divider: 13,
  /** Inside words: apostrophes and hyphens. */
  joiner: 14,
  /** Marks of programs and markup. */
  code: 15,
} as const;

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
/** The first that fits decides. */
const PATTERNS: readonly [number, RegExp][] = [
  [CharClass.space, /[\s\u200b\ufeff]/u],
  [CharClass.terminal, /[.!?…。！？｡؟۔।॥։]/u],
  [CharClass.comma, /[,;،؛、，；]/u],
  [CharClass.colon, /[:：]/u],
  [CharClass.joiner, /['’‘\-‐‑]/u],
  [CharClass.quote, /["“”„«‹「」『』〝〞]/u],
  [CharClass.bracket, /[()（）【】〔〕[\]]/u],
  [CharClass.divider, /[|»›·•/>→▪■●○◦□▶►▸‣–—*+]/u],
  [CharClass.code, /[{}<=_&#$\\~^`@]/u],
  [CharClass.digit, /\p{N}/u],
  [CharClass.mark, /\p{M}/u],
  [CharClass.unspaced, new RegExp(`[${UNSPACED}]`, 'u')],
  [CharClass.upper, /\p{Lu}|\p{Lt}/u],
  [CharClass.lower, /\p{Ll}/u],
  [CharClass.caseless, /\p{L}/u],
];

const BLOCK_BITS = 8;
const BLOCK_SIZE = 1 << BLOCK_BITS;

/** Classes and small letters of 256 neighbouring code units, made when the first of them is met. */
interface Block {
  readonly classes: Uint8Array;
  readonly lower: Uint16Array;
}
const blocks: (Block | undefined)[] = new Array(0x10000 >> BLOCK_BITS);

function makeBlock(index: number): Block {
  const classes = new Uint8Array(BLOCK_SIZE);
  const lower = new Uint16Array(BLOCK_SIZE);
  for (let at = 0; at < BLOCK_SIZE; at++) {
    const character = String.fromCharCode((index << BLOCK_BITS) + at);
    classes[at] = PATTERNS.find(([, pattern]) => pattern.test(character))?.[0] ?? CharClass.other;
    const small = character.toLowerCase();
    lower[at] = (small.length === 1 ? small : character).charCodeAt(0);
  }
  const block = { classes, lower };
  blocks[index] = block;
  return block;
}

/** The class of a UTF-16 code unit; halves of a surrogate pair are `other`. */
export function classOf(code: number): number {
  const index = code >> BLOCK_BITS;
  return (blocks[index] ?? makeBlock(index)).classes[code & (BLOCK_SIZE - 1)]!;
}

/** The small letter of a UTF-16 code unit, itself where it has none. */
export function lowerOf(code: number): number {
  const index = code >> BLOCK_BITS;
  return (blocks[index] ?? makeBlock(index)).lower[code & (BLOCK_SIZE - 1)]!;
}

/** Is it a letter, a mark on one, or a digit? */
export function isWordClass(kind: number): boolean {
  return kind >= CharClass.lower && kind <= CharClass.mark;
}
