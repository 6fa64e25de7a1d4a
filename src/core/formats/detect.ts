import { isHtml, mentionsTag } from './detect-html.js';
import { isJson, isJsonLines } from './detect-json.js';
import { type Format, formatOfName } from './format.js';

/** Two traces of Markdown that prose does not have: a heading line, and a link to a page. */
const MARKDOWN_HEADING = /^#{1,6} \S/m;
const MARKDOWN_LINK = /\]\(https?:\/\//;
const SAMPLE_LENGTH = 20_000;

/**
 * The format of a whole text: what its content proves, else what its name promises, else plain text.
 * A story that quotes a tag or begins with a brace proves nothing and stays text.
 */
export function detectFormat(text: string, name = ''): Format {
  const promised = formatOfName(name);
  const first = /\S/.exec(text)?.[0];
  if (first === '{' || first === '[' || promised === 'jsonl') {
    if (isJsonLines(text, promised)) return 'jsonl';
    if (isJson(text, promised)) return 'json';
  }
  if (first === '<' && isHtml(text)) return 'html';
  if (promised === 'html' && mentionsTag(text)) return 'html';
  const sample = text.slice(0, SAMPLE_LENGTH);
  if (MARKDOWN_HEADING.test(sample) && (MARKDOWN_LINK.test(sample) || promised === 'markdown'))
    return 'markdown';
  return promised === 'markdown' ? 'markdown' : 'text';
}
