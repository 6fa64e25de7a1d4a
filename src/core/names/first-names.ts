import { type Change, type Mention, mentionOf, type Place } from './place.js';

/**
 * A first name alone is spelled as in the full name that the text settles on: "Alexey" after "Alexey
 * Navalny" has become "Alexei Navalny".
 *
 * @param singles capitalised words that stand alone and belong to no name found
 */
export function planFirstNames(singles: () => readonly Place[], changes: readonly Change[]): Change[] {
  const settled = new Map<string, { readonly after: string; readonly mention: Mention } | null>();
  for (const { mention, after } of changes) {
    if (mention.row.type !== 'person') continue;
    const [before, first] = [firstWord(mention.surface), firstWord(after)];
    if (before === null || first === null || before === first) continue;
    const known = settled.get(before);
    settled.set(before, known === undefined || known?.after === first ? { after: first, mention } : null);
  }
  if (settled.size === 0) return [];
  return singles().flatMap((place): Change[] => {
    const first = settled.get(place.surface);
    if (!first) return [];
    const { row, native } = first.mention;
    const mention = mentionOf(place, row, { text: place.surface, kind: 'other' }, native);
    return [{ mention, after: first.after, why: `another spelling of ${first.after}` }];
  });
}

const MIN_LETTERS = 4;

/** The first of several words of a name; an initial is none. */
function firstWord(name: string): string | null {
  const [first = '', ...rest] = name.split(' ');
  return rest.length > 0 && first.length >= MIN_LETTERS ? first : null;
}
