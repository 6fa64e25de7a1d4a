import type { CleanOption } from './options.js';

/** The option for rules of the user's own. */
export const RULES_OPTION: CleanOption = {
  group: 'Cleaning',
  flags: '--rules <file>',
  description:
    'rules of your own, one a line, which always win: "drop newsletter: Sign up for *", "keep on herald.example: Advertisement"; may be repeated',
  list: 'repeat',
  example: 'clean-article --rules my.rules scraped/ -o clean/',
};
