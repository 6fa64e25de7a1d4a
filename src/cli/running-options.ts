import type { CleanOption } from './options.js';

/** Options about long runs. */
export const RUNNING_OPTIONS: readonly CleanOption[] = [
  {
    group: 'Running',
    flags: '--resume',
    description:
      'go on with a run that was broken off, by the same command; folders go on by themselves, since what is unchanged is left out',
    example: 'clean-article news.jsonl.gz -o clean.jsonl.gz --resume',
  },
  {
    group: 'Running',
    flags: '-j, --jobs <number>',
    description: 'worker threads; output and order do not depend on it (default: the cores there are)',
    example: 'clean-article -j 4 scraped/ -o clean/',
  },
  {
    group: 'Running',
    flags: '--max-size <bytes>',
    description: 'largest document, also after decompression, such as 20M; larger ones fail (default: 100M)',
    example: 'clean-article --max-size 5M scraped/ -o clean/',
  },
  {
    group: 'Running',
    flags: '--timeout <seconds>',
    description:
      'time for one document; one that takes longer fails, and the rest goes on (default: 60, from the moment that workers run)',
    example: 'clean-article --timeout 10 scraped/ -o clean/',
  },
  {
    group: 'Running',
    flags: '--stats <file.json>',
    description:
      'write the numbers of the run as JSON: documents, lines removed by reason, failures, seconds',
    example: 'clean-article scraped/ -o clean/ --stats stats.json',
  },
];
