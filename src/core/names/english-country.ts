import { type Use, useOf } from './english.js';
import type { Gazetteer } from './gazetteer.js';
import { lettersOf, type Mention } from './mentions.js';
import type { Change } from './plan.js';

type Shape = 'long' | 'dotted' | 'bare' | 'wrong' | 'other';

function shapeOf({ row, surface, form }: Mention): Shape {
  if (surface === row.modifier) return 'dotted';
  if (surface === row.name) return 'long';
  if (form.kind === 'wrong') return 'wrong';
  return lettersOf(surface) === lettersOf(row.modifier!) ? 'bare' : 'other';
}

interface Seen {
  readonly mention: Mention;
  readonly shape: Shape;
  readonly use: Use;
}

/** Before these a bare "US" is the country and not the pronoun in capitals. */
const COUNTRY_FOLLOWS = new Set(
  'the in of from by with between against across within into outside inside than and or like without'.split(
    ' ',
  ),
);

function isPronoun({ mention, shape, use }: Seen): boolean {
  if (shape !== 'bare' || use === 'modifier') return false;
  const before = mention.line.tokens.words[mention.first - 1];
  return before !== undefined && !COUNTRY_FOLLOWS.has(before);
}

/**
 * A country with a form of its own before nouns: the United States (U.S.) and the United Kingdom (U.K.).
 * Written out as a noun, short before a noun. "U.S." as a noun is good style and stays; "US" stays where
 * the text has no other abbreviation, and as a noun only where it has no "United States" either.
 */
export function planModified(mentions: readonly Mention[], words: Gazetteer): Change[] {
  const seen = mentions
    .map((mention): Seen => {
      const { line, first, last, end } = mention;
      return { mention, shape: shapeOf(mention), use: useOf(line, first, last, end, words) };
    })
    .filter((one) => one.shape !== 'other' && !isPronoun(one));
  const short = new Set(seen.filter(({ shape }) => shape !== 'long').map(({ mention }) => mention.surface));
  const hasLong = seen.some(({ shape }) => shape === 'long');
  const hasShortModifier = seen.some(({ shape, use }) => shape !== 'long' && use === 'modifier');
  const wantsChange = ({ shape, use }: Seen): boolean => {
    if (shape === 'wrong') return true;
    if (shape === 'bare') return short.size > 1 || (use === 'noun' && hasLong);
    return shape === 'long' && use === 'modifier' && hasShortModifier;
  };
  return seen.filter(wantsChange).map(({ mention, use }): Change => {
    const after = use === 'noun' ? mention.row.name : mention.row.modifier!;
    return { mention, after, why: use === 'noun' ? `${after} as a noun` : `${after} before a noun` };
  });
}
