import { keyOfWords, keysOfLine } from './keys.js';
import { signatureOf } from './min-hash.js';
import { type Scan, scanText } from './scan.js';

/** Furniture stands among so many first or last lines of a text, and not in the middle of a short one. */
const EDGE_LINES = 8;
const EDGE_SHARE = 0.5;
/** Passages are looked for in so many words. */
const MAX_WORDS = 3_000;

/** What is counted of an article: hashes, some 10 KB of them, no text. Plain data. */
export interface ArticlePrint {
  /** Keys of its lines and of their templates, each once. */
  readonly keys: Float64Array;
  /** 1 for those that stand near the start or the end. */
  readonly edges: Uint8Array;
  /** By which near-duplicates are found. */
  readonly signature: Uint32Array;
  /** Key of all its words. */
  readonly hash: number;
  /** Its words, as far as passages are looked for. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly marks: Uint8Array;
}

/** Reads an article for `LineCounter`; may be done elsewhere than the counting. */
export function printOf(text: string): ArticlePrint {
  const scan = scanText(text);
  const lines = edgesOfKeys(scan);
  return {
    keys: Float64Array.from(lines.keys()),
    edges: Uint8Array.from(lines.values(), Number),
    signature: signatureOf(scan),
    hash: keyOfWords(scan, 0, scan.first.length),
    first: Int32Array.from(scan.first.slice(0, MAX_WORDS)),
    second: Int32Array.from(scan.second.slice(0, MAX_WORDS)),
    marks: Uint8Array.from(scan.marks.slice(0, MAX_WORDS)),
  };
}

/** A line counts once, however often it stands in the article; at an edge if it ever stands at one. */
function edgesOfKeys(scan: Scan): Map<number, boolean> {
  const edges = new Map<number, boolean>();
  for (const line of scan.lines) {
    const fromEdge = Math.min(line.at, scan.lineCount - 1 - line.at);
    const isEdge = fromEdge < EDGE_LINES && fromEdge < scan.lineCount * EDGE_SHARE;
    const { line: key, template } = keysOfLine(scan, line);
    edges.set(key, isEdge || edges.get(key) === true);
    if (template !== 0) edges.set(template, isEdge || edges.get(template) === true);
  }
  return edges;
}
