import { chmodSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MANIFEST_NAME } from '../../src/io/manifest.js';
import { OutputFolder, type OutputFolderOptions } from '../../src/io/write.js';
import { Shell } from '../support/shell.js';

async function write(
  shell: Shell,
  name: string,
  text: string,
  options: OutputFolderOptions = { force: false },
): Promise<boolean> {
  const output = await new OutputFolder(shell.path('out'), options).open(name);
  await output.write(text);
  return output.commit();
}

describe('OutputFolder', () => {
  test('makes the folders in between and leaves no temporary file', async () => {
    const shell = new Shell();
    expect(await write(shell, 'a/b.txt', 'text')).toBe(true);
    expect(shell.files()).toEqual([`out/${MANIFEST_NAME}`, 'out/a/b.txt']);
    expect(shell.read('out/a/b.txt')).toBe('text');
  });

  test('nothing appears before the commit, or after a discard', async () => {
    const shell = new Shell({ 'out/a.txt': 'old' });
    const output = await new OutputFolder(shell.path('out'), { force: true }).open('a.txt');
    await output.write('x'.repeat(200_000));
    expect(shell.read('out/a.txt')).toBe('old');
    await output.discard();
    expect(shell.files()).toEqual(['out/a.txt']);
  });

  test('replaces what it wrote itself, in this run or an earlier one', async () => {
    const shell = new Shell();
    for (const text of ['one', 'two', 'one']) expect(await write(shell, 'a.txt', text)).toBe(true);
    expect(shell.read('out/a.txt')).toBe('one');
  });

  test('leaves the same bytes alone', async () => {
    const shell = new Shell({ 'out/a.txt': 'same' });
    const before = statSync(shell.path('out/a.txt'));
    expect(await write(shell, 'a.txt', 'same')).toBe(false);
    expect(statSync(shell.path('out/a.txt')).ino).toBe(before.ino);
    expect(shell.files()).toEqual(['out/a.txt']);
  });

  test('does not replace what others wrote or edited', async () => {
    const shell = new Shell();
    await write(shell, 'a.txt', 'ours');
    shell.write('out/a.txt', 'ours, edited');
    await expect(write(shell, 'a.txt', 'new')).rejects.toMatchObject({ code: 'OUTPUT_CLASH' });
    expect(shell.read('out/a.txt')).toBe('ours, edited');
    expect(await new OutputFolder(shell.path('out'), { force: false }).mayReplace('a.txt')).toBe(false);
    expect(await write(shell, 'a.txt', 'new', { force: true })).toBe(true);
    expect(shell.read('out/a.txt')).toBe('new');
  });

  test('in place it asks for nothing and notes nothing', async () => {
    const shell = new Shell({ 'out/a.txt': 'old' });
    expect(await write(shell, 'a.txt', 'new', { force: false, inPlace: true })).toBe(true);
    expect(shell.files()).toEqual(['out/a.txt']);
  });

  test('keeps permissions, and links as links', async () => {
    const shell = new Shell({ 'real.txt': 'old' });
    chmodSync(shell.path('real.txt'), 0o604);
    mkdirSync(shell.path('out'));
    symlinkSync(shell.path('real.txt'), shell.path('out/link.txt'));
    await write(shell, 'link.txt', 'new', { force: true });
    expect(shell.read('real.txt')).toBe('new');
    expect(statSync(shell.path('real.txt')).mode & 0o777).toBe(0o604);
  });

  test('writes to a device without replacing it', async () => {
    const output = await new OutputFolder('/dev', { force: true }).open('null');
    await output.write('text');
    await output.commit();
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test.each([
    ['a folder stands there', 'sub', 'a folder stands in its place'],
    ['a file stands where a folder is needed', 'file/a.txt', 'a part of the path is a file'],
    ['the name is too long', 'x'.repeat(300), 'the name is too long'],
  ])('says what is wrong: %s', async (_name, name, message) => {
    const shell = new Shell({ 'out/file': '', 'out/sub/x': '' });
    await expect(write(shell, name, 'text')).rejects.toMatchObject({
      code: 'UNWRITABLE',
      message: expect.stringContaining(message),
    });
  });
});
