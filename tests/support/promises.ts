import { expect } from 'vitest';
import type { Cleaner, CleanResult, Span } from '../../src/index.js';
import { linesOf, replay } from './replay.js';

/** The line ends and marks of a text, as other programs write them; none may make a difference. */
function variantsOf(source: string): [string, string][] {
  const plain = source.replace(/\r\n?/g, '\n');
  return [
    ['\\n', plain],
    ['\\r\\n', plain.replaceAll('\n', '\r\n')],
    ['\\r', plain.replaceAll('\n', '\r')],
    ['byte order mark', `\uFEFF${source}`],
  ];
}

function expectQuotes(source: string, span: Span, quoted: string): void {
  expect(span.start).toBeGreaterThanOrEqual(0);
  expect(span.end).toBeGreaterThanOrEqual(span.start);
  expect(span.end).toBeLessThanOrEqual(source.length);
  expect(source.slice(span.start, span.end)).toBe(quoted);
}

/** Every place in a result is in the source and quotes it. */
function expectSpansToQuote(source: string, result: CleanResult): void {
  for (const { span, text } of result.removed) expectQuotes(source, span, text);
  for (const { span, before } of result.edits) expectQuotes(source, span, before);
  for (const { span } of result.notices) expectQuotes(source, span, source.slice(span.start, span.end));
  for (const { mentions } of result.names) {
    for (const { span, surface } of mentions) expectQuotes(source, span, surface);
  }
}

/** What holds for any text at all, whatever the rules find in it. */
export function expectPromisesKept(cleaner: Cleaner, source: string): void {
  const result = cleaner.clean(source);
  expectSpansToQuote(source, result);
  expect(linesOf(replay(source, result))).toEqual(linesOf(result.text));
  for (const [name, variant] of variantsOf(source)) {
    expect(cleaner.clean(variant).text, name).toBe(result.text);
  }
}

/** A second run has nothing left to do. */
export function expectStable(cleaner: Cleaner, source: string): void {
  const once = cleaner.clean(source).text;
  expect(cleaner.clean(once).text).toBe(once);
}
