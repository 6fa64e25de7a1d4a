import assert from 'node:assert/strict';
import { decodeBytes } from '../src/core/decode/decode.js';
import { CleanArticleError } from '../src/core/errors.js';
import { detectFormat } from '../src/core/formats/detect.js';
import { htmlToText } from '../src/core/formats/html.js';
import { readRecord, withoutText, withText } from '../src/core/formats/record.js';
import { type FramedRecord, frameDocument, frameLine } from '../src/core/formats/records.js';
import { parseNamesFile } from '../src/core/names/names-file.js';
import { compareNames, createCleaner } from '../src/library.js';
import { expectPromisesKept, expectStable } from '../tests/support/promises.js';
import { STREAM_TARGETS } from './targets-streams.js';
import { TEXT_TARGETS } from './targets-text.js';

/** Takes any bytes; throws where a promise is broken. */
export type Target = (bytes: Uint8Array) => void | Promise<void>;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);

const cleaner = createCleaner();
const page = createCleaner({ regime: 'dump' });
const careful = createCleaner({ keep: 'all', names: 'list', keepQuotes: true });

/** Everything that meets text from outside, by name. */
export const TARGETS: Readonly<Record<string, Target>> = {
  decode: (bytes) => {
    const { text } = decodeBytes(bytes);
    assert.equal(typeof text, 'string');
    expectPromisesKept(careful, text);
  },
  clean: (bytes) => expectPromisesKept(cleaner, textOf(bytes)),
  twice: (bytes) => expectStable(cleaner, textOf(bytes)),
  page: (bytes) => expectPromisesKept(page, textOf(bytes)),
  html: (bytes) => {
    const { text } = htmlToText(textOf(bytes));
    expectPromisesKept(page, text);
  },
  records: (bytes) => {
    const text = textOf(bytes);
    detectFormat(text);
    checkFrames(text);
    for (const [at, line] of text.split('\n').entries()) checkRecord(frameLine(line, at).json);
  },
  'names-file': (bytes) => {
    try {
      parseNamesFile(textOf(bytes), 'names.tsv');
    } catch (error) {
      assert(error instanceof CleanArticleError, String(error));
    }
  },
  'compare-names': (bytes) => {
    const [a = '', b = ''] = textOf(bytes).split('\n');
    assert.equal(compareNames(a, b).answer, compareNames(b, a).answer, 'either order gives the same answer');
    if (a.trim() !== '') assert.notEqual(compareNames(a, a).answer, 'different');
  },
  ...STREAM_TARGETS,
  ...Object.fromEntries(
    Object.entries(TEXT_TARGETS).map(([name, run]): [string, Target] => [
      name,
      (bytes) => run(textOf(bytes)),
    ]),
  ),
};

/** Frames in order give the document again, which then ends with a line end; a document that is no JSON is said to be none. */
function checkFrames(text: string): void {
  const frames = framesOf(text);
  if (frames.length === 0) return;
  assert.equal(
    frames.map(({ before, json }) => before + json).join('') + frames.at(-1)!.after,
    text.endsWith('\n') ? text : `${text}\n`,
  );
  for (const { json } of frames) checkRecord(json);
}

function framesOf(text: string): FramedRecord[] {
  try {
    return frameDocument(text);
  } catch (error) {
    assert(error instanceof CleanArticleError, String(error));
    return [];
  }
}

/** A new text in a record leaves it valid and its other fields as they were. */
function checkRecord(json: string): void {
  const record = readRecord(json);
  if (!('json' in record)) return;
  const before = JSON.parse(json);
  const after = JSON.parse(withText(record, 'a "new" text\n'));
  assert.equal(after[record.target], 'a "new" text\n');
  assert.deepEqual({ ...after, [record.target]: 0 }, { ...before, [record.target]: 0 });
  JSON.parse(withoutText(record));
}
