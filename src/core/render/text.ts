import type { CleanResult } from '../result.js';

/** The clean article as a text file has it: with a line end at its end, and empty if nothing is left. */
export function renderText(result: CleanResult): string {
  return result.text === '' ? '' : `${result.text}\n`;
}

/** What stands above each of several texts, as `head` and `tail` print it. */
export function renderHeader(name: string, isFirst: boolean): string {
  return `${isFirst ? '' : '\n'}==> ${name} <==\n`;
}
