import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exitCodesTable, readmeExample, readmeWith, rulesPage, withBlock } from '../../scripts/documents.js';
import { manPage } from '../../scripts/man-page.js';
import { EXIT_CODES } from '../../src/cli/help-texts.js';
import { LINE_RULES } from '../../src/core/judge/rules/index.js';
import { LABELS } from '../../src/index.js';
import { readCase } from '../support/cases.js';
import { check } from '../support/known-failure.js';

const readme = readFileSync('README.md', 'utf8');
const SEED = 'fixtures/articles/seed';
const command = (...args: string[]): string =>
  execFileSync(process.execPath, ['bin/clean-article.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
const help = command('--help');

const codeBlocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1]!);

test('docs/rules.md is what `npm run docs` prints', () => {
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(rulesPage(LINE_RULES));
});

test('the man page is made of what `--help` says', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const page = readFileSync('man/clean-article.1', 'utf8');
  expect(page).toBe(manPage(version));
  const plain = page.replaceAll('\\-', '-');
  for (const [, flag] of help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)) expect(plain).toContain(flag);
});

describe('the README', () => {
  test('shows the help text and the output of its example as they are: else `npm run docs`', () => {
    const args = ['--input-type=module', '--eval', readmeExample(readme)];
    const library = execFileSync(process.execPath, args, { encoding: 'utf8' });
    expect(readme).toBe(readmeWith(readme, { help, library }, exitCodesTable(EXIT_CODES)));
  });

  test('cleans the example of its first command as it says', () => {
    check(readCase('seed').knownFailure, () => {
      expect(command(`${SEED}/input.txt`)).toBe(readFileSync(`${SEED}/expected.txt`, 'utf8'));
    });
  });

  test('quotes the example: lines before and after', () => {
    const [before, after] = ['input.txt', 'expected.txt'].map((file) =>
      readFileSync(`${SEED}/${file}`, 'utf8'),
    ) as [string, string];
    const lines = codeBlocks('diff')[0]!.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      const quoted = line.slice(2).replace(/^… | …$/g, '');
      if (!line.startsWith('+')) expect(before).toContain(quoted);
      if (!line.startsWith('-')) expect(after).toContain(quoted);
    }
  });

  test('names every label', () => {
    const rows = [...readme.matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, label]) => label);
    expect(rows.filter((label) => LABELS.some((known) => known === label))).toEqual([...LABELS]);
  });

  test('uses only options that there are', () => {
    const commands = codeBlocks('sh')
      .join('\n')
      .split('\n')
      .filter((line) => line.includes('clean-article '));
    const used = commands.flatMap((line) => line.replace(/#.*/, '').match(/(?<=\s)--?[a-z][\w-]*/g) ?? []);
    // `curl -s` stands in the same line.
    const missing = used.filter((option) => !new RegExp(`${option}\\b`).test(help) && option !== '-s');
    expect(missing).toEqual([]);
  });
});

test('every document links only to files that there are', () => {
  const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
  const broken = documents.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)]
      .map(([, target]) => join(dirname(file), target!))
      .filter((target) => !existsSync(target)),
  );
  expect(broken).toEqual([]);
});

test('ARCHITECTURE.md speaks only of folders that there are', () => {
  const named = [...readFileSync('ARCHITECTURE.md', 'utf8').matchAll(/^\| `([^`]+)`/gm)].map(
    ([, path]) => path!,
  );
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test('a block of a document is replaced, and only that', () => {
  const text = 'a\n<!-- x -->\nold\n<!-- /x -->\nb\n';
  const replaced = withBlock(text, 'x', 'new');
  expect(replaced).toBe('a\n<!-- x -->\n\nnew\n\n<!-- /x -->\nb\n');
  expect(withBlock(replaced, 'x', 'new')).toBe(replaced);
  expect(() => withBlock(text, 'y', 'new')).toThrow('no block "y"');
});
