import type { Edit } from '../../core/article.js';
import type { Change, MarkedLine, MarkedPart } from '../../core/render/marked.js';
import { printable } from '../terminal-text.js';
import type { Run } from './wrap.js';

/** Stands before a line: taken out, changed inside, left as it is. The signs say in black and white what colours say. */
export type Sign = '-' | '~' | ' ';

const KEPT: Run['styles'] = [];
const NAME: Run['styles'] = ['name'];
const GONE: Run['styles'] = ['gone'];
const OLD: Run['styles'] = ['old'];
const FRESH: Run['styles'] = ['fresh'];
const FAINT: Run['styles'] = ['faint'];
const LABEL: Run['styles'] = ['removed'];
const EDIT_LABEL: Run['styles'] = ['edited'];

/** White space that looks like a plain space or like nothing. */
const DISGUISED = /[\u00a0\u00ad\u1680\u180e\u2000-\u200d\u202f\u205f\u3000]/g;

/** White space is what many edits are about: shown by its code. */
function revealed(text: string): string {
  const shown = text.replace(DISGUISED, (space) => {
    return `<U+${space.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
  });
  return printable(shown);
}

/** Text of a line as it is shown: a tab takes two columns, whatever its place. */
function plain(text: string): string {
  return printable(text.replaceAll('\t', '  '));
}

export function signOf({ parts }: MarkedLine): Sign {
  const visible = parts.filter(({ change }) => change && !isLineBreak(change));
  if (visible.some(({ change }) => change!.kind === 'removal')) return '-';
  return visible.length > 0 ? '~' : ' ';
}

/** Joined lines of a paragraph: layout, told by a sign of its own. */
function isLineBreak(change: Change): boolean {
  return change.kind === 'edit' && change.reason === 'line-break';
}

/** The text of a line with its marks: `[-old-]{+new+}`, as `git diff --word-diff` has them. */
export function textOf({ parts }: MarkedLine): Run[] {
  return parts.flatMap(runsOf);
}

function runsOf({ text, change, name, end }: MarkedPart): Run[] {
  if (!change) return [{ text: plain(text), styles: name ? NAME : KEPT }];
  if (change.kind === 'removal') return [{ text: plain(text), styles: GONE }];
  if (isLineBreak(change)) return text === '' ? [{ text: ' ⏎', styles: FAINT }] : [];
  const before = text === '' ? [] : [{ text: `[-${revealed(text)}-]`, styles: OLD }];
  const isLast = end === change.span.end;
  return isLast && change.after !== ''
    ? [...before, { text: `{+${revealed(change.after)}+}`, styles: FRESH }]
    : before;
}

/** What stands in the margin: for each change the label, how sure it is, and why. The same is said once a line. */
export function notesOf({ changes }: MarkedLine): Run[][] {
  const said = new Set<string>();
  const notes: Run[][] = [];
  for (const change of changes) {
    if (isLineBreak(change)) continue;
    const label = change.kind === 'removal' ? labelOf(change.reason, change.confidence) : editLabel(change);
    const key = `${label}\n${change.why}`;
    if (said.has(key)) continue;
    said.add(key);
    const styles = change.kind === 'removal' ? LABEL : EDIT_LABEL;
    notes.push([
      { text: `${label}: `, styles },
      { text: printable(change.why), styles: FAINT },
    ]);
  }
  return notes;
}

function labelOf(reason: string, confidence: number): string {
  return `${reason} ${Math.round(100 * confidence)}%`;
}

function editLabel({ reason }: Edit): string {
  return reason;
}
