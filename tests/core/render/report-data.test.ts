import { describe, expect, test } from 'vitest';
import { reportDocument, reportFailure } from '../../../src/core/render/report/report-data.js';
import { createCleaner } from '../../../src/library.js';

const PLACE = { name: 'herald/ferry.txt', site: 'herald' };
const SOURCE = `Ferry stops for the winter

SKARVOY (Reuters) - The last boat left Russian Federation at noon with eleven passengers.

Sign up for our newsletter
`;
const { result, lines } = createCleaner().explain(SOURCE);
const document = reportDocument(PLACE, result, lines);

describe('a document of a report', () => {
  test('has a summary', () => {
    expect(document.summary).toMatchObject({
      ...PLACE,
      title: 'Ferry stops for the winter',
      removed: { newsletter: [1, 'Sign up for our newsletter'.length] },
      edits: result.edits.length,
      notices: [],
    });
    expect(document.summary.before - document.summary.after).toBeGreaterThan(26);
    expect(document.summary.certainty).toBe(Math.min(...result.removed.map(({ confidence }) => confidence)));
  });

  test('has every line, and what became of it', () => {
    const [title, story, newsletter] = document.lines;
    expect(title).toBe('Ferry stops for the winter');
    expect(story).toMatchObject({ edits: [{ reason: 'dateline-timestamp', start: 0 }, { reason: 'name' }] });
    expect(newsletter).toMatchObject({ removal: { label: 'newsletter' } });
  });

  test('gives back the kept lines when its edits are made', () => {
    const made = document.lines.flatMap((line) => {
      if (typeof line === 'string') return [line];
      if (line.removal) return [];
      return (line.edits ?? [])
        .toReversed()
        .reduce((text, edit) => text.slice(0, edit.start) + edit.after + text.slice(edit.end), line.text);
    });
    expect(made.join('\n\n')).toBe(result.text);
  });
});

test('a failure keeps its message', () => {
  const { summary, lines: none } = reportFailure(PLACE, 'is a folder');
  expect(summary).toMatchObject({ ...PLACE, error: 'is a folder', removed: {} });
  expect(none).toEqual([]);
});
