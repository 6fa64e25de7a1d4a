import type { OutputFormat } from '../batch/render-outcome.js';
import { type Format, formatOfName, splitEnding } from '../core/formats/format.js';

const KNOWN_ENDING = /\.(?:txt|text|md|markdown|x?html?|json|jsonl|ndjson|csv|tsv|warc|wet)$/i;
const RECORDS: readonly Format[] = ['json', 'jsonl', 'csv', 'tsv', 'warc'];

function endingOf(name: string, format: OutputFormat): string | undefined {
  const input = formatOfName(name);
  const isRecords = input !== undefined && RECORDS.includes(input);
  switch (format) {
    case 'own':
      if (input === 'warc') return '.jsonl';
      // What comes out of a page is text.
      return input === 'html' || name === 'stdin' ? '.txt' : undefined;
    case 'text':
      return isRecords || input === 'html' ? '.txt' : undefined;
    case 'markdown':
      return '.md';
    case 'json':
      return isRecords ? '.jsonl' : '.json';
    case 'jsonl':
      return '.jsonl';
  }
}

/** The name of an output for an input: the same, unless what comes out is no longer what went in. */
export function outputName(name: string, format: OutputFormat): string {
  const { bare, compression } = splitEnding(name);
  const ending = endingOf(bare, format);
  return ending === undefined ? name : bare.replace(KNOWN_ENDING, '') + ending + compression;
}
