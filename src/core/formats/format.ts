/** How the characters of an input are to be read. */
export const FORMATS = ['text', 'markdown', 'html', 'json', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

const EXTENSIONS: readonly [Format, RegExp][] = [
  ['markdown', /\.(?:md|markdown)$/i],
  ['html', /\.x?html?$/i],
  ['json', /\.json$/i],
  ['jsonl', /\.(?:jsonl|ndjson)$/i],
];

/** What the name of a file promises; undefined where it promises nothing. */
export function formatOfName(name: string): Format | undefined {
  return EXTENSIONS.find(([, ending]) => ending.test(name))?.[0];
}
