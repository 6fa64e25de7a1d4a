import type { Article, Line, Step } from '../article.js';
import type { Options } from '../options.js';
import { selectLines } from '../select.js';
import { LINE_END } from '../text/line-ends.js';
import { sliceTraced } from '../text/traced.js';

/** The head of a small page: its name, a menu of a few entries, a request to enable scripts. */
const MAX_HEAD_LINES = 12;
const MAX_HEAD_WORDS = 80;
/** How sure the judge of pages must be of the title below it. */
const MIN_TITLE_CONFIDENCE = 0.5;

/**
 * A page so small that it was told for an article still has a head: the lines above its title. They go as the judge of
 * pages says, the rest is judged as an article. Undefined where the text has no such head.
 *
 * @param cleaned the text as the judge of pages leaves it
 */
export function belowHead(
  article: Article,
  cleaned: Article,
  ofArticle: Step,
  options: Options,
): Article | undefined {
  const title = cleaned.lines.findIndex(({ verdict }) => verdict!.label === 'headline');
  if (title < 1 || title > MAX_HEAD_LINES) return undefined;
  const { number, block, verdict } = cleaned.lines[title]!;
  const head = cleaned.lines.slice(0, title);
  const goes = new Set(selectLines(cleaned, options).removed);
  const isHead =
    head.every((line) => goes.has(line) && line.number < number) && wordsOf(head) <= MAX_HEAD_WORDS;
  if (!isHead || verdict!.confidence < MIN_TITLE_CONFIDENCE) return undefined;
  const { text } = article;
  const rest = sliceTraced(text, startOfLine(text.text, number), text.text.length);
  const judged = ofArticle({ ...article, text: rest });
  const lines = judged.lines.map(
    (line): Line => ({ ...line, number: line.number + number - 1, block: line.block + block }),
  );
  return { ...judged, text, lines: [...head, ...lines] };
}

/** Offset at which the line of this number, from 1, begins. */
function startOfLine(text: string, number: number): number {
  let before = number - 1;
  if (before === 0) return 0;
  for (const match of text.matchAll(LINE_END)) {
    before--;
    if (before === 0) return match.index + match[0].length;
  }
  return text.length;
}

function wordsOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { traced }) => sum + (traced.text.match(/\S+/g)?.length ?? 0), 0);
}
