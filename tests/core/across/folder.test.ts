import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { SHARED } from '../../../bench/residue-set.mjs';
import { formatKey, keysOfLine } from '../../../src/core/across/keys.js';
import { scanText } from '../../../src/core/across/scan.js';
import { countLines, createCleaner, type KnownLines } from '../../../src/index.js';

/** Furniture of seven sites, listed by hand: key of the line → in how many articles it stands. */
const FURNITURE: Record<string, Record<string, number>> = JSON.parse(
  readFileSync('tests/core/across/folder-furniture.json', 'utf8'),
);
const FOLDER = `${SHARED}/residue/folder.jsonl.gz`;
const MIN_RECALL = 0.95;

interface Line {
  readonly id: string;
  readonly text: string;
  readonly isFurniture: boolean;
}
interface Labelled {
  readonly id: string;
  readonly site: string;
  readonly text: string;
}

function isListed(site: string, line: string): boolean {
  const scan = scanText(line);
  const found = scan.lines[0] && keysOfLine(scan, scan.lines[0]).line;
  return found !== undefined && FURNITURE[site]?.[formatKey(found)] !== undefined;
}

function removedLines(articles: readonly Labelled[], known?: KnownLines): Line[] {
  const cleaner = createCleaner({ names: false, known });
  return articles.flatMap(({ id, site, text }) =>
    cleaner.clean(text, { site }).removed.map((line) => ({
      id: `${id}:${line.line}`,
      text: line.text,
      isFurniture: isListed(site, line.text),
    })),
  );
}

// The folder is not part of this repository.
test.skipIf(!existsSync(FOLDER))('evidence across files finds what is listed, and loses nothing else', () => {
  const packed = gunzipSync(readFileSync(FOLDER)).toString();
  const articles: Labelled[] = packed
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const listed = articles.flatMap(({ site, text }) =>
    text.split('\n').filter((line) => isListed(site, line)),
  );
  const without = removedLines(articles);
  const withKnown = removedLines(articles, countLines(articles));
  const recall = (lines: readonly Line[]): number =>
    lines.filter(({ isFurniture }) => isFurniture).length / listed.length;
  expect(listed.length).toBeGreaterThan(200);
  expect(recall(withKnown)).toBeGreaterThanOrEqual(MIN_RECALL);
  expect(recall(withKnown)).toBeGreaterThan(recall(without));
  const before = new Set(without.map(({ id }) => id));
  expect(withKnown.filter(({ id, isFurniture }) => !before.has(id) && !isFurniture)).toEqual([]);
});
