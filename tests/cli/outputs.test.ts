import { describe, expect, test } from 'vitest';
import { MANIFEST_NAME } from '../../src/io/manifest.js';
import { Shell } from '../support/shell.js';

const TREE = {
  'in/a.txt': 'One \n',
  'in/sub/b.md': 'Two \n',
  'in/c.html': '<html><body><p>Three</p></body></html>',
};

describe('--output', () => {
  test('a folder mirrors the tree of the inputs', () => {
    const shell = new Shell(TREE);
    const run = shell.run(['in', '-o', 'out']);
    expect(run).toEqual({
      stdout: '',
      stderr: expect.stringMatching(
        /^clean-article: 3 documents cleaned, 0 lines removed, 0 edits, in \d+\.\d s: out\n$/,
      ),
      status: 0,
    });
    const outputs = shell.files().filter((file) => file.startsWith('out/'));
    expect(outputs).toEqual([`out/${MANIFEST_NAME}`, 'out/a.txt', 'out/c.txt', 'out/sub/b.md']);
    expect(shell.read('out/sub/b.md')).toBe('Two\n');
  });

  test('what this program wrote is replaced, what was edited is not', () => {
    const shell = new Shell(TREE);
    shell.run(['in', '-o', 'out']);
    shell.write('in/a.txt', 'One, again\n');
    expect(shell.run(['in', '-o', 'out']).status).toBe(0);
    expect(shell.read('out/a.txt')).toBe('One, again\n');

    shell.write('out/a.txt', 'by hand\n');
    const refused = shell.run(['in', '-o', 'out']);
    expect(refused.stderr).toMatch(/out\/a\.txt: is not as clean-article wrote it.*--force/);
    expect(refused.status).toBe(1);
    expect(shell.read('out/a.txt')).toBe('by hand\n');

    expect(shell.run(['in', '-o', 'out', '--force']).status).toBe(0);
    expect(shell.read('out/a.txt')).toBe('One, again\n');
  });

  test.each<[string, string[], string]>([
    ['a file', ['in/a.txt', '-o', 'new.txt'], 'new.txt'],
    ['a file into a folder', ['in/a.txt', '-o', 'new/'], 'new/a.txt'],
    ['a page into a folder', ['in/c.html', '-o', 'new/'], 'new/c.txt'],
    ['a pattern into a folder', ['in/**/*.md', '-o', 'new'], 'new/sub/b.md'],
    ['JSON into a folder', ['in/a.txt', '-o', 'new/', '--json'], 'new/a.json'],
  ])('%s', (_name, args, output) => {
    const shell = new Shell(TREE);
    expect(shell.run(args).status).toBe(0);
    expect(shell.files()).toContain(output);
  });

  test('FILE.jsonl collects a record each', () => {
    const shell = new Shell({ ...TREE, 'r.jsonl': '{"id":1,"text":"Four ","n":1.0}\n' });
    shell.run(['in', 'r.jsonl', '-o', 'all.jsonl', '-q']);
    const lines = shell.read('all.jsonl').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['in/a.txt', 'in/c.html', 'in/sub/b.md', 1]);
    expect(lines.at(-1)).toBe('{"id":1,"text":"Four","n":1.0}');
  });

  test('the ending of a file says its form', () => {
    const shell = new Shell(TREE);
    shell.run(['in/a.txt', '-o', 'a.json']);
    expect(JSON.parse(shell.read('a.json'))).toMatchObject({ name: 'in/a.txt', schema: 1, text: 'One' });
  });
});

describe('--write', () => {
  test('changes files in place, each in its own form', () => {
    const shell = new Shell({ 'a.txt': 'One \r\n', 'r.jsonl': '{"text":"Two ","n":1.0}\n' });
    const run = shell.run(['--write', 'a.txt', 'r.jsonl']);
    expect(run.stderr).toMatch(
      /^clean-article: 2 documents cleaned, 0 lines removed, 0 edits, in \d+\.\d s: in place\n$/,
    );
    expect(shell.read('a.txt')).toBe('One\n');
    expect(shell.read('r.jsonl')).toBe('{"text":"Two","n":1.0}\n');
    expect(shell.files()).toEqual(['a.txt', 'r.jsonl']);
  });

  test('does not put text in place of a page', () => {
    const shell = new Shell(TREE);
    const run = shell.run(['--write', 'in/c.html', 'in/a.txt']);
    expect(run.stderr).toContain('in/c.html: a page, and --write would put plain text in its place');
    expect(run.status).toBe(1);
    expect(shell.read('in/c.html')).toBe(TREE['in/c.html']);
    expect(shell.read('in/a.txt')).toBe('One\n');
  });
});
