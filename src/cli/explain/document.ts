import { type MarkedLine, markSource } from '../../core/render/marked.js';
import type { CleanResult } from '../../core/result.js';
import type { Style } from '../style.js';
import { columnsOf, printable } from '../terminal-text.js';
import { notesOf, signOf, textOf } from './line.js';
import { nameList, summarize } from './summary.js';
import { type Row, type Run, wrap } from './wrap.js';

/** Windows from this width on have the notes beside the text; narrower ones have them below it. */
const MIN_MARGIN_WINDOW = 72;
const MARGIN = { share: 0.32, min: 24, max: 44 };
/** A wider text is hard to read. */
const MAX_TEXT_COLUMNS = 110;
/** Windows narrower than this have one column between number, sign and text, and no more for the number than it needs. */
const NARROW_WINDOW = 32;
const MIN_TEXT_COLUMNS = 2;
/** A removed line that takes more rows, such as a program, is cut. */
const MAX_REMOVED_ROWS = 8;
const LEGEND = '-  line taken out    ~  line with changes, [-old-]{+new+}';

/** How a window is divided into columns: number, sign, text, and the margin with the notes. */
interface Layout {
  readonly number: number;
  readonly gap: number;
  readonly text: number;
  /** 0: the notes stand below the text. */
  readonly margin: number;
}

function layoutOf(columns: number, lines: number): Layout {
  const gap = columns < NARROW_WINDOW ? 1 : 2;
  const number = columns < NARROW_WINDOW ? String(lines).length : Math.max(3, String(lines).length);
  const free = columns - number - 2 * gap - 1;
  if (columns < MIN_MARGIN_WINDOW) return { number, gap, text: Math.max(MIN_TEXT_COLUMNS, free), margin: 0 };
  const margin = Math.min(MARGIN.max, Math.max(MARGIN.min, Math.floor(columns * MARGIN.share)));
  return { number, gap, text: Math.min(MAX_TEXT_COLUMNS, free - margin - gap), margin };
}

/**
 * The text as it was, line by line: what was taken out (`-`) and changed (`~`), each with its reason in the
 * margin, then the names. It fits the window, and is as readable without colours.
 *
 * @param source the decoded text of the document
 * @param columns width of the window
 */
export function explainDocument(
  name: string,
  source: string,
  result: CleanResult,
  style: Style,
  columns: number,
): string {
  const lines = markSource(source, result);
  const layout = layoutOf(columns, lines.length);
  const whole = (text: string, styles: Run['styles']) =>
    wrap([{ text: printable(text), styles }], columns).map((row) => paint(row, style));
  const rows = whole(`${name}: ${summarize(result.removed.length, result.edits.length)}`, ['title']);
  if (result.removed.length + result.edits.length > 0) rows.push(...whole(LEGEND, ['faint']));
  for (const { why } of result.notices) rows.push(...whole(`!  ${why}`, ['noted']));
  rows.push('');
  for (const line of lines) {
    if (line.parts.length > 0) for (const row of rowsOf(line, layout, style)) rows.push(row);
    else if (rows.at(-1) !== '') rows.push('');
  }
  if (rows.at(-1) !== '') rows.push('');
  if (result.names.length > 0) rows.push(...whole(`Names: ${nameList(result.names)}`, ['faint']), '');
  return `${rows.join('\n')}\n`;
}

/** A line of the source as rows of the window. */
function rowsOf(line: MarkedLine, { number, gap: wide, text, margin }: Layout, style: Style): string[] {
  const sign = signOf(line);
  const texts = clip(wrap(textOf(line), text), sign === '-' ? MAX_REMOVED_ROWS : Number.POSITIVE_INFINITY);
  const notes = notesOf(line).flatMap((note) => wrap(note, margin || text));
  const signed = sign === '-' ? style.removed(sign) : sign === '~' ? style.edited(sign) : sign;
  const gap = ' '.repeat(wide);
  const indent = ' '.repeat(number + 2 * wide + 1);
  const left = texts.map((row, at) => {
    const numbered = style.faint(String(at === 0 ? line.number : '').padStart(number));
    return numbered + gap + signed + gap + paint(row, style);
  });
  if (margin === 0) return [...left, ...notes.map((row) => indent + paint(row, style))];
  return Array.from({ length: Math.max(texts.length, notes.length) }, (_, at) => {
    const note = notes[at];
    const before = left[at] ?? indent;
    if (!note) return before;
    return before + ' '.repeat(text - (texts[at]?.columns ?? 0) + wide) + paint(note, style);
  });
}

function clip(rows: readonly Row[], max: number): readonly Row[] {
  if (rows.length <= max) return rows;
  const text = `… ${rows.length - max} rows more`;
  return [...rows.slice(0, max), { runs: [{ text, styles: ['faint'] }], columns: columnsOf(text) }];
}

function paint({ runs }: Row, style: Style): string {
  return runs
    .map(({ text, styles }) => styles.reduce((painted, name) => style[name](painted), text))
    .join('');
}
