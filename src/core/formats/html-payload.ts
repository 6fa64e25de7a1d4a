import { readHtml } from './html-blocks.js';

/** A string of the payload is a part of a story from this length on, if it ends like a sentence. */
const MIN_PARAGRAPH_LENGTH = 60;
const SENTENCE_END = /[.!?…。！？।]["”’»“«)]*\s*$/u;
const TAG = /<\/?[a-z][^<>]*>/i;
const MAX_VALUES = 200_000;

/**
 * The article as the data of a page's scripts have it, where its elements are empty: `articleBody` of JSON-LD,
 * else the running text in `__NEXT_DATA__`. '' where there is none.
 */
export function readPayload(articleBody: string, payload: string): string {
  if (articleBody !== '') return toText(articleBody);
  if (payload === '') return '';
  let data: unknown;
  try {
    data = JSON.parse(payload);
  } catch {
    return '';
  }
  return [...new Set(stringsOf(data).map(toText).filter(isProse))].join('\n\n');
}

function isProse(text: string): boolean {
  return text.length >= MIN_PARAGRAPH_LENGTH && text.includes(' ') && SENTENCE_END.test(text);
}

/** Text of a string that may be a piece of HTML. */
function toText(value: string): string {
  if (!TAG.test(value)) return value.trim();
  return readHtml(value)
    .blocks.map(({ text }) => text)
    .join('\n\n');
}

/** All strings in their order; a stack instead of recursion, so that depth does not matter. */
function stringsOf(root: unknown): string[] {
  const found: string[] = [];
  const stack: unknown[] = [root];
  for (let count = 0; stack.length > 0 && count < MAX_VALUES; count++) {
    const value = stack.pop();
    if (typeof value === 'string') found.push(value);
    else if (typeof value === 'object' && value !== null) {
      const values = Object.values(value);
      for (let at = values.length - 1; at >= 0; at--) stack.push(values[at]);
    }
  }
  return found;
}
