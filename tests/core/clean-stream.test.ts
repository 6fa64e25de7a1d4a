import { expect, test } from 'vitest';
import { type CleanedRecord, cleanStream, type TextRecord } from '../../src/library.js';

const STORY =
  'Ferry stops for the winter\n\nFerry stops for the winter\n\nThe last boat left at noon on Sunday.';
const CLEAN = 'Ferry stops for the winter\n\nThe last boat left at noon on Sunday.';

/** Everything that comes out of the stream for these records. */
async function through<R extends string | TextRecord>(records: readonly R[]) {
  const source = new ReadableStream<R>({
    start(controller) {
      for (const record of records) controller.enqueue(record);
      controller.close();
    },
  });
  const cleaned: CleanedRecord<R>[] = [];
  for await (const one of source.pipeThrough(cleanStream<R>({ names: false }))) cleaned.push(one);
  return cleaned;
}

test('records come out in order, as they were, each with its result', async () => {
  const records = [
    { id: 7, text: STORY, tags: ['sea'] },
    { id: 8, text: 'One line.' },
  ];
  const cleaned = await through(records);
  expect(cleaned.map(({ record }) => record)).toEqual(records);
  expect(cleaned.map(({ result }) => result?.text)).toEqual([CLEAN, 'One line.']);
});

test('strings are records too', async () => {
  const [cleaned] = await through([STORY]);
  expect(cleaned?.result?.text).toBe(CLEAN);
});

test('a title of the record is a hint', async () => {
  const [cleaned] = await through([{ text: 'The last boat left at noon.', title: 'Ferry stops' }]);
  expect(cleaned?.result?.title).toBe('Ferry stops');
});

test.each([
  ['no text', { body: STORY }],
  ['a text that is no string', { text: 7 }],
  ['nothing at all', null],
])('a record with %s is an error, and the stream goes on', async (_, bad) => {
  const cleaned = await through([bad as unknown as TextRecord, { text: 'One line.' }]);
  expect(cleaned.map(({ ok }) => ok)).toEqual([false, true]);
  expect(cleaned[0]?.error).toMatchObject({ code: 'BAD_RECORD' });
});
