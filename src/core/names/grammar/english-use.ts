import type { Words } from '../gazetteer.js';
import { isCapital, type LineText } from '../line-text.js';

/** How a country stands in its sentence; `plural`: before a word in -s that may be a noun or a verb. */
export type Use = 'noun' | 'modifier' | 'plural' | 'unsure';

const ADJECTIVE_END = /(?:an|ish|ese|ch|eli|qi|ic)$/;
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
  const word = tokens.words[last]!;
  if (word === '#') return 'unsure';
  if ((word === 'and' || word === 'or') && isModifierPair(line, last + 1, words)) return 'modifier';
  const follows = words.list('after-noun').has(word);
  if (line.named[last] === 1 && text[end - 1] === '.' && tokens.words[first - 1] === 'the') return 'noun';
  if (isCapital(text, next) || line.named[last] === 1)
    return words.list('government').has(word) ? 'modifier' : line.titleCase && follows ? 'noun' : 'unsure';
  if (words.list('participle').has(word)) return 'modifier';
  if (follows || word.endsWith('ly') || /[^e]ed$/.test(word)) return 'noun';
  if (!/[^su]s$/.test(word) || words.list('plural').has(word)) return 'modifier';
  return words.list('after-verb').has(tokens.words[last + 1] ?? '') ? 'noun' : 'plural';
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
