import { describe, expect, test } from 'vitest';
import { Shell } from '../support/shell.js';

const STORY = 'The harbour wall\n\nBy Ann Quay\n\nThe council met on Monday.\n';
const KEEP = JSON.stringify({ keep: ['byline'] });
const CONFIG = 'clean-article.config.json';

describe('settings', () => {
  test.each<[string, Record<string, string>, string[], boolean]>([
    ['of a file in the working folder', { [CONFIG]: KEEP }, [], true],
    ['of a package', { 'package.json': `{"name":"x","clean-article":${KEEP}}` }, [], true],
    ['of a package that says nothing of them', { 'package.json': '{"name":"clean-article"}' }, [], false],
    ['not of a folder of inputs', { [`in/${CONFIG}`]: KEEP }, [], false],
    ['of a file that is named', { 'x.json': KEEP }, ['--config', 'x.json'], true],
    ['not with --no-config', { [CONFIG]: KEEP }, ['--no-config'], false],
    ['what is typed wins', { [CONFIG]: KEEP }, ['--keep', 'tags'], false],
  ])('%s', (_name, files, flags, isKept) => {
    const shell = new Shell({ 'in/a.txt': STORY, ...files });
    const { stdout, stderr } = shell.run([...flags, 'in/a.txt']);
    expect(stderr).toBe('');
    expect(stdout.includes('Ann Quay')).toBe(isKept);
  });

  test.each([
    ['{"quiet":true}', ['--verbose']],
    ['{"verbose":true}', ['--quiet']],
    ['{"gentle":true}', ['--strict']],
    ['{"json":true}', ['--format', 'text']],
    ['{"format":"text"}', ['--json']],
    ['{"format":"text"}', ['--check']],
    ['{"format":"json"}', ['--write']],
    ['{"format":"markdown","links":"drop"}', ['--format', 'text']],
    ['{"format":"markdown","links":"drop"}', ['--diff']],
    ['{"duplicates":"drop"}', ['--no-across']],
    ['{"duplicates":"drop"}', ['--write']],
    ['{"across":false}', ['--duplicates', 'drop']],
  ])('%s is no error beside %j, which excludes it', (config, flags) => {
    const { stderr, status } = new Shell({ 'a.txt': STORY, [CONFIG]: config }).run([...flags, 'a.txt']);
    expect(stderr).not.toMatch(/exclude|leave out|give /);
    expect(status).toBe(flags[0] === '--check' ? 1 : 0);
  });

  test('what --write cannot obey is said', () => {
    const shell = new Shell({ 'a.txt': STORY, [CONFIG]: '{"duplicates":"drop"}' });
    expect(shell.run(['--write', 'a.txt']).stderr).toContain(
      '"duplicates": "drop" does not hold with --write',
    );
    expect(shell.run(['--write', '-q', 'a.txt']).stderr).toBe('');
    expect(shell.run(['--write', '--duplicates', 'mark', 'a.txt']).stderr).not.toContain('does not hold');
  });

  test('two options that are typed and exclude each other stay an error beside a file of settings', () => {
    const shell = new Shell({ 'a.txt': STORY, [CONFIG]: '{"quiet":true}' });
    expect(shell.run(['--gentle', '--strict', 'a.txt']).status).toBe(2);
  });

  test('a file that an option names by its kind is a path', () => {
    const shell = new Shell({ 'a.txt': STORY, 'conf/c.json': '{"stats":"s.json"}' });
    expect(shell.run(['--config', 'conf/c.json', 'a.txt']).status).toBe(0);
    expect(JSON.parse(shell.read('conf/s.json'))).toMatchObject({ documents: 1 });
  });

  test('paths in it are beside it', () => {
    const shell = new Shell({
      'a.txt': STORY,
      'conf/c.json': '{"rules":["my.rules"]}',
      'conf/my.rules': 'drop: The council*',
    });
    expect(shell.run(['--config', 'conf/c.json', 'a.txt']).stdout).not.toContain('council');
  });

  test('--print-config prints what holds', () => {
    const shell = new Shell({ [CONFIG]: '{"keep":["byline"],"names":false,"jobs":2}' });
    const { stdout, status } = shell.run(['--print-config', '--regime', 'dump', 'a.txt']);
    expect(JSON.parse(stdout)).toMatchObject({ keep: ['byline'], names: false, jobs: '2', regime: 'dump' });
    expect(status).toBe(0);
  });

  test.each([
    ['{"kep":["byline"]}', `${CONFIG}: there is no setting "kep". Did you mean keep?`],
    ['{"keep":"byline"}', `${CONFIG}: "keep" is "byline"; it takes a list`],
    ['{"keep":["bylin"]}', 'Did you mean byline?'],
    ['{"quiet":"yes"}', 'it takes true or false'],
    ['{"write":true}', 'there is no setting "write"'],
    ['[]', 'an object of settings is wanted'],
    ['{', 'not valid JSON'],
  ])('%s is reported with the file', (text, message) => {
    const { stdout, stderr, status } = new Shell({ 'a.txt': STORY, [CONFIG]: text }).run(['a.txt']);
    expect(stderr).toContain(message);
    expect(stderr).toContain(CONFIG);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  });
});
