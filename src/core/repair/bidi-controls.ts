import { LINE_END } from '../text/line-ends.js';
import type { Mark, Replacement } from '../text/traced.js';
import type { Repair } from './repair.js';

const MARK: Mark = {
  reason: 'control-character',
  rule: 'repair/bidi-control',
  why: 'a mark of writing direction that changes nothing here, or hides the order of the text',
};

const CONTROLS = '\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069';
const CONTROL = new RegExp(`[${CONTROLS}]`, 'g');
/** Blocks of Hebrew, Arabic and the other scripts written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const EMBEDDINGS = '\u202a\u202b';
const OVERRIDES = '\u202d\u202e';
const POP_EMBEDDING = '\u202c';
const ISOLATES = '\u2066\u2067\u2068';
const POP_ISOLATE = '\u2069';

/**
 * Bidirectional controls. In a line without right-to-left letters they do nothing and go. In an Arabic or
 * Hebrew line they put numbers, brackets and Latin words in their place: marks stay, and embeddings and
 * isolates that are closed on the line, which is as far as they reach (UAX #9). Overrides always go: they turn
 * the order of letters round, which only hides what is written.
 */
export const bidiControls: Repair = {
  clues: CONTROLS,
  find: findControls,
};

function findControls(text: string): readonly Replacement[] {
  const found: Replacement[] = [];
  if (text.search(CONTROL) < 0) return found;
  let start = 0;
  const take = (end: number): void => {
    const line = text.slice(start, end);
    const controls = [...line.matchAll(CONTROL)].map(({ index }) => start + index);
    const kept = RIGHT_TO_LEFT.test(line) ? keptControls(text, controls) : new Set<number>();
    for (const at of controls) if (!kept.has(at)) addDeletion(found, at);
  };
  for (const match of text.matchAll(LINE_END)) {
    take(match.index);
    start = match.index + match[0].length;
  }
  take(text.length);
  return found;
}

/** Marks, and the pairs of an opening control and the pop that closes it inside the same isolate. */
function keptControls(text: string, controls: readonly number[]): ReadonlySet<number> {
  const kept = new Set<number>();
  const open: number[] = [];
  let isolates = 0;
  const close = (at: number): void => {
    const opener = open.pop()!;
    if (!OVERRIDES.includes(text[opener]!)) kept.add(opener).add(at);
  };
  for (const at of controls) {
    const control = text[at]!;
    if (ISOLATES.includes(control)) isolates++;
    if (EMBEDDINGS.includes(control) || OVERRIDES.includes(control) || ISOLATES.includes(control)) {
      open.push(at);
    } else if (control === POP_EMBEDDING) {
      const top = open.at(-1);
      if (top !== undefined && !ISOLATES.includes(text[top]!)) close(at);
    } else if (control === POP_ISOLATE) {
      if (isolates === 0) continue;
      // A pop of an isolate also ends the embeddings that were left open inside it.
      while (!ISOLATES.includes(text[open.at(-1)!]!)) open.pop();
      isolates--;
      close(at);
    } else kept.add(at);
  }
  return kept;
}

function addDeletion(found: Replacement[], at: number): void {
  const last = found.at(-1);
  if (last?.end === at) found[found.length - 1] = { ...last, end: at + 1 };
  else found.push({ start: at, end: at + 1, after: '', mark: MARK });
}
