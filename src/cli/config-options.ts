import type { CleanOption } from './options.js';

/** Options about the file of settings. */
export const CONFIG_OPTIONS: readonly CleanOption[] = [
  {
    group: 'Running',
    flags: '--config <file>',
    description:
      'JSON with settings named as the options are ({"keep": ["byline"]}); without it the nearest clean-article.config.json or field clean-article of a package.json, from the working folder upwards',
    example: 'clean-article --config house.json scraped/ -o clean/',
  },
  {
    group: 'Running',
    flags: '--no-config',
    description: 'read no file of settings',
    example: 'clean-article --no-config story.txt',
  },
  {
    group: 'Running',
    flags: '--print-config',
    description: 'print the settings that hold, as JSON, and do nothing else',
    example: 'clean-article --print-config story.txt',
  },
];
