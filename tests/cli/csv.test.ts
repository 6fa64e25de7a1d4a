import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Shell } from '../support/shell.js';

const TABLE = [
  'id,title,text,n',
  '1,"The ""old"" wall","The council voted on Monday, after two days.',
  'Share this article',
  'It was late, she said.",1.0',
  '2,Harbour,The boat left at noon.,7',
  '',
].join('\r\n');
const CLEAN = TABLE.replace('\r\nShare this article\r\n', '\n');

describe('a table', () => {
  test.each<[string, string[], string]>([
    ['by its name', ['a.csv'], CLEAN],
    ['compressed', ['b.csv.gz'], CLEAN],
    ['on standard input', ['--input-format', 'csv'], CLEAN],
    ['in workers', ['-j', '2', '--timeout', '20', 'a.csv'], CLEAN],
  ])('keeps all but its text: %s', (_name, args, expected) => {
    const shell = new Shell({ 'a.csv': TABLE, 'b.csv.gz': gzipSync(TABLE) });
    const { stdout, stderr, status } = shell.run(args, TABLE);
    expect([stdout, stderr, status]).toEqual([expected, '', 0]);
  });

  test('a quotation mark that nothing closes makes one row of the rest, which is told', () => {
    const table = 'id,text\n1,One boat left.\n2,"Two boats\n3,Three boats left.\n';
    const run = new Shell({ 'a.csv': table }).run(['a.csv']);
    expect(run).toMatchObject({ stdout: table, status: 0 });
    expect(run.stderr).toBe(
      'clean-article: a.csv:3: note: a quotation mark that opens a cell is never closed, so that 2 lines to the end are one row\n',
    );
  });

  test('keeps a byte order mark, tabs, and semicolons', () => {
    const shell = new Shell({
      'a.csv': '\ufeffid;text\r\n1;"x, y"\r\n',
      'b.tsv': 'body\tid\n"One ""two"""\t1\n',
    });
    expect(shell.run(['a.csv']).stdout).toBe(shell.read('a.csv'));
    expect(shell.run(['b.tsv']).stdout).toBe(shell.read('b.tsv'));
  });

  test('is read as UTF-16 and as windows-1252 too', () => {
    const wide = Buffer.from('\ufefftext\r\nThe café was closed.\r\n', 'utf16le');
    const narrow = Buffer.from('text\nThe café was closed on Monday, said the mayor.\n', 'latin1');
    const shell = new Shell({ 'a.csv': wide, 'b.csv': narrow });
    expect(shell.run(['a.csv']).stdout).toBe('text\r\nThe café was closed.\r\n');
    expect(shell.run(['b.csv']).stdout).toBe('text\nThe café was closed on Monday, said the mayor.\n');
  });

  test('becomes records', () => {
    const { stdout } = new Shell({ 'a.csv': TABLE }).run(['--format', 'jsonl', 'a.csv']);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        id: '1',
        title: 'The "old" wall',
        text: 'The council voted on Monday, after two days.\nIt was late, she said.',
        n: '1.0',
      },
      { id: '2', title: 'Harbour', text: 'The boat left at noon.', n: '7' },
    ]);
  });

  test('has its results with --json, each with its other cells', () => {
    const { stdout } = new Shell({ 'a.csv': TABLE }).run(['--json', 'a.csv']);
    const [first] = stdout.split('\n').map((line) => line && JSON.parse(line));
    expect(first).toMatchObject({ id: '1', title: 'The "old" wall', removed: [{ reason: 'share' }] });
    expect(first.record).toEqual({ id: '1', title: 'The "old" wall', n: '1.0' });
  });

  test('without a column for the text is a failed file, with advice', () => {
    const shell = new Shell({ 'a.csv': 'id,story\n1,One\n', 'b.txt': 'Two' });
    const { stdout, stderr, status } = shell.run(['a.csv', 'b.txt', '--no-across']);
    expect(stdout).toBe('==> b.txt <==\nTwo\n');
    expect(stderr).toBe(
      'clean-article: a.csv: no column "text" or "content" or "body" or "html" in its header, which has "id", "story"; name the one with the text with --text-key\n',
    );
    expect(status).toBe(1);
    expect(shell.run(['a.csv', '--text-key', 'story', '--id-key', 'id']).status).toBe(0);
  });

  test('keeps the place of a bad row: as it was, or as an error record', () => {
    const shell = new Shell({ 'a.csv': 'id,text\n1,One\n2\n3,Three\n' });
    const own = shell.run(['a.csv']);
    expect(own.stdout).toBe(shell.read('a.csv'));
    const message = '1 cells, where the header has 2; is a quote or a delimiter missing?';
    expect(own.stderr).toBe(`clean-article: a.csv:3: ${message}\n`);
    expect(shell.run(['--format', 'jsonl', 'a.csv']).stdout.split('\n')[1]).toBe(
      `{"id":"2","error":"${message}"}`,
    );
  });

  test('loses the cells of a row that is too long, and no other', () => {
    const shell = new Shell({ 'a.csv': `id,text\n1,${'long '.repeat(50)}\n2,Two\n` });
    const { stdout, stderr } = shell.run(['--max-size', '100', 'a.csv']);
    expect(stdout).toBe('id,text\n,\n2,Two\n');
    expect(stderr).toContain('a.csv:2: longer than 100 bytes');
  });

  test('goes into folders and compressed files, in place, and once more', () => {
    const shell = new Shell({ 'in/a.csv': TABLE });
    expect(shell.run(['in/*.csv', '-o', 'out/']).status).toBe(0);
    expect(shell.read('out/a.csv')).toBe(CLEAN);
    expect(shell.run(['in/a.csv', '-o', 'b.csv.gz']).status).toBe(0);
    expect(String(gunzipSync(shell.bytes('b.csv.gz')))).toBe(CLEAN);
    expect(shell.run(['in/a.csv', '--write']).status).toBe(0);
    expect(shell.read('in/a.csv')).toBe(CLEAN);
    expect(shell.run(['in/a.csv', '--check']).status).toBe(0);
  });

  test('has its names listed, and its lines known', () => {
    const shell = new Shell({ 'a.csv': 'text\nThe Russian Federation and Russia.\n' });
    expect(shell.run(['names', 'a.csv']).stdout).toContain('Russia');
    expect(shell.run(['learn', 'a.csv', '-o', 'known.tsv']).status).toBe(0);
    expect(shell.run(['--known', 'known.tsv', 'a.csv']).status).toBe(0);
  });
});
