import type { CleanResult } from '../result.js';

/** The clean article as a text file has it: with a line end at its end, and empty if nothing is left. */
export function renderText(result: CleanResult): string {
  return result.text === '' ? '' : `${result.text}\n`;
}

/** The clean article as a file of Markdown has it. */
export function renderMarkdown({ markdown, text }: CleanResult): string {
  const body = markdown ?? text;
  return body === '' ? '' : `${body}\n`;
}

/** What stands above each of several texts, as `head` and `tail` print it. */
export function renderHeader(name: string, isFirst: boolean): string {
  return `${isFirst ? '' : '\n'}==> ${name} <==\n`;
}
