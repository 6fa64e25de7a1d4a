import type { CleanOption } from './options.js';

export const DUPLICATE_CHOICES = ['keep', 'mark', 'drop'] as const;

/** Options about what articles of a site say of one another. */
export const ACROSS_OPTIONS: readonly CleanOption[] = [
  {
    group: 'Across files',
    flags: '--across',
    description:
      'read the inputs twice: count in how many articles of a site each line stands, then clean with that (default for folders and several files)',
    example: 'clean-article --across news.jsonl > clean.jsonl',
  },
  {
    group: 'Across files',
    flags: '--no-across',
    description: 'clean each document by itself',
    example: 'clean-article --no-across scraped/ -o clean/',
  },
  {
    group: 'Across files',
    flags: '--known <file>',
    description:
      'take what clean-article learn has counted, in place of a first pass; may be repeated for several parts',
    list: 'repeat',
    example: 'clean-article --known known.tsv --format jsonl < news.jsonl > clean.jsonl',
  },
  {
    group: 'Across files',
    flags: '--duplicates <how>',
    description:
      'near-duplicates that the first pass finds: keep says nothing, mark names the first of them in JSON, drop leaves out all but the first (default: mark)',
    choices: DUPLICATE_CHOICES,
    example: 'clean-article --duplicates drop scraped/ -o corpus.jsonl',
  },
];
