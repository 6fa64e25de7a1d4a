import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Licences that allow use, change and distribution under ours. */
const ALLOWED =
  /^\(?(?:MIT|MIT-0|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|Python-2\.0|Unicode-3\.0|CC-BY-4\.0|MPL-2\.0)(?:(?: OR | AND ).+)?\)?$/;

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
}

const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const installed = Object.entries(lock.packages).filter(([path, { link }]) => path !== '' && !link);
const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('every package', () => {
  test('says its licence, and it is one that allows what we do', () => {
    const others = installed.filter(([, { license }]) => !ALLOWED.test(license ?? ''));
    expect(others.map(([path, { license }]) => `${nameOf(path)}: ${license ?? 'none'}`)).toEqual([]);
  });

  test('that is shipped with the program stands in docs/dependencies.md with its licence', () => {
    const shipped = installed
      .filter(([, { dev }]) => !dev)
      .map(([path, { license }]) => `| ${nameOf(path)} | ${license} |`);
    const page = readFileSync('docs/dependencies.md', 'utf8').replace(/ +/g, ' ');
    expect([...new Set(shipped)].filter((row) => !page.includes(row))).toEqual([]);
  });
});

const tracked = execFileSync('git', ['ls-files', 'src', 'models'], { encoding: 'utf8' }).split('\n');

test.each(tracked.filter((file) => file.endsWith('.json')))('%s says where its data come from', (file) => {
  expect(JSON.parse(readFileSync(file, 'utf8')).source).toMatch(/\S.{15}/);
});

test.each(tracked.filter((file) => file.endsWith('.bin')))(
  '%s has its card, with the command that made it',
  (file) => {
    const card = readFileSync('models/README.md', 'utf8');
    const [, own = ''] = card.split(new RegExp(`^#+ .*\`${basename(file)}\`.*$`, 'm'));
    expect(own.slice(0, 4000)).toMatch(/made by|training\//i);
  },
);
