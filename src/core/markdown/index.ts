import type { Article, Line } from '../article.js';
import { escapeOpening, fenceFor } from './escape.js';
import { type InlineStyle, inlineOf } from './inline.js';
import { createShaper, type Shape, withoutBullet } from './shape.js';

/** Headings with marks and links with targets: what a text of Markdown has and prose has not. */
const MARKDOWN = /^#{1,6} \S|\]\((?:https?:|\/|#|mailto:)/m;
const INDENT = '   ';
const HARD_BREAK = '  \n';
const LONG_LINE = 80;

/**
 * The kept lines of an article as Markdown (CommonMark, with tables of GitHub): headings, lists, tables,
 * quotations, code and links as the page's HTML has them, or as far as the text shows them.
 *
 * @param links write links with their targets; else only their text
 */
export function toMarkdown({ page, facts, source }: Article, kept: readonly Line[], links: boolean): string {
  const style: InlineStyle = {
    links,
    markdown: page === undefined && MARKDOWN.test(source) ? source : undefined,
    base: facts?.url?.value,
  };
  const shapeOf = createShaper(page);
  const written = kept.map((line): Written => {
    const block = page && line.element !== undefined ? page.blocks[line.element] : undefined;
    const shape = shapeOf(line);
    return { line, shape, text: shape.kind === 'code' ? line.traced.text : inlineOf(line, block, style) };
  });
  let row = 0;
  return written
    .map((part, at) => {
      const before = written[at - 1];
      row = part.shape.kind === 'row' && before?.shape.group === part.shape.group ? row + 1 : 0;
      return gapBefore(part, before) + quoted(writeLine(part, row, style), part.shape);
    })
    .join('');
}

interface Written {
  readonly line: Line;
  readonly shape: Shape;
  readonly text: string;
}

function writeLine(
  { text, shape: { kind, level, bullet } }: Written,
  row: number,
  style: InlineStyle,
): string {
  switch (kind) {
    case 'heading':
      return `${'#'.repeat(level)} ${text.replaceAll('\n', ' ')}`;
    case 'item': {
      const body = style.markdown === undefined ? escapeOpening(withoutBullet(text)) : withoutBullet(text);
      return INDENT.repeat(level) + (bullet === '' ? `${INDENT}${body}` : `${bullet} ${body}`);
    }
    case 'row':
      return writeRow(text, row);
    case 'code': {
      const fence = fenceFor(text);
      return `${fence}\n${text}\n${fence}`;
    }
    case 'text':
      return style.markdown === undefined ? escapeOpening(text) : text;
  }
}

/** The first row of a table is its head, since Markdown wants one. */
function writeRow(text: string, row: number): string {
  const cells = text.split('\t').map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ').trim());
  const line = `| ${cells.join(' | ')} |`;
  return row === 0 ? `${line}\n|${' --- |'.repeat(cells.length)}` : line;
}

function quoted(text: string, { quotes }: Shape): string {
  return quotes === 0 ? text : text.replace(/^/gm, '> '.repeat(quotes));
}

function gapBefore({ line, shape }: Written, before: Written | undefined): string {
  if (before === undefined) return '';
  // Sentences of one line of the source become one paragraph again.
  const isOneLine =
    line.layout !== undefined && line.element === undefined && line.number === before.line.number;
  if (isOneLine && shape.kind === 'text' && before.shape.kind === 'text') return ' ';
  const isSame = shape.kind === before.shape.kind && shape.group === before.shape.group;
  if (isSame && (shape.kind === 'row' || shape.bullet !== '')) return '\n';
  if (isSame && shape.kind === 'text' && isBrokenLine(line, before.line)) return HARD_BREAK;
  const isQuotation = shape.quotes > 0 && before.shape.quotes > 0;
  return isQuotation ? `\n${'>'.repeat(Math.min(shape.quotes, before.shape.quotes))}\n` : '\n\n';
}

/** Lines of a paragraph, an address or a verse; a long line is a paragraph by itself. */
function isBrokenLine(line: Line, before: Line): boolean {
  if (line.element !== undefined) return line.element === before.element && line.block === before.block;
  return (
    line.block === before.block && Math.max(line.traced.text.length, before.traced.text.length) < LONG_LINE
  );
}
