import type { Words } from '../gazetteer.js';
import { arabic } from './arabic.js';
import { DUTCH } from './dutch.js';
import { EAST_ASIAN } from './east-asian.js';
import { english } from './english.js';
import { GERMAN } from './german.js';
import { type Grammar, PLAIN } from './grammar.js';
import { romance } from './romance.js';
import { slavic } from './slavic.js';
import { TURKISH } from './turkish.js';

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
    case 'pl':
    case 'ru':
    case 'uk':
      return slavic(words);
    case 'tr':
      return TURKISH;
    case 'ja':
    case 'zh':
      return EAST_ASIAN;
    case 'ar':
      return arabic(words);
    case 'es':
    case 'fr':
    case 'it':
    case 'pt':
      return romance(words);
    default:
      return PLAIN;
  }
}
