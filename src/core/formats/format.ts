/** How the characters of an input are to be read. */
export const FORMATS = ['text', 'markdown', 'html', 'json', 'jsonl', 'csv', 'tsv', 'warc'] as const;
export type Format = (typeof FORMATS)[number];

const EXTENSIONS: readonly [Format, RegExp][] = [
  ['markdown', /\.(?:md|markdown)$/i],
  ['html', /\.x?html?$/i],
  ['json', /\.json$/i],
  ['jsonl', /\.(?:jsonl|ndjson)$/i],
  ['csv', /\.csv$/i],
  ['tsv', /\.tsv$/i],
  ['warc', /\.(?:warc|wet)$/i],
];

/** A name without the ending that says how it is compressed, and that ending, `''` where there is none. */
export function splitEnding(name: string): { readonly bare: string; readonly compression: string } {
  const compression = /\.(?:gz|zst)$/i.exec(name)?.[0] ?? '';
  return { bare: name.slice(0, name.length - compression.length), compression };
}

/** What the name of a file promises, compressed or not; undefined where it promises nothing. */
export function formatOfName(name: string): Format | undefined {
  const { bare } = splitEnding(name);
  return EXTENSIONS.find(([, ending]) => ending.test(bare))?.[0];
}
