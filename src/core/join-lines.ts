import type { Edit, Line, Span } from './article.js';
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

/**
 * Lines of one block stay neighbours, blocks stay apart.
 *
 * @param removed the lines that go
 */
export function joinLines(source: string, lines: readonly Line[], removed: readonly Line[]): JoinedLines {
  const edits: Edit[] = [];
  const claims = removed.map(({ traced }) => extentOf(traced)).sort((a, b) => a.start - b.start);
  let text = '';
  let before: Line | undefined;
  for (const line of lines) {
    text += (before ? gapBetween(source, before, line, claims, edits) : '') + line.traced.text;
    before = line;
  }
  return { text, edits };
}

function gapBetween(
  source: string,
  before: Line,
  line: Line,
  claims: readonly Span[],
  edits: Edit[],
): string {
  const isPage = line.layout !== undefined;
  const isOneRow = isPage && before.number === line.number && !line.layout.opens;
  const isTitle = isPage && before.verdict?.label === 'headline';
  const place = { start: extentOf(before.traced).end, end: extentOf(line.traced).start };
  const glued = isGlued(source, place, claims);
  // Sentences of one line of the source become one paragraph again.
  const joined = glued && !SPACED_START.test(line.traced.text) ? '' : ' ';
  const apart = before.block === line.block ? '\n' : '\n\n';
  const gap = isTitle ? '\n\n' : isOneRow ? joined : apart;
  const { end } = place;
  if (isPage && glued && gap !== '')
    edits.push({ ...GLUED, span: { start: end, end }, before: '', after: gap });
  return gap;
}

/**
 * Is there no white space left between two lines? What findings take out with a line is not.
 *
 * @param claims what is taken out, in the order of the source
 */
function isGlued(source: string, { start, end }: Span, claims: readonly Span[]): boolean {
  let at = start;
  for (let next = firstFrom(claims, start); at < end; next++) {
    const claim = claims[next];
    const until = Math.min(end, claim?.start ?? end);
    if (SPACE.test(source.slice(at, until))) return false;
    at = Math.max(until, claim?.end ?? end);
  }
  return true;
}

/** Index of the first of these spans, in order, that begins there or further on. */
function firstFrom(spans: readonly Span[], start: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
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
