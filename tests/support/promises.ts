import assert from 'node:assert/strict';
import type { Article } from '../../src/core/article.js';
import { repair } from '../../src/core/repair/index.js';
import { trace } from '../../src/core/text/traced.js';
import type { Cleaner, CleanResult, Span } from '../../src/index.js';
import { linesOf, replay, wordsOf } from './replay.js';

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

/** A name may stand there with broken characters, or over the end of a line: then it is quoted as repaired. */
function isRepaired(source: string, { edits }: CleanResult, { start, end }: Span, surface: string): boolean {
  if (edits.some(({ reason, span }) => reason !== 'name' && span.start < end && span.end > start))
    return true;
  const { text } = repair({ text: trace(source.slice(start, end)) } as Article);
  return text.text.replace(/\s+/g, ' ') === surface;
}

function expectInside(source: string, { start, end }: Span): void {
  assert(0 <= start && start <= end && end <= source.length, 'a span lies in the source');
}

function expectQuotes(source: string, span: Span, quoted: string): void {
  expectInside(source, span);
  assert.equal(source.slice(span.start, span.end), quoted, 'a span quotes the source');
}

/** Every place in a result is in the source and quotes it. */
function expectSpansToQuote(source: string, result: CleanResult): void {
  for (const { span, text } of result.removed) expectQuotes(source, span, text);
  for (const { span, before } of result.edits) expectQuotes(source, span, before);
  for (const { span } of result.notices) expectQuotes(source, span, source.slice(span.start, span.end));
  for (const { mentions } of result.names) {
    for (const { span, surface } of mentions) {
      if (isRepaired(source, result, span, surface)) expectInside(source, span);
      else expectQuotes(source, span, surface);
    }
  }
}

/**
 * What holds for any text at all, whatever the rules find in it.
 *
 * @param lines the text is no page, so its lines stay lines
 */
export function expectPromisesKept(cleaner: Cleaner, source: string, lines = false): void {
  const result = cleaner.clean(source);
  expectSpansToQuote(source, result);
  const layout = lines ? linesOf : wordsOf;
  assert.deepEqual(layout(result.text), layout(replay(source, result)), 'findings give back the text');
  for (const [name, variant] of variantsOf(source)) {
    assert.equal(cleaner.clean(variant).text, result.text, `no difference with ${name}`);
  }
}

/** A second run has nothing left to do. */
export function expectStable(cleaner: Cleaner, source: string): void {
  const once = cleaner.clean(source).text;
  assert.equal(cleaner.clean(once).text, once, 'a second run has nothing left to do');
}
