import type { ChangedLine, ReportEdit, ReportLine } from '../../src/core/render/report/report-data.js';
import { element } from './dom.js';

/** A line before and after. Changes can be reached with the tab key, the other lines with arrows. */
export function cellsOf(line: ReportLine): [HTMLElement, HTMLElement] {
  if (typeof line === 'string') {
    const cell = element('div', { class: 'before', tabindex: -1 }, line);
    return [cell, element('div', { class: 'after same' }, line)];
  }
  if (line.removal) return [goneCell(line), element('div', { class: 'after' })];
  return [editedCell(line), element('div', { class: 'after' }, ...editedText(line, 'ins'))];
}

function goneCell({ text, removal }: ChangedLine): HTMLElement {
  return element(
    'div',
    { class: 'before change gone', tabindex: 0 },
    element('small', {}, removal!.label),
    element('s', {}, text),
  );
}

function editedCell(line: ChangedLine): HTMLElement {
  return element('div', { class: 'before change', tabindex: 0 }, ...editedText(line, 'del'));
}

/** The line with its edits: what was there, or what is there now. */
function editedText({ text, edits = [] }: ChangedLine, tag: 'del' | 'ins'): (string | HTMLElement)[] {
  let at = 0;
  const parts = edits.flatMap((edit) => {
    const changed = tag === 'del' ? text.slice(edit.start, edit.end) : edit.after;
    const part = [text.slice(at, edit.start), changed === '' ? '' : element(tag, {}, changed)];
    at = edit.end;
    return part;
  });
  return [...parts, text.slice(at)];
}

/** What became of a line and why, in a sentence. */
export function explain(line: ReportLine): string {
  if (typeof line === 'string') return 'stays';
  const { text, removal, edits = [] } = line;
  if (removal) {
    const { label, why, rule, confidence } = removal;
    return `${label}: ${why} (${rule}, confidence ${confidence.toFixed(2)})`;
  }
  return edits.map((edit) => explainEdit(text, edit)).join('; ');
}

function explainEdit(text: string, { start, end, after, reason, why }: ReportEdit): string {
  return `“${text.slice(start, end)}” → “${after}” ${reason}: ${why}`;
}
