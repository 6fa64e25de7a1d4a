import { expect, test } from 'vitest';
import { cleanerFor } from '../../support/cleaners.js';

const MORE =
  'Nobody in the village had known since the spring that 340 people had signed, Ms Berg told the court.';
const FIRST =
  'The council met on Monday and said that the boat would cross the bay before the end of the year.';
const cleaner = cleanerFor({ names: false });

test('a dateline is a finding of its kind, and a fact of the article', () => {
  const { edits, dateline, text } = cleaner.clean(
    `Old ferry sails again\n\nLONDON (Reuters) - ${FIRST}\n\n${MORE}`,
  );
  expect(edits.map(({ reason, rule }) => [reason, rule])).toEqual([
    ['dateline-timestamp', 'dateline-timestamp/lead'],
  ]);
  expect(dateline).toBe('LONDON (Reuters)');
  expect(text).not.toContain('Reuters');
});

test('no other cut is a dateline', () => {
  const { edits, dateline } = cleaner.clean(
    `Old ferry sails again\n\n${FIRST}\n\n${MORE} Share this on Facebook.`,
  );
  expect(edits.map(({ reason }) => reason)).toEqual(['share']);
  expect(dateline).toBeNull();
});

test('a dateline stays where it is to be kept, and where no sentence begins behind it', () => {
  const line = `LONDON (Reuters) - ${FIRST}`;
  const small = `LONDON (Reuters) - ${FIRST.replace('The', 'the')}`;
  const keeping = cleanerFor({ names: false, keep: ['dateline-timestamp'] });
  expect(keeping.clean(`Old ferry sails again\n\n${line}\n\n${MORE}`).text).toContain(line);
  expect(cleaner.clean(`Old ferry sails again\n\n${small}\n\n${MORE}`).text).toContain(small);
});
