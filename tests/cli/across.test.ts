import { describe, expect, test } from 'vitest';
import { makeArticle, textOf } from '../support/newsroom.js';
import { Shell } from '../support/shell.js';

const FOOTER = 'Pier News Extra';
const story = (number: number, ...under: string[]): string =>
  `${textOf([...makeArticle(number), ...under])}\n`;

/** A folder with two sites; one prints a line under all its stories, the other under two. */
function scraped(): Record<string, string> {
  const files: Record<string, string> = {};
  for (let number = 0; number < 8; number++) {
    files[`scraped/pier/${number}.txt`] = story(number, FOOTER);
    files[`scraped/coast/${number}.txt`] = number < 2 ? story(number + 20, FOOTER) : story(number + 20);
  }
  return files;
}

const records = (files: Record<string, string>): string =>
  Object.entries(files)
    .map(
      ([id, text]) =>
        `${JSON.stringify({ id, url: `https://www.${id.split('/')[1]}.example/${id}`, text })}\n`,
    )
    .join('');

describe('a folder', () => {
  test('is read twice: what stands under all stories of a site goes', () => {
    const shell = new Shell(scraped());
    const { status, stderr } = shell.run(['scraped', '-o', 'clean']);
    expect([status, stderr]).toEqual([0, expect.stringContaining('16 documents cleaned, 8 lines removed')]);
    expect(shell.read('clean/pier/3.txt')).toBe(story(3));
    expect(shell.read('clean/coast/1.txt')).toBe(story(21, FOOTER));
  });

  test('the reason says how often; --no-across cleans each file by itself', () => {
    const shell = new Shell(scraped());
    const removed = (...args: string[]) =>
      JSON.parse(
        shell
          .run(['--json', ...args, 'scraped/pier/0.txt', 'scraped/pier/1.txt', 'scraped/pier/2.txt'])
          .stdout.split('\n')[0]!,
      ).removed;
    expect(removed()).toEqual([
      expect.objectContaining({ text: FOOTER, why: 'stands under 3 of 3 articles of pier' }),
    ]);
    expect(removed('--no-across')).toEqual([]);
  });

  test('gives the same bytes in any order and with any number of workers', () => {
    const shell = new Shell(scraped());
    const outputs = [
      ['-j', '1', 'scraped/pier', 'scraped/coast'],
      ['-j', '3', '--timeout', '60', 'scraped/coast', 'scraped/pier'],
    ].map((args) =>
      shell
        .run(['--format', 'jsonl', ...args])
        .stdout.split('\n')
        .sort(),
    );
    expect(outputs[0]).toHaveLength(17);
    expect(outputs[1]).toEqual(outputs[0]);
  });
});

describe('learn and --known', () => {
  test('are the two passes apart, also for a stream', () => {
    const files = scraped();
    const shell = new Shell({ 'news.jsonl': records(files) });
    const learned = shell.run(['learn', 'news.jsonl', '-o', 'known.tsv']);
    expect(learned).toMatchObject({
      status: 0,
      stdout: '',
      stderr: 'clean-article: 16 distinct articles of 2 sites\n',
    });
    const once = shell.run(['--across', 'news.jsonl']);
    const twice = shell.run(['--known', 'known.tsv'], shell.read('news.jsonl'));
    expect(twice).toEqual(once);
    expect(once.stdout).not.toBe(shell.run(['news.jsonl']).stdout);
    expect(shell.read('known.tsv')).not.toContain('Pier');
  });

  test('parts are added up, by learn and by --known', () => {
    const lines = records(scraped()).trimEnd().split('\n');
    const shell = new Shell({
      'a.jsonl': `${lines.slice(0, 8).join('\n')}\n`,
      'b.jsonl': `${lines.slice(8).join('\n')}\n`,
    });
    for (const part of ['a', 'b']) shell.run(['learn', `${part}.jsonl`, '-o', `${part}.tsv`]);
    const sum = shell.run(['learn', 'a.tsv', 'b.tsv']).stdout;
    expect(sum).toMatch(/^pier\.example\tsite\t\t8\t8\t/m);
    shell.write('c.tsv', sum);
    const all = lines.join('\n');
    expect(shell.run(['--known', 'a.tsv', '--known', 'b.tsv'], all)).toEqual(
      shell.run(['--known', 'c.tsv'], all),
    );
  });

  test.each([
    ['a file that is not there', ['--known', 'gone.tsv', 'a.txt'], /gone\.tsv: /],
    ['a file of something else', ['--known', 'a.txt', 'a.txt'], /a\.txt: no file of known lines/],
    ['an option of cleaning', ['learn', '--keep', 'ad', 'a.txt'], /learn: --keep has no meaning/],
    ['a stream that would have to be read twice', ['--across', '-'], /cannot be read twice/],
    [
      'duplicates without a pass',
      ['--no-across', '--duplicates', 'drop', 'a.txt'],
      /--no-across finds no duplicates/,
    ],
    ['duplicates in place', ['--write', '--duplicates', 'drop', 'a.txt'], /takes none away/],
  ])('%s is wrong use', (_, args, message) => {
    const { status, stderr } = new Shell({ 'a.txt': story(1) }).run(args);
    expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
  });

  test('a file that cannot be read is told, the others are counted', () => {
    const { status, stderr, stdout } = new Shell({ 'a.txt': story(1) }).run(['learn', 'gone.txt', 'a.txt']);
    expect([status, stderr]).toEqual([1, expect.stringContaining('gone.txt: ')]);
    expect(stdout).toContain('\tsite\t\t1\t1\t');
  });
});

describe('near-duplicates', () => {
  const files = {
    'n/a.txt': story(1),
    'n/b.txt': story(2),
    'n/c.txt': story(1, FOOTER),
    'n/d.txt': story(3),
  };

  test('are named in JSON and told', () => {
    const { stdout, stderr } = new Shell(files).run(['--json', 'n']);
    const found = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).duplicate_of);
    expect(found).toEqual([undefined, undefined, 'n/a.txt', undefined]);
    expect(stderr).toBe('clean-article: 1 of 4 documents nearly repeat another\n');
  });

  test('are left out on request, and kept without a word', () => {
    const shell = new Shell(files);
    shell.run(['n', '-o', 'out', '--duplicates', 'drop']);
    expect(shell.files().filter((file) => file.startsWith('out/'))).toEqual([
      'out/.clean-article.tsv',
      'out/a.txt',
      'out/b.txt',
      'out/d.txt',
    ]);
    const { stdout, stderr } = shell.run(['--json', '--duplicates', 'keep', 'n']);
    expect([stdout.includes('duplicate_of'), stderr]).toEqual([false, '']);
  });

  test('of records have the id of the first; those of a list stay', () => {
    const all = Object.entries(files).map(([id, text]) => ({ id, text }));
    const shell = new Shell({
      'r.jsonl': all.map((record) => `${JSON.stringify(record)}\n`).join(''),
      'r.json': JSON.stringify(all),
    });
    expect(shell.run(['--across', '--json', 'r.jsonl']).stdout).toContain(
      '{"id":"n/c.txt","duplicate_of":"n/a.txt",',
    );
    const left = (file: string) =>
      shell.run(['--duplicates', 'drop', '--format', 'jsonl', file]).stdout.trimEnd().split('\n').length;
    expect([left('r.jsonl'), left('r.json')]).toEqual([3, 4]);
  });
});
