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

/** Is there such a shell? Said loudly where there is none, since its tests are skipped then. */
function has(shell: string): boolean {
  const isThere = spawnSync(shell, ['-c', 'true']).status === 0;
  if (!isThere) console.warn(`SKIPPED: no ${shell} here, so its completions were not tried.`);
  return isThere;
}

describe.skipIf(!has('fish'))('fish', () => {
  test.each<[string, string, string[]]>([
    ['an option', '--keep', ['--keep', '--keep-quotes']],
    ['a choice', '--regime d', ['dump']],
    ['a choice behind a sign', '--format=jsonl', ['--format=jsonl']],
    ['the next of a list', '--keep body,byl', ['body,byline']],
    ['a command', 'compl', ['completions']],
    ['no command behind an option', '--gentle compl', []],
    ['the operand of a command', 'completions z', ['zsh']],
    ['a file', '--report st', ['story.txt']],
    ['a file in place of a choice', '--names-style st', ['story.txt']],
    ['nothing for a free value', '--lang s', []],
  ])('%s', (_name, words, expected) => {
    const shell = new Shell({ 'story.txt': '' });
    shell.write('script.fish', shell.run(['completions', 'fish']).stdout);
    const call = `source script.fish; complete -C 'clean-article ${words}'`;
    const { stdout } = spawnSync('fish', ['--no-config', '-c', call], {
      encoding: 'utf8',
      cwd: shell.folder,
    });
    const offers = stdout.split('\n').map((line) => line.split('\t')[0]);
    expect(offers.filter((word) => word !== '')).toEqual(expected);
  });
});

/** Types a line into a terminal of zsh, presses the tabulator and prints what the line has become. */
const ZSH_TYPIST = `
zmodload zsh/zpty
zpty typed zsh -f -i
zpty -w typed 'PS1=; PROMPT_EOL_MARK=; stty cols 300; autoload -U compinit; compinit -D -u; source ./script.zsh'
zpty -w typed 'finish() { zle -I; print -r -- "LINE<$BUFFER>"; }; zle -N finish; bindkey "^X" finish; echo REA""DY'
zpty -r -m typed before '*READY*'
zpty -w -n typed "$1"$'\t\x18'
zpty -r -m typed after '*LINE<*>*'
print -r -- "$after"
zpty -d typed
`;

describe.skipIf(!has('zsh'))('zsh', () => {
  test.each<[string, string, string]>([
    ['an option', '--regi', '--regime='],
    ['a choice', '--regime d', '--regime dump'],
    ['a choice behind a sign', '--format=jsonl', '--format=jsonl'],
    ['the next of a list', '--keep body,byl', '--keep body,byline'],
    ['a command', 'compl', 'completions'],
    ['the operand of a command', 'completions z', 'completions zsh'],
    ['a file', '--report st', '--report story.txt'],
    ['a file in place of a choice', '--names-style st', '--names-style story.txt'],
    ['nothing for a free value', '--lang s', '--lang s'],
  ])('%s', (_name, words, expected) => {
    const shell = new Shell({ 'story.txt': '' });
    shell.write('script.zsh', shell.run(['completions', 'zsh']).stdout);
    const { stdout } = spawnSync('zsh', ['-f', '-c', ZSH_TYPIST, 'zsh', `clean-article ${words}`], {
      encoding: 'utf8',
      cwd: shell.folder,
      timeout: 20_000,
    });
    expect(/LINE<clean-article (.*?),? *>/.exec(stdout)?.[1]).toBe(expected);
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
