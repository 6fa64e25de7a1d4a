import type { Words } from '../gazetteer.js';
import { isCapital, type LineText } from '../line-text.js';

/** How a country stands in its sentence; `either`: before a word that may be a noun or a verb. */
export type Use = 'noun' | 'modifier' | 'either' | 'unsure';

export const ADJECTIVE_END = /(?:an|ish|ese|ch|eli|qi|ic)$/;
const WORD = /[\p{L}\p{N}]/u;

/** A noun, or before a noun: told by the word that follows, over "and" and a second adjective. */
export function useOf(line: LineText, first: number, last: number, end: number, words: Words): Use {
  const { text, tokens } = line;
  const start = tokens.starts[first]!;
  if (text[start - 1] === '-' && WORD.test(text[start - 2] ?? '')) return 'modifier';
  const next = tokens.starts[last];
  if (next === undefined) return 'noun';
  const gap = text.slice(end, next);
  if (/^[-‐‑–/]$/.test(gap)) return 'modifier';
  if (!/^[ \u00a0]+$/.test(gap)) return 'noun';
  // "in USA they're": the pronoun.
  const word = tokens.words[last]!.replace(/'(?:re|ve|ll|d|m)$/, '');
  if (word === '#') return words.list('measure').has(tokens.words[last + 1] ?? '') ? 'noun' : 'unsure';
  if (words.list('number').has(word) && text[tokens.ends[last]!] === ' ') return 'noun';
  if ((word === 'and' || word === 'or') && isModifierPair(line, last + 1, words)) return 'modifier';
  const follows = words.list('after-noun').has(word);
  if (line.named[last] === 1 && text[end - 1] === '.' && tokens.words[first - 1] === 'the') return 'noun';
  if (words.list('time').has(word)) return 'noun';
  if (isCapital(text, next) || line.named[last] === 1)
    return words.list('government').has(word) ? 'modifier' : line.titleCase && follows ? 'noun' : 'unsure';
  if (words.list('participle').has(word)) return 'modifier';
  if (follows || isAdverb(word, words) || /[^e]ed$/.test(word) || isVerb(word, words)) return 'noun';
  if (words.list('plural').has(word)) return 'modifier';
  const preposition = words.pairs('phrasal').get(word);
  if (preposition !== undefined && preposition === tokens.words[last + 1]) return 'noun';
  const mayBeVerb = /[^su]s$|ing$/.test(word);
  if (!mayBeVerb && !(words.list('either').has(word) && isBehindPlural(line, first, words)))
    return 'modifier';
  return isVerbHere(line, last, words) ? 'noun' : 'either';
}

/** Is a word that may be a noun or a verb a verb, as what follows it shows: "exports the rest", "exports 60,000 tons"? */
export function isVerbHere({ tokens }: LineText, at: number, words: Words): boolean {
  const after = tokens.words[at + 1] ?? '';
  // "in US sizes 0-14": what is never a verb has numbers behind it too.
  if (after === '#') return words.list('either').has(tokens.words[at]!.replace(/s$/, ''));
  return words.list('after-verb').has(after);
}

function isAdverb(word: string, words: Words): boolean {
  return word.endsWith('ly') && !words.list('ly-noun').has(word);
}

const THIRD_PERSON: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/es$/, ''],
  [/s$/, ''],
];

/** A verb that is no noun, in its base form or in that of the third person. */
function isVerb(word: string, words: Words): boolean {
  const verbs = words.list('verb');
  return (
    verbs.has(word) ||
    THIRD_PERSON.some(([ending, base]) => ending.test(word) && verbs.has(word.replace(ending, base)))
  );
}

const PLACED = new Set(['in', 'from', 'across', 'outside', 'inside', 'throughout', 'around', 'to']);

/** "doctors in the US …", "parts of the US …", "China and the US …": a plural subject, so that a base form may follow. */
function isBehindPlural({ tokens }: LineText, first: number, words: Words): boolean {
  let at = first - 1;
  if (tokens.words[at] === 'the') at--;
  const word = tokens.words[at] ?? '';
  if (word === 'and') return true;
  const owner = tokens.words[at - 1] ?? '';
  if (word === 'of') return words.list('part').has(owner);
  return PLACED.has(word) && (/[^su]s$/.test(owner) || words.list('plural-subject').has(owner));
}

/** "and British troops": an adjective or an acronym, then a noun. */
function isModifierPair(line: LineText, at: number, words: Words): boolean {
  const { text, tokens } = line;
  const word = tokens.words[at];
  const after = tokens.words[at + 1];
  if (word === undefined || after === undefined || after === '#') return false;
  if (!isCapital(text, tokens.starts[at]!) || isCapital(text, tokens.starts[at + 1]!)) return false;
  if (text.slice(tokens.ends[at]!, tokens.starts[at + 1]!) !== ' ') return false;
  const surface = text.slice(tokens.starts[at]!, tokens.ends[at]!);
  if (!ADJECTIVE_END.test(word) && !/^\p{Lu}{2,}$/u.test(surface)) return false;
  return !words.list('after-noun').has(after);
}
