import { tokenize } from '../text/tokens.js';
import type { Part } from './gazetteer.js';
import { type Form, parseRow, type Row } from './rows.js';
import { wordLines } from './word-lines.js';

const ACRONYM = /^\p{Lu}{2,6}$/u;
const DOTTED = /^(?:\p{Lu}\.\s?){2,6}$/u;

/** The folded ways to write a form: an acronym with dots and without, a name with inner capitals glued. */
function keysOf(form: Form): string[] {
  const { words } = tokenize(form.text);
  const key = words.join(' ');
  if (ACRONYM.test(form.text)) return [key, [...key].join(' ')];
  if (DOTTED.test(form.text)) return [key, key.replaceAll(' ', '')];
  return /^[\p{L}-]+$/u.test(form.text) ? gluings(words) : [key];
}

/** All ways to glue neighbours: "glaxo smith kline", "glaxosmith kline", "glaxo smithkline", "glaxosmithkline". */
function gluings([first = '', ...rest]: readonly string[]): string[] {
  return rest.reduce((keys, word) => keys.flatMap((key) => [`${key} ${word}`, key + word]), [first]);
}

/** A word that many names share says little: names that differ from one of them are not looked for. */
const MAX_ROWS_OF_WORD = 24;
/** "Los Angeles", "Ali Khamenei". */
const MIN_LETTERS = 3;
const MIN_LETTERS_OF_BODY = 4;

/** Words of the names of people and bodies → rows, to find misspellings of the other words. */
function wordIndex(rows: readonly Row[]): string {
  const index = new Map<string, number[]>();
  rows.forEach((row, at) => {
    if (row.type === 'country' || row.words.length < 2) return;
    for (const word of new Set(row.words)) {
      if (word.length < (row.type === 'org' ? MIN_LETTERS_OF_BODY : MIN_LETTERS)) continue;
      const known = index.get(word);
      if (known) known.push(at);
      else index.set(word, [at]);
    }
  });
  const telling = [...index].filter(([, at]) => at.length <= MAX_ROWS_OF_WORD);
  return wordLines(new Map(telling.map(([word, at]) => [word, at.join(' ')])));
}

/** Prepares one language from the lines of its files. Done when the package is built, and for a user's own rows. */
export function packPart(lines: readonly string[], words: Readonly<Record<string, string>>): Part {
  const heads = new Map<string, string>();
  const rows = lines.map(parseRow);
  rows.forEach((row, index) => {
    for (const key of new Set(row.forms.flatMap(keysOf))) {
      const [head = '', ...rest] = key.split(' ');
      if (head === '') continue;
      const entry = `${rest.join(' ')}\t${index}`;
      const known = heads.get(head);
      heads.set(head, known === undefined ? entry : `${known};${entry}`);
    }
  });
  return { rows: lines, heads: wordLines(heads), words, near: wordIndex(rows) };
}
