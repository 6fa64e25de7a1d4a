import type { Article } from '../article.js';
import type { Lexicon } from '../lexicon.js';
import { isCapital, type PlainLine } from './line-text.js';

/** A text of fewer words has too few small words to be sure of its language. */
const MIN_SURE_WORDS = 60;
const MAX_WORDS = 400;
/** A language whose stop words are fewer than the most by more than this factor is out of question. */
const MAX_LEAD = 3;
/** A name of a country in a language says as much as this many stop words. */
const VOTES_OF_NAME = 1;
const NOT_ASCII = /[^\0-\x7f“”‘’–—…]/;
const NAME = /\p{Lu}[\p{L}\p{M}’]*/gu;
const NO_LANGUAGE = 'und';

/**
 * The language whose names and grammar hold: that of the article, but for short texts and unknown ones
 * the one with the most stop words and most of its own names of countries.
 *
 * @param given the language that the user names
 * @param countNames number of names of a language that the lines have
 */
export function languageOf(
  article: Article,
  lines: readonly PlainLine[],
  lexicon: Lexicon,
  given: string | undefined,
  countNames: (language: string) => number,
): string {
  const { language } = article.metadata;
  const words = lines.reduce((sum, { tokens }) => sum + tokens.words.length, 0);
  if (language !== null && (given !== undefined || words >= MIN_SURE_WORDS))
    return language.split('-')[0]!.toLowerCase();
  const votes = byStopWords(lines, lexicon);
  for (const [candidate, count] of votes) votes.set(candidate, count - countForeign(lines, candidate));
  const most = Math.max(0, ...votes.values());
  const likely = [...votes].filter(([, count]) => count * MAX_LEAD >= most).sort((a, b) => b[1] - a[1]);
  if (likely.length === 0 && language !== null) return language;
  if (likely.length === 0) likely.push(...ofScript(lines));
  if (likely.length <= 1) return likely[0]?.[0] ?? (isPlain(lines) ? 'en' : NO_LANGUAGE);
  const scores = likely.map(([candidate, count]) => count + VOTES_OF_NAME * countNames(candidate));
  return likely[scores.indexOf(Math.max(...scores))]![0];
}

/** Letters beyond a to z by language. Only of languages whose small words are like those of others. */
const LETTERS: Readonly<Record<string, string>> = {
  cs: 'áčďéěíňóřšťúůýž',
  da: 'æøåé',
  de: 'äöüß',
  es: 'áéíóúñü',
  fr: 'àâæçéèêëîïôœùûü',
  it: 'àèéìòù',
  nl: 'éëïóè',
  no: 'æøåé',
  pl: 'ąćęłńóśźż',
  pt: 'áâãàçéêíóôõú',
  ro: 'ăâîșțşţ',
  sv: 'åäöé',
  tr: 'çğıöşüâ',
};
/** Letters of Cyrillic that a language lacks and its neighbours have. */
const CYRILLIC: Readonly<Record<string, RegExp>> = { bg: /[ыэёіїєґ]/i, ru: /[іїєґўј]/i, uk: /[ыэёъ]/i };
const CYRILLIC_WORD = /\p{Script=Cyrillic}+/gu;
const ACCENTED = /(?<![\p{L}\p{M}])[a-zß-ɏ]*[ß-ɏ][a-zß-ɏ]*/gu;

/** Words that have a letter which the language lacks; in Latin letters only those without a capital. */
function countForeign(lines: readonly PlainLine[], language: string): number {
  const cyrillic = CYRILLIC[language];
  if (cyrillic)
    return lines.flatMap(({ text }) => text.match(CYRILLIC_WORD) ?? []).filter((word) => cyrillic.test(word))
      .length;
  const letters = LETTERS[language];
  if (letters === undefined) return 0;
  const isForeign = (letter: string): boolean => letter > 'z' && !letters.includes(letter);
  return lines.reduce((sum, { text }) => {
    if (!NOT_ASCII.test(text)) return sum;
    const words = text.normalize('NFC').match(ACCENTED) ?? [];
    return sum + words.filter((word) => [...word].some(isForeign)).length;
  }, 0);
}

const SCRIPTS: readonly [RegExp, readonly string[]][] = [
  [/\p{Script=Cyrillic}/u, ['ru', 'uk', 'bg', 'sr']],
  [/\p{Script=Arabic}/u, ['ar', 'fa', 'ur']],
  [/\p{Script=Devanagari}/u, ['hi', 'ne']],
];

/** The languages of a script, for lines too short to have stop words. */
function ofScript(lines: readonly PlainLine[]): [string, number][] {
  const found = SCRIPTS.find(([letters]) => lines.some(({ text }) => letters.test(text)));
  return (found?.[1] ?? []).map((language) => [language, 0]);
}

/** Words without accents, as English has them; names may have theirs. */
function isPlain(lines: readonly PlainLine[]): boolean {
  return lines.every(({ text }) => !NOT_ASCII.test(text) || !NOT_ASCII.test(text.replace(NAME, '')));
}

/**
 * Stop words by language. One that several languages have counts for each of them only in part; a word with
 * a capital may belong to a name ("O’Malley", "São Paulo") and counts only where it begins a sentence.
 */
function byStopWords(lines: readonly PlainLine[], lexicon: Lexicon): Map<string, number> {
  const votes = new Map<string, number>();
  let left = MAX_WORDS;
  for (const { text, tokens, capitals } of lines) {
    for (const [at, word] of tokens.words.entries()) {
      if (left-- <= 0) return votes;
      if (ELIDED.test(word) || isElided(text, tokens, at)) votes.set('fr', (votes.get('fr') ?? 0) + 1);
      const languages = lexicon.stopWords.get(word);
      if (!languages || (!capitals && isInsideName(text, tokens.starts[at]!))) continue;
      for (const language of languages)
        votes.set(language, (votes.get(language) ?? 0) + 1 / languages.length);
    }
  }
  return votes;
}

const ELIDED = /^(?:qu|[cdjlmnst])'\p{Ll}{2}/u;

/** The "d" of "d'Ivoire". */
function isElided(text: string, { words, ends }: PlainLine['tokens'], at: number): boolean {
  return /^[dl]$/.test(words[at]!) && /['’]/.test(text[ends[at]!] ?? '') && !isCapital(text, ends[at]! - 1);
}

/** A capital in the middle of a sentence. */
function isInsideName(text: string, at: number): boolean {
  return isCapital(text, at) && at > 1 && !/[.!?…:]/.test(text[at - 2]!);
}
