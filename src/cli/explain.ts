import type { Edit, Notice, Removal } from '../core/article.js';
import type { CleanResult, ExplainedLine } from '../core/result.js';
import type { Style } from './style.js';
import { clip, pad, printable } from './terminal-text.js';

interface Row {
  /** Line of the source, from 1; absent for what is between lines or about the whole. */
  readonly line?: number;
  readonly sign: '-' | '~' | '!';
  readonly reason: string;
  readonly why: string;
  readonly text: string;
}

const MAX_WHY_COLUMNS = 44;
const MIN_TEXT_COLUMNS = 24;
const GAP = '  ';

function removalRow({ line, reason, why, text }: Removal): Row {
  return { line, sign: '-', reason, why, text };
}

function editRow({ reason, why, before, after }: Edit, line?: number): Row {
  return { line, sign: '~', reason, why, text: `${quote(before)} → ${quote(after)}` };
}

function noticeRow({ rule, why }: Notice): Row {
  return { sign: '!', reason: rule.split('/')[0]!, why, text: '' };
}

function quote(text: string): string {
  return `“${text}”`;
}

function rowsOf(result: CleanResult, lines: readonly ExplainedLine[]): Row[] {
  const inLines = new Set(lines.flatMap((line) => line.edits.map(({ span }) => span.start)));
  return [
    ...result.notices.map(noticeRow),
    ...result.edits.filter(({ span }) => !inLines.has(span.start)).map((edit) => editRow(edit)),
    ...lines.flatMap((line) => [
      ...(line.removal ? [removalRow(line.removal)] : []),
      ...line.edits.map((edit) => editRow(edit, line.number)),
    ]),
  ];
}

/** `1 line`, `3 lines`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** What was done to a document, in a few words. */
export function summarize(removed: number, edits: number): string {
  return `${count(removed, 'line')} removed, ${count(edits, 'edit')}`;
}

/**
 * Each removal (`-`), edit (`~`) and notice (`!`) of a document: number of the line, sign, reason, why, and
 * the text as far as it fits. The signs say in black and white what the colours say.
 *
 * @param columns width of the window
 */
export function explainDocument(
  name: string,
  result: CleanResult,
  lines: readonly ExplainedLine[],
  style: Style,
  columns: number,
): string {
  const rows = rowsOf(result, lines);
  const numberWidth = Math.max(4, ...rows.map(({ line }) => String(line ?? '').length));
  const reasonWidth = Math.max(0, ...rows.map(({ reason }) => reason.length));
  const widest = Math.max(0, ...rows.map(({ sign, why }) => (sign === '!' ? 0 : why.length)));
  const whyWidth = Math.min(MAX_WHY_COLUMNS, widest);
  const used = numberWidth + reasonWidth + whyWidth + 1 + 4 * GAP.length;
  const textWidth = Math.max(MIN_TEXT_COLUMNS, columns - used);
  const paint = { '-': style.removed, '~': style.edited, '!': style.noted };
  const printed = rows.map(({ line, sign, reason, why, text }) => {
    const head = `${String(line ?? '').padStart(numberWidth)}${GAP}${sign}${GAP}${reason.padEnd(reasonWidth)}`;
    if (sign === '!') return `${paint[sign](head)}${GAP}${clip(why, columns)}`;
    const reasoning = style.faint(pad(clip(why, whyWidth), whyWidth));
    return `${paint[sign](head)}${GAP}${reasoning}${GAP}${clip(text, textWidth)}`;
  });
  return [
    style.title(`${printable(name)}: ${summarize(result.removed.length, result.edits.length)}`),
    ...printed,
    '',
  ].join('\n');
}
