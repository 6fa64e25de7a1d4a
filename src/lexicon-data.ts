import type { LexiconData } from './core/lexicon.js';
import { readPackageData, readPackageText } from './package-data.js';

/** The phrase lists and stop words that the package ships. */
export function readLexicon(): LexiconData {
  const { lists, stopWords } = JSON.parse(readPackageText('lexicon.json'));
  return { phrases: { lists, table: readPackageData('phrases.bin') }, stopWords };
}
