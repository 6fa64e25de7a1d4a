import { chmodSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MANIFEST_NAME } from '../../src/io/manifest.js';
import { OutputFolder, type OutputFolderOptions } from '../../src/io/write.js';
import { Shell } from '../support/shell.js';

function write(
  shell: Shell,
  name: string,
  text: string,
  options: OutputFolderOptions = { force: false },
): boolean {
  const output = new OutputFolder(shell.path('out'), options).open(name);
  output.write(text);
  return output.commit();
}

describe('OutputFolder', () => {
  test('makes the folders in between and leaves no temporary file', () => {
    const shell = new Shell();
    expect(write(shell, 'a/b.txt', 'text')).toBe(true);
    expect(shell.files()).toEqual([`out/${MANIFEST_NAME}`, 'out/a/b.txt']);
    expect(shell.read('out/a/b.txt')).toBe('text');
  });

  test('nothing appears before the commit, or after a discard', () => {
    const shell = new Shell({ 'out/a.txt': 'old' });
    const output = new OutputFolder(shell.path('out'), { force: true }).open('a.txt');
    output.write('x'.repeat(200_000));
    expect(shell.read('out/a.txt')).toBe('old');
    output.discard();
    expect(shell.files()).toEqual(['out/a.txt']);
  });

  test('replaces what it wrote itself, in this run or an earlier one', () => {
    const shell = new Shell();
    for (const text of ['one', 'two', 'one']) expect(write(shell, 'a.txt', text)).toBe(true);
    expect(shell.read('out/a.txt')).toBe('one');
  });

  test('leaves the same bytes alone', () => {
    const shell = new Shell({ 'out/a.txt': 'same' });
    const before = statSync(shell.path('out/a.txt'));
    expect(write(shell, 'a.txt', 'same')).toBe(false);
    expect(statSync(shell.path('out/a.txt')).ino).toBe(before.ino);
    expect(shell.files()).toEqual(['out/a.txt']);
  });

  test('does not replace what others wrote or edited', () => {
    const shell = new Shell();
    write(shell, 'a.txt', 'ours');
    shell.write('out/a.txt', 'ours, edited');
    expect(() => write(shell, 'a.txt', 'new')).toThrow(expect.objectContaining({ code: 'OUTPUT_CLASH' }));
    expect(shell.read('out/a.txt')).toBe('ours, edited');
    expect(new OutputFolder(shell.path('out'), { force: false }).mayReplace('a.txt')).toBe(false);
    expect(write(shell, 'a.txt', 'new', { force: true })).toBe(true);
    expect(shell.read('out/a.txt')).toBe('new');
  });

  test('in place it asks for nothing and notes nothing', () => {
    const shell = new Shell({ 'out/a.txt': 'old' });
    expect(write(shell, 'a.txt', 'new', { force: false, inPlace: true })).toBe(true);
    expect(shell.files()).toEqual(['out/a.txt']);
  });

  test('keeps permissions, and links as links', () => {
    const shell = new Shell({ 'real.txt': 'old' });
    chmodSync(shell.path('real.txt'), 0o604);
    mkdirSync(shell.path('out'));
    symlinkSync(shell.path('real.txt'), shell.path('out/link.txt'));
    write(shell, 'link.txt', 'new', { force: true });
    expect(shell.read('real.txt')).toBe('new');
    expect(statSync(shell.path('real.txt')).mode & 0o777).toBe(0o604);
  });

  test('writes to a device without replacing it', () => {
    const output = new OutputFolder('/dev', { force: true }).open('null');
    output.write('text');
    output.commit();
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test.each([
    ['a folder stands there', 'sub', 'a folder stands in its place'],
    ['a file stands where a folder is needed', 'file/a.txt', 'a part of the path is a file'],
    ['the name is too long', 'x'.repeat(300), 'the name is too long'],
  ])('says what is wrong: %s', (_name, name, message) => {
    const shell = new Shell({ 'out/file': '', 'out/sub/x': '' });
    expect(() => write(shell, name, 'text')).toThrow(
      expect.objectContaining({
        code: 'UNWRITABLE',
        message: expect.stringContaining(message),
      }),
    );
  });
});
