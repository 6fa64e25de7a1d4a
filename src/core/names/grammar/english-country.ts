import type { Words } from '../gazetteer.js';
import { lettersOf } from '../letters.js';
import { isCapital } from '../line-text.js';
import type { Change, Mention } from '../place.js';
import { type Use, useOf } from './english-use.js';

type Shape = 'long' | 'full' | 'dotted' | 'bare' | 'wrong' | 'other';

interface Seen {
  readonly mention: Mention;
  readonly shape: Shape;
  readonly use: Use;
}

function shapeOf({ row, surface, form }: Mention): Shape {
  const { modifier = '' } = row.guards;
  if (surface === modifier) return 'dotted';
  if (surface === row.name) return 'long';
  if (surface.startsWith(row.name)) return 'full';
  if (form.kind === 'wrong') return 'wrong';
  return lettersOf(surface) === lettersOf(modifier) ? 'bare' : 'other';
}

/**
 * A country with a form of its own before nouns: the United States (U.S.) and the United Kingdom (U.K.).
 * Written out as a noun, short before a noun. "U.S." as a noun is good style and stays; "US" stays where
 * the text has no other abbreviation, and as a noun only where it has no "United States" either. The full
 * "United States of America" stays where it is the only form.
 */
export function planModified(mentions: readonly Mention[], words: Words): Change[] {
  const seen = mentions
    .map((mention): Seen => {
      const { line, first, last, end } = mention;
      return { mention, shape: shapeOf(mention), use: useOf(line, first, last, end, words) };
    })
    .filter((one) => one.shape !== 'other' && one.use !== 'unsure')
    .filter((one) => !isPronoun(one, words) && !isChanted(one) && !isOwned(one) && !isLabel(one));
  const short = new Set(seen.filter(({ shape }) => isShort(shape)).map(({ mention }) => mention.surface));
  const hasLong = seen.some(({ shape }) => shape === 'long');
  const hasShortModifier = seen.some(({ shape, use }) => isShort(shape) && use === 'modifier');
  const shortens = ({ shape, use, mention }: Seen): boolean =>
    shape === 'long' && use === 'modifier' && hasShortModifier && !isBody(mention);
  const isMixed = short.size > 1 || seen.some(shortens);
  const wantsChange = (one: Seen): boolean => {
    if (one.shape === 'wrong') return true;
    if (one.shape === 'full') return short.size > 0 || hasLong;
    if (one.shape === 'bare') return isMixed || (one.use === 'noun' && hasLong);
    return shortens(one);
  };
  return seen.filter(wantsChange).map(({ mention, use }): Change => {
    const { name, guards } = mention.row;
    const after = use === 'noun' && !mention.line.titleCase ? name : guards.modifier!;
    return { mention, after, why: `${after} ${use === 'noun' ? 'as a noun' : 'before a noun'}` };
  });
}

/** "United States Capitol Police", "United States Court of Appeals": two capitalised words after the country are the name of a body. */
function isBody({ line, last }: Mention): boolean {
  const { text, tokens } = line;
  const next = tokens.words[last + 1] === 'of' ? last + 2 : last + 1;
  const second = tokens.starts[next];
  if (second === undefined || text[second - 1] !== ' ') return false;
  return isCapital(text, tokens.starts[last]!) && isCapital(text, second);
}

/** "Parkinson's UK": nobody owns a country. */
function isOwned({ mention: { line, first, start }, use }: Seen): boolean {
  const { text, tokens } = line;
  if (use !== 'noun' || first === 0 || !/['’]s? $/.test(text.slice(start - 3, start))) return false;
  return isCapital(text, tokens.starts[first - 1]!);
}

/** "US: 5, UK: 4": before its figure, or what it says. */
function isLabel({ mention: { line, first, end }, shape }: Seen): boolean {
  return (
    isShort(shape) &&
    line.text[end] === ':' &&
    (first === 0 || /[,;.]\s$/.test(line.text.slice(0, line.tokens.starts[first])))
  );
}

function isShort(shape: Shape): boolean {
  return shape !== 'long' && shape !== 'full';
}

/** "USA! USA!": alone before an exclamation mark. */
function isChanted({ mention }: Seen): boolean {
  const { line, start, end } = mention;
  return (
    line.text[end] === '!' && /(?:^|["'“‘!.?…])\s?$/.test(line.text.slice(Math.max(0, start - 2), start))
  );
}

/** A bare "US" is the country only after an article or a preposition, else perhaps "us" in capitals. */
function isPronoun({ mention, shape, use }: Seen, words: Words): boolean {
  if (shape !== 'bare' || use === 'modifier' || use === 'either' || mention.row.name !== 'United States')
    return false;
  const before = mention.line.tokens.words[mention.first - 1];
  return before !== undefined && !words.list('before-country').has(before);
}
