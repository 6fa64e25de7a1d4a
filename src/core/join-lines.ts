import type { Edit, Line } from './article.js';
import { extentOf } from './text/traced.js';

/** The lines that stay as one text, and the spaces that had to be put between them. */
export interface JoinedLines {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** A word or a quotation begins here, in a script that has spaces between words. */
const SPACED_START =
  /^[\p{Pi}\p{Ps}"'“]*(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}]/u;
const SPACE = /\s/;
const GLUED = {
  kind: 'edit',
  reason: 'line-break',
  rule: 'line-break/glued',
  why: 'stood together without a space',
} as const;

/** Lines of one block stay neighbours, blocks stay apart. */
export function joinLines(source: string, lines: readonly Line[]): JoinedLines {
  const edits: Edit[] = [];
  let text = '';
  let before: Line | undefined;
  for (const line of lines) {
    text += (before ? gapBetween(source, before, line, edits) : '') + line.traced.text;
    before = line;
  }
  return { text, edits };
}

function gapBetween(source: string, before: Line, line: Line, edits: Edit[]): string {
  const isOneRow = line.layout !== undefined && before.number === line.number;
  const isTitle = line.layout !== undefined && before.verdict?.label === 'headline';
  if (!isOneRow) return before.block === line.block && !isTitle ? '\n' : '\n\n';
  const [end, start] = [extentOf(before.traced).end, extentOf(line.traced).start];
  const isGlued = !SPACE.test(source[end] ?? '') && !SPACE.test(source[start - 1] ?? '');
  // Sentences of one line of the source become one paragraph again.
  const gap = isTitle ? '\n\n' : isGlued && !SPACED_START.test(line.traced.text) ? '' : ' ';
  if (isGlued && gap !== '') edits.push({ ...GLUED, span: { start, end: start }, before: '', after: gap });
  return gap;
}

/**
 * Two edits for a title that stands further down in the source and comes first in the text: what it said is
 * taken out there and put in before the first line. None where it stands first already.
 */
export function editsOfMovedTitle(source: string, [title, next]: readonly Line[]): Edit[] {
  if (!title || !next) return [];
  const from = extentOf(title.traced);
  const to = extentOf(next.traced).start;
  if (from.start < to) return [];
  const moved = {
    kind: 'edit',
    reason: 'headline',
    rule: 'headline/moved',
    why: 'the title comes first',
  } as const;
  return [
    { ...moved, span: from, before: source.slice(from.start, from.end), after: '' },
    { ...moved, span: { start: to, end: to }, before: '', after: `${title.traced.text}\n\n` },
  ];
}
