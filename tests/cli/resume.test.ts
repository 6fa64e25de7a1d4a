import { once } from 'node:events';
import { appendFileSync, truncateSync, utimesSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { Shell } from '../support/shell.js';

const STORY = 'The harbour wall\n\nThe council met on Monday.\n\nShare this\n';
const hidden = (shell: Shell) => shell.files().filter((file) => file.includes('.clean-article-'));

/** Records whose cleaning takes a while and whose output has several megabytes. */
function manyRecords(): string {
  const paragraph = (at: number): string =>
    `The council met for the ${at}th time on Monday, and said that ${at * 7} stones of the wall were loose. `.repeat(
      4,
    );
  const text = `The harbour wall\n\n${Array.from({ length: 24 }, (_, at) => paragraph(at)).join('\n\n')}`;
  return Array.from({ length: 180 }, (_, id) => `${JSON.stringify({ id, text })}\n`).join('');
}

/** Starts the command, and sends the signal when a first checkpoint is noted. */
async function breakOff(shell: Shell, args: readonly string[], signal: NodeJS.Signals): Promise<string> {
  const child = shell.start(args);
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const closed = once(child, 'close');
  while (child.exitCode === null && !hidden(shell).some((name) => name.includes('.journal')))
    await setTimeout(5);
  child.kill(signal);
  await closed;
  return stderr;
}

describe('--resume', () => {
  test.each(['clean.jsonl', 'clean.jsonl.gz', 'clean.jsonl.zst'])(
    '%s goes on where it was broken off',
    async (output) => {
      const shell = new Shell({ 'a.jsonl': '{"id":"first","text":"One "}\n', 'b.jsonl': manyRecords() });
      const inputs = ['a.jsonl', 'b.jsonl', '--no-across', '--no-names', '-o'];
      expect(shell.run([...inputs, `whole-${output}`]).status).toBe(0);
      const said = await breakOff(shell, [...inputs, output], 'SIGINT');
      expect(said).toContain('interrupted; the same command with --resume goes on where this one stopped');
      expect(hidden(shell)).toHaveLength(2);
      const resumed = shell.run([...inputs, output, '--resume']);
      expect(resumed.stderr).toContain('clean-article: 181 documents cleaned, ');
      expect(resumed.status).toBe(0);
      expect(shell.bytes(output).equals(shell.bytes(`whole-${output}`))).toBe(true);
      expect(hidden(shell)).toEqual([]);
    },
  );

  test('does not go on with other options, other inputs, or nothing', async () => {
    const shell = new Shell({ 'a.jsonl': manyRecords() });
    await breakOff(shell, ['a.jsonl', '--no-names', '-o', 'clean.jsonl'], 'SIGKILL');
    const other = shell.run(['a.jsonl', '-o', 'clean.jsonl', '--resume']);
    expect(other.stderr).toMatch(/had other options, or another version; run it without --resume/);
    appendFileSync(shell.path('a.jsonl'), '{"text":"Late"}\n');
    const changed = shell.run(['a.jsonl', '--no-names', '-o', 'clean.jsonl', '--resume']);
    expect(changed.stderr).toMatch(/the inputs are not what they were/);
    expect([other.status, changed.status]).toEqual([2, 2]);
    const anew = shell.run(['a.jsonl', '--no-names', '-o', 'clean.jsonl', '-q']);
    expect(anew.status).toBe(0);
    expect(shell.read('clean.jsonl').trimEnd().split('\n')).toHaveLength(181);
    expect(hidden(shell)).toEqual([]);
  });

  test.each([
    ['no output', ['a.jsonl'], /--resume goes on with an output/],
    ['standard input', ['-', '-o', 'x.jsonl'], /standard input cannot be read again/],
    ['a report', ['a.jsonl', '-o', 'x.jsonl', '--report', 'r.html'], /--resume and --report exclude/],
  ])('is wrong use with %s', (_name, args, message) => {
    const run = new Shell({ 'a.jsonl': '{"text":"One"}\n' }).run([...args, '--resume']);
    expect(run.stderr).toMatch(message);
    expect(run.status).toBe(2);
  });
});

describe('a folder', () => {
  const files = { 'in/a.txt': STORY, 'in/b/c.txt': STORY };
  const summary = (run: { stderr: string }) =>
    /\d+ documents? cleaned(?:, \d+ unchanged[^,]*)?/.exec(run.stderr)?.[0];

  test('leaves out what is unchanged', () => {
    const shell = new Shell(files);
    const runs = [
      shell.run(['in', '-o', 'out', '--no-across']),
      shell.run(['in', '-o', 'out', '--no-across']),
      shell.run(['in', '-o', 'out', '--no-across', '--no-names']),
      shell.run(['in', '-o', 'out', '--no-across', '--no-names', '--force']),
    ];
    expect(runs.map(summary)).toEqual([
      '2 documents cleaned',
      '0 documents cleaned, 2 unchanged since an earlier run',
      '2 documents cleaned',
      '2 documents cleaned',
    ]);
    expect(runs.map(({ status }) => status)).toEqual([0, 0, 0, 0]);
  });

  test('cleans again what changed, on either side', () => {
    const shell = new Shell(files);
    shell.run(['in', '-o', 'out', '--no-across']);
    shell.write('in/a.txt', `${STORY}\nMore of it.\n`);
    expect(summary(shell.run(['in', '-o', 'out', '--no-across']))).toBe(
      '1 document cleaned, 1 unchanged since an earlier run',
    );
    utimesSync(shell.path('in/a.txt'), 1, 1);
    expect(summary(shell.run(['in', '-o', 'out', '--no-across']))).toBe(
      '1 document cleaned, 1 unchanged since an earlier run',
    );
    // As a power cut may leave it.
    truncateSync(shell.path('out/a.txt'));
    expect(summary(shell.run(['in', '-o', 'out', '--no-across']))).toBe(
      '1 document cleaned, 1 unchanged since an earlier run',
    );
    expect(shell.read('out/a.txt')).toContain('More of it.');
    shell.write('out/a.txt', 'by hand');
    expect(shell.run(['in', '-o', 'out', '--no-across']).stderr).toContain(
      'out/a.txt: is not as clean-article wrote it',
    );
  });
});
