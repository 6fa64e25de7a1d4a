import type { EntityType } from '../article.js';
import { foldWord } from '../text/tokens.js';
import type { Replacement } from '../text/traced.js';
import type { Grammar } from './grammar/index.js';
import type { LineText } from './line-text.js';
import { type Change, groupBy } from './place.js';

/** The changes as replacements of each line, in order and without overlap. Key: place of the line among those that stay. */
export function replacementsOf(
  changes: readonly Change[],
  grammar: Grammar,
  openers: ReadonlySet<string>,
): Map<number, Replacement[]> {
  const byLine = new Map<number, Replacement[]>();
  for (const [id, group] of groupBy(changes, ({ mention }) => mention.line.id)) {
    const sorted = group
      .map((change) => replacementOf(change, grammar, openers))
      .sort((a, b) => a.start - b.start);
    byLine.set(
      id,
      sorted.filter((replacement, at) => at === 0 || replacement.start >= sorted[at - 1]!.end),
    );
  }
  return byLine;
}

const RULES: Readonly<Record<EntityType, `name/${string}`>> = {
  country: 'name/country',
  org: 'name/organisation',
  person: 'name/person',
  place: 'name/place',
  other: 'name/variant',
};

function replacementOf(change: Change, grammar: Grammar, openers: ReadonlySet<string>): Replacement {
  const { mention, why } = change;
  const adapted = grammar.adapt(change);
  const { text } = mention.line;
  let { end } = adapted;
  let after = adapted.text;
  // A sentence ends with one full stop, also where the old name or the new one has its own.
  if (after.endsWith('.') && text[end] === '.' && text[end + 1] !== '.') end++;
  else if (
    text[end - 1] === '.' &&
    !isHeading(mention.line) &&
    !after.endsWith('.') &&
    endsSentence(text, end, openers)
  )
    after += '.';
  return { start: adapted.start, end, after, mark: { reason: 'name', rule: RULES[mention.row.type], why } };
}

const MIN_SENTENCE_WORDS = 12;

/** A short line that is not the whole text, so that the full stop at its end belongs to the name. */
function isHeading({ tokens, isAlone }: LineText): boolean {
  return tokens.words.length < MIN_SENTENCE_WORDS && !isAlone;
}

/** Nothing follows, or a word with which sentences begin; another capitalised word may be the next name. */
function endsSentence(text: string, end: number, openers: ReadonlySet<string>): boolean {
  const rest = text.slice(end, end + 24);
  if (/^["'”’»)\]]*\s*$/.test(rest) && end + 24 >= text.length) return true;
  const next = /^["'”’»)\]]*\s+["'“‘«(]*(\p{Lu}[\p{L}'’]*)/u.exec(rest)?.[1];
  return next !== undefined && openers.has(foldWord(next));
}
