import { eastAsianWidth } from 'get-east-asian-width';

/**
 * Characters that would move the cursor, change colours, turn the line around or hide in it: controls, line
 * separators, marks, embeddings, overrides and isolates of direction, interlinear notes, tags, lone surrogates.
 */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}]/gu;

function picture(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

/** Text from anywhere, safe to print on one line: control characters become pictures of themselves. */
export function printable(text: string): string {
  return text.replace(UNSAFE, picture);
}

/** The same for text of several lines: line ends and tabs stay. */
export function printableLines(text: string): string {
  return text.replace(UNSAFE, (character) =>
    character === '\n' || character === '\t' ? character : picture(character),
  );
}

const MARK = /^[\p{M}\u200b-\u200d\u2060\u{1f3fb}-\u{1f3ff}]$/u;
const JOINER = 0x200d;
const EMOJI_STYLE = 0xfe0f;

/** What takes its place in a terminal as one: a character with the marks upon it, or joined emoji. */
export interface Cluster {
  readonly text: string;
  /** Columns it takes: 0 for marks without a base, 2 for wide characters. */
  readonly columns: number;
}

/**
 * Cuts a text into clusters, as terminals do. Time is linear in the length of the text, which `Intl.Segmenter`
 * does not promise.
 */
export function* clustersOf(text: string): Generator<Cluster> {
  let cluster = '';
  let columns = 0;
  let joins = false;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const isMark = code >= 0x300 && MARK.test(character);
    if (cluster !== '' && (isMark || joins)) {
      cluster += character;
      if (code === EMOJI_STYLE) columns = 2;
    } else {
      if (cluster !== '') yield { text: cluster, columns };
      cluster = character;
      columns = isMark ? 0 : code < 0x1100 ? 1 : eastAsianWidth(code);
    }
    joins = code === JOINER && columns === 2;
  }
  if (cluster !== '') yield { text: cluster, columns };
}

/** Columns that a text takes in a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const cluster of clustersOf(text)) columns += cluster.columns;
  return columns;
}

/** Fills up with spaces to so many columns. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}
