import { execFileSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { Shell } from '../support/shell.js';

const STORY = 'The last boat left at noon on Sunday.\n';
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

test('a folder with links in circles, pipes, sockets and devices: files alone are read', async () => {
  const shell = new Shell({ 'in/a.txt': STORY, 'in/deep/b.txt': STORY });
  symlinkSync('..', shell.path('in/deep/up'));
  symlinkSync('self', shell.path('in/self'));
  symlinkSync('/dev/zero', shell.path('in/zero.txt'));
  symlinkSync('/dev', shell.path('in/devices'));
  symlinkSync('nowhere', shell.path('in/nowhere.txt'));
  execFileSync('mkfifo', [shell.path('in/pipe.txt')]);
  const server = createServer();
  await new Promise<void>((done) => server.listen(shell.path('in/socket.txt'), done));
  try {
    const run = shell.run(['in', '-o', 'out', '-q']);
    expect(run).toEqual({ stdout: '', stderr: '', status: 0 });
  } finally {
    server.close();
  }
  expect(
    readdirSync(shell.path('out'))
      .filter((name) => !name.startsWith('.'))
      .sort(),
  ).toEqual(['a.txt', 'deep']);
  expect(readdirSync(shell.path('out/deep'))).toEqual(['b.txt']);
});

test('a device without end is too large, and a socket is no file', () => {
  const shell = new Shell({ 'a.txt': STORY });
  const run = shell.run(['/dev/zero', 'a.txt', '--max-size', '1M', '-q']);
  expect(run.stderr).toContain('/dev/zero: ');
  expect(run).toMatchObject({ status: 1, stdout: expect.stringContaining(STORY) });
});

/** Names of files, by what they have. */
const NAMES: Readonly<Record<string, string>> = {
  blanks: ' a  b .txt',
  quotes: `"a" 'b' \`c\`.txt`,
  'a line end': 'a\nb.txt',
  'a dash in front': '-rf.txt',
  'an option': '--output.txt',
  'signs of patterns': '[a-z]{b,c}*?!(d).txt',
  'a backslash': 'a\\b.txt',
  '255 bytes': `${'n'.repeat(251)}.txt`,
  '255 bytes of Chinese': `${'港'.repeat(83)}ab.txt`,
  'commands of a terminal': '\u001b]0;title\u0007\u001b[2J.txt',
  'a turn of direction': 'a\u202etxt.exe.txt',
  'a dollar and a per cent': '$HOME%s%n$&.txt',
};
const PATHS = Object.values(NAMES).map((name) => `in/${name}`);

test('names of every kind: each has its output, and no message sends them raw to a terminal', () => {
  const shell = new Shell(Object.fromEntries(PATHS.map((path) => [path, `${STORY}\nShare this\n`])));
  const run = shell.run(['in', '-o', 'out', '-v', '--no-across']);
  expect(run).toMatchObject({ stdout: '', status: 0 });
  expect(run.stderr).not.toMatch(CONTROLS);
  for (const path of PATHS) expect(shell.read(path.replace('in/', 'out/')), path).toBe(STORY);
  const named = shell.run(['--explain', '--no-across', '--', ...PATHS]);
  expect(named.status).toBe(0);
  expect(named.stderr).not.toMatch(CONTROLS);
  const records = shell.run(['--format', 'jsonl', '--no-across', 'in']).stdout.trimEnd().split('\n');
  expect(records.map((record) => JSON.parse(record).id).sort()).toEqual([...PATHS].sort());
});

test('a name that is not UTF-8 is one failure, told without its bytes', () => {
  const shell = new Shell({ 'in/other.txt': STORY });
  writeFileSync(
    Buffer.concat([Buffer.from(shell.path('in/')), Buffer.from([0x61, 0xff, 0x1b, 0x2e, 0x74, 0x78, 0x74])]),
    STORY,
  );
  const run = shell.run(['in', '-o', 'out', '-q']);
  expect(run.stderr).toMatch(
    /^clean-article: in\/a.+: no such file; if its name is not valid UTF-8 .* rename it/,
  );
  expect(run.stderr).not.toMatch(CONTROLS);
  expect(run.status).toBe(1);
  expect(shell.read('out/other.txt')).toBe(STORY);
});

test('a file that shrinks or goes while it is read', async () => {
  const shell = new Shell();
  const large = STORY.repeat(10_000);
  for (let at = 0; at < 12; at++) shell.write(`in/${at}.txt`, large);
  const child = shell.start(['in', '-o', 'out', '-q', '--no-across', '--jobs', '1']);
  const ended = new Promise<number | null>((done) => child.on('close', done));
  for (let at = 11; at > 3; at--) {
    truncateSync(shell.path(`in/${at}.txt`), 100);
    await new Promise((done) => setTimeout(done, 20));
  }
  expect([0, 1]).toContain(await ended);
  for (const file of shell.files().filter((path) => /^out\/\d/.test(path))) {
    expect(shell.read(file)).toMatch(/^The last boat/);
  }
  expect(shell.files().filter((path) => path.endsWith('.tmp'))).toEqual([]);
}, 120_000);

test('the same file under two names is cleaned under both', () => {
  const shell = new Shell({ 'in/a.txt': STORY });
  linkSync(shell.path('in/a.txt'), shell.path('in/b.txt'));
  shell.run(['in', '-o', 'out', '-q', '--duplicates', 'keep']);
  expect(shell.read('out/b.txt')).toBe(STORY);
});

test('folders 200 deep', () => {
  const deep = 'd/'.repeat(200);
  const shell = new Shell({ [`in/${deep}a.txt`]: STORY });
  mkdirSync(shell.path('out'));
  expect(shell.run(['in', '-o', 'out', '-q']).status).toBe(0);
  expect(readFileSync(shell.path(`out/${deep}a.txt`), 'utf8')).toBe(STORY);
});
