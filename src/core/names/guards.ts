import {
  inAddress,
  inTitleOfWork,
  isBracketed,
  isRenamed,
  isSpokenAbout,
  quoteAround,
  startsSentence,
} from './context.js';
import { isFounded } from './founding.js';
import type { Words } from './gazetteer.js';
import type { Grammar } from './grammar/index.js';
import { isCapital } from './line-text.js';
import type { Mention } from './place.js';

const SHOUTED = /^\p{Lu}{2,}$/u;

/** Capitals all around, as in "GIVE US A CHANCE" inside a sentence, so that case tells nothing. */
function isShouted({ line, first, last }: Mention): boolean {
  const { text, tokens } = line;
  let loud = 0;
  for (const at of [first - 2, first - 1, last, last + 1]) {
    if (at < 0 || at >= tokens.words.length || line.named[at] === 1) continue;
    if (SHOUTED.test(text.slice(tokens.starts[at]!, tokens.ends[at]!))) loud++;
  }
  return loud >= 2;
}

const CAPITALS = /\p{Lu}{4,}/u;

/** A dateline or a word of a headline in capitals: "PRETORIA – …", "THE ISLAMIC State". */
function isInCapitals({ surface, form }: Mention): boolean {
  const loud = CAPITALS.exec(surface)?.[0];
  return loud !== undefined && /\p{Ll}/u.test(form.text) && !form.text.includes(loud);
}

/** "der Deutsche-Bahn-Schimpf": hyphens that make a compound of a name. */
function isCompound({ line, end, surface, form }: Mention): boolean {
  return /\s/.test(form.text) && surface.includes('-') && !form.text.includes('-') && line.text[end] === '-';
}

/**
 * "Fundação Getulio Vargas", "USS George HW Bush": a person's full name behind another capitalised word
 * that neither begins the sentence nor is a title or a job.
 */
function isCalledAfter({ line, first, last, start, row }: Mention, words: Words): boolean {
  if ((row.type !== 'person' && row.type !== 'other') || last - first < 2 || first === 0) return false;
  const { text, tokens } = line;
  const before = tokens.starts[first - 1]!;
  if (line.titleCase || text.slice(tokens.ends[first - 1], start) !== ' ' || !isCapital(text, before))
    return false;
  const word = tokens.words[first - 1]!;
  if (words.list('title').has(word) || words.list('job').has(word) || words.list('opener').has(word))
    return false;
  return (
    SHOUTED.test(text.slice(before, start - 1)) ||
    (words.list('articles').size > 0 && !startsSentence(line, first - 1))
  );
}

/** May the mention be changed? Not where the text quotes, shouts, addresses or explains the name, or it is part of another. */
export function isFree(mention: Mention, grammar: Grammar, words: Words, keepQuotes: boolean): boolean {
  const { line, start, end } = mention;
  if (line.capitals || isShouted(mention) || isInCapitals(mention)) return false;
  if (
    inAddress(line.text, start, end) ||
    isBracketed(line.text, start, end) ||
    inTitleOfWork(line, start, end)
  )
    return false;
  if (keepQuotes && quoteAround(line, start, end)) return false;
  if (isRenamed(mention) || isCompound(mention) || isCalledAfter(mention, words)) return false;
  return !isSpokenAbout(mention, words) && !isFounded(mention, words) && !grammar.insideName(mention);
}
