import { describe, expect, test } from 'vitest';
import { CleanArticleError } from '../../src/core/errors.js';
import { FileList } from '../../src/io/file-list.js';
import type { FoundFile, NotFound } from '../../src/io/find-files.js';

const walked = (path: string, relative: string): FoundFile => ({ path, relative, walked: true, once: false });
const missing: NotFound = { path: 'no.txt', error: new CleanArticleError('NOT_FOUND', 'not there') };

function listOf(...found: (FoundFile | NotFound)[]): FileList {
  const list = new FileList();
  for (const file of found) list.add(file);
  return list;
}

describe('FileList', () => {
  const found = [
    { path: '-', relative: 'stdin', walked: false, once: true },
    missing,
    walked('in/b/ü.txt', 'b/ü.txt'),
    walked('in/a.txt', 'a.txt'),
    walked('…/odd', 'another'),
  ];

  test('gives back what was found, in order', () => {
    const list = listOf(...found);
    expect([...list]).toEqual(found);
    expect([list.length, list.count]).toEqual([5, 4]);
    expect([...list.files()]).toEqual(found.filter((file) => file !== missing));
  });

  test('gives the files by path', () => {
    const paths = ['-', 'in/a.txt', 'in/b/ü.txt', '…/odd'];
    expect([...listOf(...found).byPath()].map(({ path }) => path)).toEqual(paths);
    const sorted = [walked('a', 'a'), missing, walked('b', 'b')];
    expect([...listOf(...sorted).byPath()].map(({ path }) => path)).toEqual(['a', 'b']);
  });

  test('knows whether there are several, and what gives its bytes once', () => {
    const one = { path: 'a.txt', relative: 'a.txt', walked: false, once: false };
    expect(listOf(one, missing).isSeveral).toBe(false);
    expect(listOf(one, one).isSeveral).toBe(true);
    expect(listOf(walked('in/a.txt', 'a.txt')).isSeveral).toBe(true);
    expect([listOf(one).hasStdin, listOf(...found).hasStdin]).toEqual([false, true]);
    expect([listOf(one).firstOnce, listOf(...found).firstOnce]).toEqual([undefined, '-']);
  });
});
