import { describe, expect, test } from 'vitest';
import { checkFlags } from '../../src/cli/check-flags.js';
import { OPTIONS } from '../../src/cli/options.js';
import { parseArguments, type Request } from '../../src/cli/program.js';
import { Shell } from '../support/shell.js';

/** The command's own part of an example: what a shell would hand over. */
function argumentsOf(example: string): string[] {
  const command = /clean-article ([^|>]*?)(?: 2?$|$|\s2?>|\s\|)/.exec(example)![1]!;
  return command
    .split(' ')
    .filter((word) => word !== '2')
    .map((word) => word.replaceAll("'", ''));
}

describe.each(OPTIONS)('$flags', ({ flags, example }) => {
  test('its example is understood and uses it', async () => {
    expect(flags.split(/[ ,]+/).some((flag) => flag.startsWith('-') && example.includes(flag))).toBe(true);
    const request = parseArguments(argumentsOf(example), process) as Request;
    expect(request.inputs.length).toBeGreaterThan(0);
    await checkFlags(request.flags);
  });
});

test('labels come by commas or one by one, patterns only one by one', () => {
  const args = ['--keep', 'byline,tags', '--keep', 'ad', '--ignore', '*.{a,b}', '--ignore', 'c', 'x'];
  const { flags } = parseArguments(args, process) as Request;
  expect(flags).toMatchObject({
    keep: ['byline', 'tags', 'ad'],
    ignore: ['*.{a,b}', 'c'],
    repair: true,
  });
  expect(flags.names).toBeUndefined();
});

test('--names may be repeated, and --no-names turns it off', () => {
  const namesOf = (...args: string[]) => (parseArguments(args, process) as Request).flags.names;
  expect(namesOf('--names', 'a.tsv', '--names', 'b,c.tsv')).toEqual(['a.tsv', 'b,c.tsv']);
  expect(namesOf('--names', 'a.tsv', '--no-names')).toBe(false);
  expect(namesOf('--no-names', '--names', 'a.tsv')).toEqual(['a.tsv']);
});

test('a file whose name begins with a dash: how to give it is told', () => {
  const run = new Shell({ '-story.txt': 'The boat left.\n' }).run(['-story.txt']);
  expect(run).toMatchObject({ stdout: '', status: 2 });
  expect(run.stderr).toContain("unknown option '-story.txt'");
  expect(run.stderr).toContain('There is a file of this name: for it write ./-story.txt\n');
});

test('--help goes to stdout and names every option and exit code', () => {
  const { stdout, stderr, status } = new Shell().run(['--help']);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  for (const { flags } of OPTIONS) expect(stdout).toContain(flags);
  for (const heading of ['Output:', 'Cleaning:', 'Reading:', 'Messages:', 'Examples:', 'Exit codes:']) {
    expect(stdout).toContain(`\n${heading}\n`);
  }
});

test.each([['--version'], ['-V']])('%s', (flag) => {
  expect(new Shell().run([flag])).toEqual({
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    stderr: '',
    status: 0,
  });
});
