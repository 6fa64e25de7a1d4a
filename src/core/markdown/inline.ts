import type { Line } from '../article.js';
import type { PageBlock } from '../page-hints.js';
import type { Piece } from '../text/traced.js';
import { escapeInline, escapeTarget } from './escape.js';

/** How the text of a line is written. */
export interface InlineStyle {
  readonly links: boolean;
  /** The source, where it is Markdown: its own marks stay as they are. */
  readonly markdown: string | undefined;
  /** Address of the page, to complete those of its links. */
  readonly base: string | undefined;
}

/** The text of a line with its links and pieces of code. */
export function inlineOf(line: Line, block: PageBlock | undefined, style: InlineStyle): string {
  if (block && block.marks.length > 0) return withMarks(line, block, style);
  if (style.markdown !== undefined) return line.traced.pieces.map((piece) => sourceOf(piece, style)).join('');
  return escapeInline(line.traced.text);
}

const TARGET_RULE = 'markup/link-target';

/** Targets of links that were taken out of a text of Markdown are put back. */
function sourceOf({ text, start, end, mark }: Piece, { links, markdown }: InlineStyle): string {
  return links && mark?.rule === TARGET_RULE ? markdown!.slice(start, end) : text;
}

interface Edge {
  /** Offset in the line's text. */
  readonly at: number;
  readonly text: string;
}

function withMarks({ traced }: Line, block: PageBlock, style: InlineStyle): string {
  const edges: Edge[] = [];
  const place = placesIn(traced.pieces);
  for (const { start, end, href } of block.marks) {
    const from = place(block.start + start);
    const to = place(block.start + end);
    if (from >= to || traced.text.slice(from, to).trim() === '') continue;
    const target = href === undefined ? undefined : completeAddress(href, style.base);
    if (href === undefined) edges.push({ at: from, text: '`' }, { at: to, text: '`' });
    else if (style.links && target)
      edges.push({ at: from, text: '[' }, { at: to, text: `](${escapeTarget(target)})` });
  }
  let out = '';
  let at = 0;
  let isCode = false;
  for (const edge of edges) {
    const part = traced.text.slice(at, edge.at);
    out += (isCode ? part : escapeInline(part)) + edge.text;
    if (edge.text === '`') isCode = !isCode;
    at = edge.at;
  }
  return out + escapeInline(traced.text.slice(at));
}

/** Source offsets, asked for in order, → offsets in the text of the pieces. */
function placesIn(pieces: readonly Piece[]): (offset: number) => number {
  let index = 0;
  let at = 0;
  return (offset) => {
    while (index < pieces.length && pieces[index]!.end <= offset) at += pieces[index++]!.text.length;
    const piece = pieces[index];
    if (!piece || offset <= piece.start) return at;
    return piece.mark ? at + piece.text.length : at + offset - piece.start;
  };
}

function completeAddress(href: string, base: string | undefined): string | undefined {
  if (href.trim() === '' || /^\s*(?:#|javascript:|data:)/i.test(href)) return undefined;
  try {
    return new URL(href, base).href;
  } catch {
    return base === undefined ? href : undefined;
  }
}
