import { startsSentence } from './context.js';
import type { Gazetteer } from './gazetteer.js';
import { isCapital, type LineText } from './line-text.js';
import type { Mention } from './mentions.js';

/** How a country stands in its sentence. */
export type Use = 'noun' | 'modifier' | 'unsure';

const ADJECTIVE_END = /(?:an|ish|ese|ch|eli|qi|ic)$/;

/** Noun or before a noun: told by the word that follows, over "and" and a second adjective. */
export function useOf(line: LineText, first: number, last: number, end: number, words: Gazetteer): Use {
  const { text, tokens } = line;
  if (text[tokens.starts[first]! - 1] === '-' && isWord(text, tokens.starts[first]! - 2)) return 'modifier';
  const next = tokens.starts[last];
  if (next === undefined) return 'noun';
  const gap = text.slice(end, next);
  if (/^[-‐‑–]$/.test(gap)) return 'modifier';
  if (/^['’]$|^['’]s?\s/.test(gap)) return 'noun';
  if (!/^[ \u00a0]+$/.test(gap)) return 'noun';
  const word = tokens.words[last]!;
  if (word === '#') return 'unsure';
  if ((word === 'and' || word === 'or') && isModifierPair(line, last + 1, words)) return 'modifier';
  if (isCapital(text, next)) return words.list('government').has(word) ? 'modifier' : 'unsure';
  if (words.list('after-noun').has(word) || word.endsWith('ly') || /[^e]ed$/.test(word)) return 'noun';
  return 'modifier';
}

/** "and British troops": an adjective or an acronym, then a noun. */
function isModifierPair(line: LineText, at: number, words: Gazetteer): boolean {
  const { text, tokens } = line;
  const word = tokens.words[at];
  const after = tokens.words[at + 1];
  if (word === undefined || after === undefined) return false;
  if (!isCapital(text, tokens.starts[at]!) || isCapital(text, tokens.starts[at + 1]!)) return false;
  if (text.slice(tokens.ends[at]!, tokens.starts[at + 1]!) !== ' ') return false;
  const surface = text.slice(tokens.starts[at]!, tokens.ends[at]!);
  if (!ADJECTIVE_END.test(word) && !/^\p{Lu}{2,}$/u.test(surface)) return false;
  return !words.list('after-noun').has(after);
}

function isWord(text: string, at: number): boolean {
  return at >= 0 && /[\p{L}\p{N}]/u.test(text[at]!);
}

/** A capitalised word stands next to the mention, so that it is part of a longer name. */
export function insideName(line: LineText, mention: Mention, words: Gazetteer, isTitle: boolean): boolean {
  const { text, tokens } = line;
  const { first, last } = mention;
  const before = first - 1;
  if (before >= 0 && text.slice(tokens.ends[before]!, tokens.starts[first]!) === ' ') {
    const word = tokens.words[before]!;
    const capital = isCapital(text, tokens.starts[before]!);
    if (capital && !word.endsWith("'s") && !isTitle && !words.list('opener').has(word)) return true;
  }
  if (isPartOf(line, first, words)) return true;
  const next = tokens.starts[last];
  if (next === undefined || !/^[ \u00a0]$/.test(text.slice(mention.end, next))) return false;
  if (!isCapital(text, next) || isTitle) return false;
  const word = tokens.words[last]!;
  // After a dotted form a sentence may begin.
  return (
    !words.list('government').has(word) && !(mention.surface.endsWith('.') && words.list('opener').has(word))
  );
}

/** "Constitution of the Russian Federation": a capitalised word and "of" before it. */
function isPartOf(line: LineText, first: number, words: Gazetteer): boolean {
  const { text, tokens } = line;
  let at = first - 1;
  if (tokens.words[at] === 'the') at--;
  if (tokens.words[at] !== 'of' && tokens.words[at] !== 'for') return false;
  at--;
  if (at < 0 || !isCapital(text, tokens.starts[at]!)) return false;
  if (text.slice(tokens.ends[at]!, tokens.starts[at + 1]!) !== ' ') return false;
  const word = tokens.words[at]!;
  return !(startsSentence(line, at) && (word.endsWith('s') || words.list('opener').has(word)));
}

const VOWEL_SOUND = /^(?:[aeio]|u(?!\.|k|ni[^nm]|r[aiu]|s[aei]|z|g)|F\.|H\.|L\.|M\.|N\.|R\.|S\.|X\.)/i;

/** Would "an" stand before it? */
export function takesAn(name: string): boolean {
  if (/^(?:U\.|Eu|Uni|Ukr|Ug|Uru|Uz|One)/.test(name)) return false;
  if (/^(?:[FHLMNRSX]\.|[FHLMNRSX][A-Z]+\b)/.test(name)) return true;
  return VOWEL_SOUND.test(name);
}
