import type { Words } from '../gazetteer.js';
import { DUTCH } from './dutch.js';
import { english } from './english.js';
import { GERMAN } from './german.js';
import { type Grammar, PLAIN } from './grammar.js';
import { romance } from './romance.js';
import { russian } from './russian.js';

export type { Grammar };

/** The grammar of a language; languages without one take names as they are. */
export function grammarOf(language: string, words: Words): Grammar {
  switch (language) {
    case 'en':
      return english(words);
    case 'de':
      return GERMAN;
    case 'nl':
      return DUTCH;
    case 'ru':
      return russian(words);
    case 'es':
    case 'fr':
    case 'it':
    case 'pt':
      return romance(words);
    default:
      return PLAIN;
  }
}
