/** What `--help`, the man page and the README say beside the options; each is written once, here. */

export const DESCRIPTION = [
  'Gives back the article from scraped text: one headline, no boilerplate, one name per entity.',
  'Inputs are files, folders, patterns or - for standard input: text, Markdown, HTML, JSON, JSON Lines, CSV, TSV, WARC or WET, ' +
    'plain or compressed (gzip, Zstandard), told apart by their content, tables by their names. The clean text goes to standard output, messages to standard error.',
] as const;

export const USAGE = '[options] [FILE|FOLDER|GLOB|-]...';

/** A command line, and what it does. */
export const EXAMPLES: readonly (readonly [string, string])[] = [
  ['clean-article story.txt', 'the clean story on standard output'],
  ['curl -s https://… | clean-article | wc -w', 'as a filter'],
  ['clean-article --explain story.txt', 'what was taken out, and why'],
  ['clean-article scraped/ -o clean/', 'a folder into another, file by file'],
  ['clean-article --json page.html | jq .title', 'everything that was found'],
  ['clean-article news.jsonl > clean.jsonl', 'records, all but the text as it was'],
  ['clean-article --write notes/*.txt', 'in place'],
];

export const EXIT_CODES: readonly (readonly [string, string])[] = [
  ['0', 'fine'],
  ['1', 'a file could not be read or written, the others are done; or --check found work'],
  ['2', 'wrong use: an option that is not there, nothing to read; nothing is done'],
  ['130, 143', 'interrupted; what is not complete is not written'],
];

/** Rows of two columns, the first as wide as its widest entry. */
export function twoColumns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}\n`).join('');
}
