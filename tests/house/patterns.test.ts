import { analyse } from 'scslre';
import { expect, test, vi } from 'vitest';
import { patternsBuiltBy } from '../support/built-patterns.js';
import { buildersOf, type Pattern, patternsOf } from '../support/patterns.js';

/**
 * What makes a pattern slower than linear: parts that can share characters between them (`Trade`), a part in
 * itself (`Self`), or a run that is tried again from each of its characters (`Move`).
 */
function faultsOf({ place, source, flags }: Pattern): string[] {
  const { reports } = analyse({ source, flags });
  return reports.map(
    ({ type, exponential }) => `${place} ${type}${exponential ? ', exponential' : ''}: /${source}/`,
  );
}

const patterns = patternsOf('src');

test('no regular expression can be driven to super-linear time', () => {
  expect(patterns.length).toBeGreaterThan(500);
  expect(patterns.flatMap(faultsOf)).toEqual([]);
});

/** Patterns that only see so many characters: parts of theirs may share some, but none may be exponential. */
const BOUNDED = new Map([['src/core/cutouts/dateline.ts', 'the first 110 characters of a line']]);

test('nor can one that is put together when the program runs', async () => {
  vi.resetModules();
  const built = await patternsBuiltBy('src', async () => {
    const { createCleaner } = await import('../../src/index.js');
    const { detectFormat } = await import('../../src/core/formats/detect.js');
    await import('../../src/batch/site-of-file.js');
    (await import('../../src/core/text/word-kinds.js')).createKindFinder();
    detectFormat('<div><p>The port is shut.</p></div>');
    for (const regime of ['residue', 'dump'] as const) {
      createCleaner({ regime }).clean(
        'OSLO (Reuters) - The cafÃ© of â€œAnnaâ€\x9d is shut.\n\nIt was “an end”, 5 May 2019.',
      );
    }
  });
  expect([...new Set(built.map(({ place }) => place))].sort()).toEqual(buildersOf('src').sort());
  expect(built.filter(({ place }) => !BOUNDED.has(place)).flatMap(faultsOf)).toEqual([]);
  expect(built.flatMap(faultsOf).filter((fault) => fault.includes('exponential'))).toEqual([]);
});

test.each([
  ['a run at the end', 'x\\s+$', false],
  ['a run at the end, tried from everywhere', '\\s+$', true],
  ['two runs side by side', '^a*\\s*a*$', true],
  ['a run of runs', '^(?:a+)+$', true],
])('%s is told: %s', (_, source, faulty) => {
  expect(faultsOf({ place: 'here', source, flags: 'u' }).length > 0).toBe(faulty);
});
