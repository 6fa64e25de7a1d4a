import { startsSentence } from '../context.js';
import type { Words } from '../gazetteer.js';
import { lettersOf } from '../letters.js';
import { isCapital } from '../line-text.js';
import type { Change, Mention } from '../place.js';
import { planModified } from './english-country.js';
import { useOf } from './english-use.js';
import { type Adapted, type Grammar, wordBefore } from './grammar.js';

export function english(words: Words): Grammar {
  return {
    insideName: (mention) => insideName(mention, words),
    plan: (mentions) => (mentions[0]!.row.guards.modifier ? planModified(mentions, words) : null),
    adapt: (change) => adapt(change, words),
  };
}

/** A capitalised word beside the mention makes it part of a longer name: "Team USA", "US Airways". */
function insideName(mention: Mention, words: Words): boolean {
  const { line, row } = mention;
  const isPlace = row.type === 'country' || row.type === 'place';
  if (row.type === 'place' && (isDish(mention, words) || isJoined(mention) || isElsewhere(mention, words)))
    return true;
  if (isPlace && followsTown(mention, words)) return true;
  if (line.titleCase) return false;
  return (
    (isPlace && (followsName(mention, words) || isPartOf(mention, words))) || precedesName(mention, words)
  );
}

/** "Odessa, Texas": a state behind the name says that it is another place. */
function isElsewhere({ line, last, end }: Mention, words: Words): boolean {
  const next = line.tokens.starts[last];
  if (next === undefined || line.text.slice(end, next) !== ', ' || !isCapital(line.text, next)) return false;
  return words.list('state').has(line.tokens.words[last]!);
}

/** "Ameriyat Al-Fallujah": a capitalised word before a hyphen. */
function isJoined({ line, first, start }: Mention): boolean {
  return (
    first > 0 && /[-‐‑]/.test(line.text[start - 1]!) && isCapital(line.text, line.tokens.starts[first - 1]!)
  );
}

/** "chicken Kiev", "Peking duck": the name of the place is part of another word. */
function isDish({ line, first, last }: Mention, words: Words): boolean {
  const list = words.list('dish');
  return list.has(line.tokens.words[first - 1] ?? '') || list.has(line.tokens.words[last] ?? '');
}

function followsName(mention: Mention, words: Words): boolean {
  const { line } = mention;
  const before = wordBefore(mention);
  if (before < 0) return false;
  const word = line.tokens.words[before]!;
  if (!isCapital(line.text, line.tokens.starts[before]!) || word.endsWith("'s") || word.endsWith("s'"))
    return false;
  return !words.list('opener').has(word);
}

/** "Austin, Texas, USA": an address, unless a lower-case word follows as in "Canada, USA and Mexico". */
function followsTown({ line, first, end }: Mention, words: Words): boolean {
  const { text, tokens } = line;
  if (first === 0 || text.slice(tokens.ends[first - 1]!, tokens.starts[first]!) !== ', ') return false;
  if (!isCapital(text, tokens.starts[first - 1]!) || words.list('opener').has(tokens.words[first - 1]!))
    return false;
  return !/^['’\s]+\p{Ll}/u.test(text.slice(end, end + 4));
}

function precedesName(mention: Mention, words: Words): boolean {
  const { line, last, end, surface, row } = mention;
  const next = line.tokens.starts[last];
  if (next === undefined || !/^[ \u00a0]$/.test(line.text.slice(end, next))) return false;
  if (!isCapital(line.text, next) && line.named[last] !== 1) return false;
  const word = line.tokens.words[last]!;
  if (words.list('time').has(word)) return false;
  if (row.type === 'person') return true;
  // After a dotted form a sentence may begin, or another name stand.
  if (row.type === 'place') return true;
  if (surface.endsWith('.') && (words.list('opener').has(word) || line.named[last] === 1)) return false;
  return !words.list('government').has(word);
}

/** "Constitution of the Russian Federation": a capitalised word and "of" before it. */
function isPartOf({ line, first }: Mention, words: Words): boolean {
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

const OF = / of /i;

function adapt(change: Change, words: Words): Adapted {
  const { mention, after } = change;
  const { line, first, last, row } = mention;
  const { text, tokens } = line;
  const before = wordBefore(mention);
  const word = before < 0 ? '' : tokens.words[before]!;
  const from = before < 0 ? mention.start : tokens.starts[before]!;
  const capital = before >= 0 && isCapital(text, from);
  let { start } = mention;
  let name = after;
  if (row.type === 'country') {
    const use = useOf(line, first, last, mention.end, words);
    // "the Islamic Republic of Pakistan spoke": so long a name stands before no noun.
    const noun = use === 'noun' || use === 'unsure' || (!row.guards.modifier && OF.test(mention.surface));
    const { article } = row.guards;
    if (noun && word === 'the' && !article) start = from;
    else if (noun && article && after === row.name && lacksArticle(mention, before, word, words))
      name = `${startsSentence(line, first) ? 'The' : 'the'} ${after}`;
  }
  const isOther = row.guards.modifier !== undefined || lettersOf(mention.surface) !== lettersOf(after);
  if (isOther && (word === 'a' || word === 'an') && takesAn(after) !== (word === 'an')) {
    start = from;
    name = `${capital ? 'A' : 'a'}${takesAn(after) ? 'n' : ''} ${after}`;
  }
  if (/^\p{Ll}/u.test(name) && startsSentence(line, first) && isCapital(text, mention.start))
    name = name[0]!.toUpperCase() + name.slice(1);
  const owner = /^['’]s(?![\p{L}\p{N}])/u.exec(text.slice(mention.end, mention.end + 3));
  if (owner && name.endsWith('s') && row.guards.article)
    return { start, end: mention.end + 2, text: name + owner[0][0] };
  return { start, end: mention.end, text: name };
}

/** The article went with a formal name, or a scraper lost it: "in USA". */
function lacksArticle(mention: Mention, before: number, word: string, words: Words): boolean {
  const { line, first, start } = mention;
  if (before < 0) return startsSentence(line, first) || /[,(]\s*$/.test(line.text.slice(0, start));
  return words.list('before-noun').has(word);
}

/** Does the sound a name begins with ask for "an"? */
function takesAn(name: string): boolean {
  if (/^(?:U\.|Eu|Uni|Ukr|Ug|Uru|Uz|One)/.test(name)) return false;
  return /^[AEIOUÀ-ÆÈ-ÏÒ-ÖÙ-Ü]/i.test(name);
}
