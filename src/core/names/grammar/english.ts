import { startsSentence } from '../context.js';
import type { Words } from '../gazetteer.js';
import { lettersOf } from '../letters.js';
import { isCapital } from '../line-text.js';
import type { Change, Mention } from '../place.js';
import { planModified } from './english-country.js';
import { ADJECTIVE_END, isVerbHere, useOf } from './english-use.js';
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
  if (isPlace && (followsTown(mention, words) || precedesOffice(mention, words))) return true;
  if (row.type === 'place' && isChurch(mention)) return true;
  if (line.titleCase) return false;
  if (row.type === 'org' && (goesOn(mention) || isNamesake(mention, words) || isHyphened(mention)))
    return true;
  return (
    (isPlace && (followsName(mention, words) || isPartOf(mention, words))) || precedesName(mention, words)
  );
}

/** "Ministry of Defense of Georgia". */
function goesOn({ line, last, end }: Mention): boolean {
  const next = line.tokens.starts[last + 1];
  return next !== undefined && line.text.slice(end, next) === ' of ' && isCapital(line.text, next);
}

const MIN_NAMESAKE_WORDS = 3;

/** "the Africa Centres for Disease Control and Prevention": a capitalised word before a long name makes it that of a like-named body. */
function isNamesake({ line, first, last, start }: Mention, words: Words): boolean {
  if (last - first < MIN_NAMESAKE_WORDS || first === 0 || line.named[first - 1] === 1) return false;
  const { text, tokens } = line;
  if (text.slice(tokens.ends[first - 1], start) !== ' ' || !isCapital(text, tokens.starts[first - 1]!))
    return false;
  const word = tokens.words[first - 1]!;
  if (word.endsWith("'s") || ADJECTIVE_END.test(word) || startsSentence(line, first - 1)) return false;
  return !['opener', 'title', 'job', 'time', 'demonym'].some((list) => words.list(list).has(word));
}

/** "UN-Women", "UN-Habitat": a capitalised word behind the hyphen of an acronym, unless it is another name. */
function isHyphened({ line, last, end, surface }: Mention): boolean {
  const next = line.tokens.starts[last];
  if (next === undefined || line.named[last] === 1 || !/^\p{Lu}+$/u.test(surface)) return false;
  return line.text.slice(end, next) === '-' && /^\p{Lu}\p{Ll}/u.test(line.text.slice(next, next + 2));
}

/** "St Paul's Cathedral": what is the saint's is not the town's. */
function isChurch({ line, last, end, surface }: Mention): boolean {
  const next = line.tokens.starts[last];
  if (next === undefined || !/^(?:St|Saint)\b/.test(surface)) return false;
  return /^['’]s $/.test(line.text.slice(end, next)) && isCapital(line.text, next);
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
  const { words: all } = line.tokens;
  // "Odessa opera house" is the house of the town.
  return list.has(all[first - 1] ?? '') || (list.has(all[last] ?? '') && all[last + 1] !== 'house');
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
  // "Dallas, TX 75201, USA".
  const isCode = tokens.words[first - 1] === '#' && isCapital(text, tokens.starts[first - 2] ?? 0);
  if (!isCode && !isCapital(text, tokens.starts[first - 1]!)) return false;
  if (words.list('opener').has(tokens.words[first - 1]!)) return false;
  return !/^['’\s]+\p{Ll}/u.test(text.slice(end, end + 4));
}

/** "the Swiss Confederation, Federal Office of Culture": an office with its state before it, as it signs. */
function precedesOffice({ line, last, end, form }: Mention, words: Words): boolean {
  const next = line.tokens.starts[last];
  if (form.kind !== 'wrong' || next === undefined || line.text.slice(end, next) !== ', ') return false;
  const second = line.tokens.starts[last + 1];
  return (
    isCapital(line.text, next) &&
    words.list('government').has(line.tokens.words[last]!) &&
    second !== undefined &&
    (isCapital(line.text, second) || line.tokens.words[last + 1] === 'of')
  );
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
  const link = tokens.words[at]!;
  if (link !== 'of' && link !== 'for' && link !== 'in') return false;
  at--;
  if (at < 0 || !isCapital(text, tokens.starts[at]!)) return false;
  // "Made in USA" is what a label says.
  if (link === 'in') return tokens.words[at] === 'made';
  // "left Norway for USA": a known name is no part of the title of a body.
  if (link === 'for' && line.named[at] === 1) return false;
  if (text.slice(tokens.ends[at]!, tokens.starts[at + 1]!) !== ' ') return false;
  const word = tokens.words[at]!;
  return !(startsSentence(line, at) && (word.endsWith('s') || words.list('opener').has(word)));
}

function adapt(change: Change, words: Words): Adapted {
  const { mention, after } = change;
  const { line, first, row } = mention;
  const { text, tokens } = line;
  const before = wordBefore(mention);
  const word = before < 0 ? '' : tokens.words[before]!;
  const from = before < 0 ? mention.start : tokens.starts[before]!;
  const capital = before >= 0 && isCapital(text, from);
  let { start } = mention;
  let name = after;
  if (row.type === 'country') {
    const noun = isNoun(mention, words);
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
  // "Mc Donald's" is all of McDonald's.
  if (owner && /['’]s$/.test(name)) return { start, end: mention.end + 2, text: name };
  return { start, end: mention.end, text: name };
}

/**
 * Does a country stand as a noun? One without a form before nouns is taken for one ("the Syrian Arab
 * Republic overnight"), unless a word follows that is known to be owned by states.
 */
function isNoun({ line, first, last, end, row }: Mention, words: Words): boolean {
  if (row.guards.modifier !== undefined) {
    const use = useOf(line, first, last, end, words);
    return use === 'noun' || use === 'unsure';
  }
  if (/^[-‐‑–/]/.test(line.text.slice(end, end + 1))) return false;
  const next = line.tokens.words[last] ?? '';
  const isOwned = words.list('plural').has(next) || words.list('government').has(next);
  if (words.list('either').has(next.replace(/s$/, '')) && isVerbHere(line, last, words)) return true;
  return !isOwned || !/^[ \u00a0]$/.test(line.text.slice(end, line.tokens.starts[last]));
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
