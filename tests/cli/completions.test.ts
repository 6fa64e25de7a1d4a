import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { namesOf } from '../../src/cli/option-names.js';
import { OPTIONS } from '../../src/cli/options.js';
import { Shell } from '../support/shell.js';

/** What bash offers for the last of the words. */
function offered(...words: string[]): string[] {
  const script = new Shell().run(['completions', 'bash']).stdout;
  const quoted = ['clean-article', ...words].map((word) => `'${word}'`).join(' ');
  const call = `COMP_WORDS=(${quoted}); COMP_CWORD=${words.length}; _clean_article; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr, status } = spawnSync('bash', ['-c', `${script}\n${call}`], { encoding: 'utf8' });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout.split('\n').filter((word) => word !== '');
}

describe('bash', () => {
  test.each<[string, string[], string[]]>([
    ['an option', ['--names-'], ['--names-style']],
    ['a choice', ['--regime', 'd'], ['dump']],
    ['the first of a list', ['--keep', 'bod'], ['body']],
    ['the next of a list', ['--keep', 'body,byl'], ['body,byline']],
    ['a command', ['compl'], ['completions']],
    ['the operand of a command', ['completions', 'z'], ['zsh']],
    ['nothing that could be a file', ['story'], []],
    ['nothing for a free value', ['--lang', 'e'], []],
  ])('%s', (_name, words, expected) => {
    expect(offered(...words)).toEqual(expected);
  });
});

test.each(['bash', 'zsh', 'fish'])('the script for %s knows every option', (shell) => {
  const { stdout, status } = new Shell().run(['completions', shell]);
  expect(status).toBe(0);
  const missing = OPTIONS.map(namesOf).filter(
    ({ long }) => !stdout.includes(shell === 'fish' ? `-l ${long.slice(2)} ` : long),
  );
  expect(missing).toEqual([]);
});

test.each([
  [[], 'name one shell of bash, zsh, fish.'],
  [['bahs'], 'name one shell of bash, zsh, fish. Did you mean bash?'],
  [['bash', 'zsh'], 'name one shell'],
])('completions %j is wrong use', (args, message) => {
  const { stderr, status } = new Shell().run(['completions', ...args]);
  expect({ stderr, status }).toEqual({ stderr: expect.stringContaining(message), status: 2 });
});

test('a command that is misspelled is told from a file', () => {
  const { stderr, status } = new Shell().run(['completion', 'bash']);
  expect(stderr).toContain('completion: no such file; check the path. Did you mean the command completions?');
  expect(status).toBe(1);
});
