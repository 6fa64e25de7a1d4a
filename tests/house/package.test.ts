import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What a user downloads: data twice, as files and in the bundle for browsers; the command also compiled. */
const MAX_PACKED_BYTES = 4_900_000;
/** Types have a file a module. */
const MAX_FILES = 520;

interface Packed {
  readonly size: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** Without scripts: a build in the middle of the tests would take `dist/` away from them. */
const report = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
});
// npm 11 gives an array of reports, newer ones an object with one report a package.
const [packed] = Object.values<Packed>(JSON.parse(report)) as [Packed];
const paths = packed.files.map(({ path }) => path);
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

/** Every file that `package.json` points at, however deep. */
function targets(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(/^\.\//, '')];
  return value && typeof value === 'object' ? Object.values(value).flatMap(targets) : [];
}

test('the package holds what is needed and nothing else', () => {
  const needed = /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|bin\/|dist\/|man\/|schema\/)/;
  expect(paths.filter((path) => !needed.test(path))).toEqual([]);
  const forbidden =
    /\.test\.|\.tsbuildinfo$|\.map$|(?<!\.d)\.ts$|^(?:src|tests|fixtures|bench|training|docs)\//;
  expect(paths.filter((path) => forbidden.test(path))).toEqual([]);
});

test('it is small', () => {
  expect(packed.size).toBeLessThan(MAX_PACKED_BYTES);
  expect(paths.length).toBeLessThan(MAX_FILES);
});

test('it holds every file that its manifest names', () => {
  const named = [...targets([manifest.bin, manifest.exports, manifest.man])];
  expect(named.filter((path) => !paths.includes(path))).toEqual([]);
});

test('it holds the documents a user looks for', () => {
  expect(paths).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'CHANGELOG.md', 'package.json']));
});

test.each([
  ['publint', ['--strict']],
  // Modules of this package are ES modules alone, on purpose.
  ['attw', ['--pack', '.', '--profile', 'esm-only', '--no-emoji']],
])(
  '%s finds nothing wrong with it',
  (tool, args) => {
    const env = { ...process.env, npm_config_ignore_scripts: 'true' };
    const { status, stdout, stderr } = spawnSync('npx', ['--no-install', tool, ...args], {
      encoding: 'utf8',
      env,
    });
    expect(status, stdout + stderr).toBe(0);
  },
  120_000,
);
