import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FindOptions, findFiles } from '../../src/io/find-files.js';
import { Shell } from '../support/shell.js';

async function find(shell: Shell, inputs: string[], options: FindOptions = {}): Promise<string[]> {
  const found: string[] = [];
  const paths = inputs.map((input) => (input === '-' ? input : join(shell.folder, input)));
  for await (const file of findFiles(paths, options)) {
    found.push('error' in file ? file.error.code : file.relative);
  }
  return found;
}

const FILES = {
  'b.txt': '',
  'a.txt': '',
  'sub/c.html': '',
  'sub/deep/d': '',
  'photo.jpg': '',
  '.hidden.txt': '',
  '.git/x.txt': '',
  'node_modules/m/readme.md': '',
  'odd[1].txt': '',
};

describe('findFiles', () => {
  test('takes the articles of a folder, sorted, as ripgrep would', async () => {
    expect(await find(new Shell(FILES), ['.'])).toEqual([
      'a.txt',
      'b.txt',
      'odd[1].txt',
      'sub/c.html',
      'sub/deep/d',
    ]);
  });

  test.each<[string, string[], string[]]>([
    ['files in their order', ['b.txt', 'a.txt'], ['b.txt', 'a.txt']],
    [
      'a file named twice once',
      ['a.txt', 'a.txt', '.'],
      ['a.txt', 'b.txt', 'odd[1].txt', 'sub/c.html', 'sub/deep/d'],
    ],
    ['a hidden file or a picture, if named', ['.hidden.txt', 'photo.jpg'], ['.hidden.txt', 'photo.jpg']],
    ['a name with magic characters, if it is there', ['odd[1].txt'], ['odd[1].txt']],
    ['a pattern', ['*.txt'], ['a.txt', 'b.txt', 'odd[1].txt']],
    ['a pattern below its fixed part', ['sub/**'], ['c.html', 'deep/d']],
    ['standard input', ['-', '-'], ['stdin']],
    ['what is not there', ['no.txt', 'a.txt', 'no*.txt'], ['NOT_FOUND', 'a.txt', 'NO_INPUT']],
  ])('takes %s', async (_name, inputs, expected) => {
    expect(await find(new Shell(FILES), inputs)).toEqual(expected);
  });

  test.each<[string, string[], string[]]>([
    ['files at any depth', ['*.txt', 'd'], ['sub/c.html']],
    ['a folder with all below it', ['sub'], ['a.txt', 'b.txt', 'odd[1].txt']],
    ['a folder by its path', ['./sub/deep/'], ['a.txt', 'b.txt', 'odd[1].txt', 'sub/c.html']],
  ])('ignores %s', async (_name, ignore, expected) => {
    expect(await find(new Shell(FILES), ['.'], { ignore })).toEqual(expected);
  });

  test('leaves out the output', async () => {
    const shell = new Shell(FILES);
    expect(await find(shell, ['.'], { exclude: shell.path('sub') })).not.toContain('sub/c.html');
    expect(await find(shell, ['sub/c.html'], { exclude: shell.path('sub') })).toEqual(['c.html']);
  });

  test('says so where a folder holds no article', async () => {
    expect(await find(new Shell({ 'photos/a.jpg': '' }), ['photos'])).toEqual(['NO_INPUT']);
  });

  test('is not caught in a circle of links', async () => {
    const shell = new Shell({ 'a/b/c.txt': '' });
    symlinkSync(shell.path('a'), shell.path('a/b/up'));
    symlinkSync('self', shell.path('a/self'));
    expect(await find(shell, ['a'])).toEqual(['b/c.txt']);
    expect(await find(shell, ['a/self'])).toEqual(['UNREADABLE']);
  });
});
