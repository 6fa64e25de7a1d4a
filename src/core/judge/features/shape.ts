import { CharClass } from '../../text/classes.js';
import { type Columns, logOf, share } from './columns.js';
import type { Page } from './page.js';

/** What a line is by itself: how long, of what characters and words, how it begins and ends, how it was laid out. */
export function addShape({ scan, lines, functionShare, prose, size }: Page, columns: Columns): void {
  const perWord = (counts: Float32Array) => (line: number) => share(counts[line]!, scan.words[line]!);
  columns.add('words', (line) => logOf(scan.words[line]!));
  columns.add('chars', (line) => logOf(scan.chars[line]!));
  columns.add('word-length', (line) => share(scan.letters[line]!, scan.words[line]!));
  columns.add('longest-word', (line) => scan.longestWord[line]!);
  columns.add('function-share', (line) => functionShare[line]!);
  columns.add('prose', (line) => prose[line]!);
  columns.add('capitalised', perWord(scan.capitalised));
  columns.add('shouted', perWord(scan.shouted));
  columns.add('numbers', perWord(scan.numbers));
  columns.add('digits', (line) => share(scan.digits[line]!, scan.chars[line]!));
  columns.add('terminals', perWord(scan.terminals));
  columns.add('sentence-breaks', (line) => scan.sentenceBreaks[line]!);
  columns.add('commas', perWord(scan.commas));
  columns.add('comma-count', (line) => scan.commas[line]!);
  columns.add('colons', perWord(scan.colons));
  columns.add('quotes', perWord(scan.quotes));
  columns.add('brackets', perWord(scan.brackets));
  columns.add('dividers', perWord(scan.dividers));
  columns.add('code-marks', perWord(scan.codeMarks));
  columns.add('others', perWord(scan.others));
  columns.add('first-class', (line) => scan.firstClass[line]!);
  columns.add('last-class', (line) => scan.lastClass[line]!);
  columns.add('ends-terminal', (line) => (scan.lastClass[line] === CharClass.terminal ? 1 : 0));
  columns.add('has-year', (line) => scan.hasYear[line]!);
  columns.add('has-time', (line) => scan.hasTime[line]!);
  columns.add('links', (line) => lines[line]!.layout?.links ?? 0);
  columns.add('linked', (line) => lines[line]!.layout?.linked ?? 0);
  columns.add('images', (line) => lines[line]!.layout?.images ?? 0);
  columns.add('level', (line) => lines[line]!.layout?.level ?? 0);
  columns.add('bullet', (line) => (lines[line]!.layout?.bullet ? 1 : 0));
  columns.add('indent', (line) => lines[line]!.layout?.indent ?? 0);
  columns.add('indent-step', (line) => indentOf(line) - indentOf(line - 1));
  columns.add('indent-next', (line) => (line + 1 < size ? indentOf(line + 1) - indentOf(line) : 0));
  columns.add('rows', (line) => lines[line]!.layout?.rows ?? 1);
  columns.add('part', (line) => lines[line]!.layout?.part ?? 0);
  columns.add('parts', (line) => lines[line]!.layout?.parts ?? 1);
  columns.add('opens-block', (line) => (lines[line - 1]?.block !== lines[line]!.block ? 1 : 0));
  columns.add('closes-block', (line) => (lines[line + 1]?.block !== lines[line]!.block ? 1 : 0));

  function indentOf(line: number): number {
    return line < 0 ? 0 : (lines[line]!.layout?.indent ?? 0);
  }
}
