import type { Mark, Replacement } from '../../text/traced.js';
import { lineAround } from '../line-around.js';
import type { Repair } from '../repair.js';
import { CLUES_OF_BADNESS, findBadness } from './badness.js';
import type { Codec } from './codecs.js';
import { readConfirmed } from './confirmed.js';
import { type Reading, readLine } from './read-line.js';
import type { Run } from './runs.js';

/** An article proves a codec by as many runs in its bad lines. */
const MIN_PROOFS = 2;
/** Runs this near to each other, with only ASCII between them, are one edit: a phrase, not its letters. */
const MAX_GAP = 2;

/**
 * Mojibake: UTF-8 that was once read in a single-byte encoding, "Ã©" for "é". Finds one level of it: text
 * that was misread twice is found again when the first level is read. Source of the method: ftfy 6.3.1; that
 * each run of a mixed line is judged by itself, and that lines confirm each other, is ours.
 */
export const mojibake: Repair = {
  clues: CLUES_OF_BADNESS,
  inLevels: true,
  find: (text) => {
    const readings = readBadLines(text);
    if (readings.size === 0) return [];
    readConfirmedLines(text, readings);
    const found: Replacement[] = [];
    for (const start of [...readings.keys()].sort((a, b) => a - b)) {
      addEdits(found, text, start, readings.get(start)!);
    }
    return found;
  },
};

/** Offset of a line → how it is read. */
type Readings = Map<number, Reading>;

function readBadLines(text: string): Readings {
  const readings: Readings = new Map();
  visitLines(
    text,
    (from) => findBadness(text, from)?.start ?? -1,
    (line, start) => {
      const reading = readLine(line);
      if (reading) readings.set(start, reading);
    },
  );
  return readings;
}

/** Adds the lines that read well in an encoding that the bad lines prove. */
function readConfirmedLines(text: string, readings: Readings): void {
  const proofs = new Map<Codec, number>();
  for (const { codec, runs } of readings.values()) proofs.set(codec, (proofs.get(codec) ?? 0) + runs.length);
  const proven = [...proofs].filter(([, count]) => count >= MIN_PROOFS).map(([codec]) => codec);
  if (proven.length === 0) return;
  const notAscii = /[^\0-\x7f]/g;
  visitLines(
    text,
    (from) => {
      notAscii.lastIndex = from;
      return notAscii.exec(text)?.index ?? -1;
    },
    (line, start) => {
      if (readings.has(start)) return;
      for (const codec of proven) {
        const reading = readConfirmed(line, codec);
        if (reading) return void readings.set(start, reading);
      }
    },
  );
}

/**
 * Indents, a byte order mark and blanks at the end leave the text later, so a line is read without them: it reads
 * the same again. A no-break space at the end may be half of a letter.
 */
const INDENT = /\s*/y;
const isBlank = (character: string): boolean => character === ' ' || character === '\t';

/** Visits, once each, the lines that hold the offsets which `next` finds at or after a place; -1 ends it. */
function visitLines(
  text: string,
  next: (from: number) => number,
  visit: (line: string, start: number) => void,
): void {
  for (let at = next(0); at >= 0; ) {
    // A find may begin with the line end before it: it is the line after that holds it.
    const { start, end } = lineAround(text, /[\n\r\f\v\u2028\u2029]/.test(text[at]!) ? at + 1 : at);
    INDENT.lastIndex = start;
    const first = start + INDENT.exec(text)![0].length;
    let last = end;
    while (last > first && isBlank(text[last - 1]!)) last--;
    if (first < last) visit(text.slice(first, last), first);
    at = end < text.length ? next(end) : -1;
  }
}

function addEdits(found: Replacement[], text: string, offset: number, { codec, runs }: Reading): void {
  const mark: Mark = {
    reason: 'mojibake',
    rule: 'repair/mojibake',
    why: `UTF-8 that was read as ${codec.name}, read as UTF-8 again`,
  };
  let phrase: Run | undefined;
  const close = (): void => {
    if (!phrase) return;
    found.push({ start: offset + phrase.start, end: offset + phrase.end, after: phrase.text, mark });
  };
  for (const run of runs) {
    const gap = phrase && text.slice(offset + phrase.end, offset + run.start);
    if (phrase && gap !== undefined && isShortAscii(gap)) {
      phrase = { start: phrase.start, end: run.end, text: phrase.text + gap + run.text };
    } else {
      close();
      phrase = run;
    }
  }
  close();
}

function isShortAscii(gap: string): boolean {
  return gap.length <= MAX_GAP && /^[\0-\x7f]*$/.test(gap);
}
