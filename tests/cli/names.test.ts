import { expect, test } from 'vitest';
import { Shell } from '../support/shell.js';

const STORY =
  'The Russian Federation sold grain. Jane Quill of the W.H.O. met Kim Jong-Un, and Russia agreed.\n';

test('names lists every entity: most mentioned first, ids, forms', () => {
  const { stdout, stderr, status } = new Shell({ 'a.txt': STORY }).run(['names', 'a.txt']);
  expect(stdout.split('\n').map((line) => line.split('\t'))).toEqual([
    ['count', 'type', 'id', 'name', 'forms'],
    ['2', 'country', 'RU Q159', 'Russia', 'Russian Federation (1) | Russia (1)'],
    ['1', 'org', 'Q7817', 'World Health Organization', 'W.H.O. (1)'],
    ['1', 'person', 'Q56226', 'Kim Jong Un', 'Kim Jong-Un (1)'],
    [''],
  ]);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
});

test('names reads standard input and changes nothing, so that places are those of the source', () => {
  const { stdout } = new Shell().run(['names', '--json'], STORY);
  const { name, names } = JSON.parse(stdout);
  expect(name).toBe('<stdin>');
  for (const { mentions } of names) {
    for (const { span, surface } of mentions) expect(STORY.slice(span.start, span.end)).toBe(surface);
  }
});

test('names gives a header for each of several texts, and goes on after one that fails', () => {
  const shell = new Shell({ 'a.txt': 'China and Chad.', 'b.txt': 'Peru.' });
  const { stdout, stderr, status } = shell.run(['names', 'a.txt', 'none.txt', 'b.txt']);
  expect(stdout).toMatch(/^==> a\.txt <==\ncount\t[\s\S]*\n\n==> b\.txt <==\ncount\t[\s\S]*Peru \(1\)\n$/);
  expect(stderr).toBe('clean-article: none.txt: no such file; check the path\n');
  expect(status).toBe(1);
});

test('names gives a line for each record, with its id', () => {
  const { stdout } = new Shell().run(
    ['names', '--json'],
    '{"id":7,"text":"Peru won."}\n{"id":8,"text":"Chad."}\n',
  );
  const lines = stdout.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line)).map(({ id, names }) => [id, names[0].name])).toEqual([
    [7, 'Peru'],
    [8, 'Chad'],
  ]);
});

test.each([['--write'], ['--output', 'x'], ['--explain'], ['--no-names']])('names refuses %s', (...flags) => {
  const { stderr, status } = new Shell({ 'a.txt': STORY }).run(['names', ...flags, 'a.txt']);
  expect(stderr).toMatch(/^clean-article: names: --[a-z-]+ has no meaning for a list of names\.\n$/);
  expect(status).toBe(2);
});

test('--names adds names and overrules those of the gazetteer; of two rows the later one holds', () => {
  const shell = new Shell({
    'a.txt': STORY,
    'one.tsv': 'name\ttype\taliases\nJane Quill-Smith\tperson\tJane Quill\nRossiya\tcountry\tRussia\n',
    'two.json': '[{"name": "Muscovy", "type": "country", "id": "RU"}]',
  });
  expect(shell.run(['--names', 'one.tsv', '--names', 'two.json', 'a.txt']).stdout).toBe(
    'Muscovy sold grain. Jane Quill-Smith of the W.H.O. met Kim Jong-Un, and Muscovy agreed.\n',
  );
  expect(shell.run(['names', '--names', 'one.tsv', 'a.txt']).stdout).toContain(
    '\tperson\t-\tJane Quill-Smith\t',
  );
});

test('the id of a row of a user stands in the list', () => {
  const shell = new Shell({
    'a.txt': STORY,
    'n.json': '{"name": "Jane Quill", "type": "person", "id": "staff-12"}',
  });
  expect(shell.run(['names', '--names', 'n.json', 'a.txt']).stdout).toContain(
    '1\tperson\tstaff-12\tJane Quill\t',
  );
});

test.each([
  ['name\ttype\nX\tperson\n\tperson\n', 'n:3: no name'],
  ['name\ttype\nX\tplac\n', 'n:2: no type is called "plac"; types: country, org, person, place, other'],
  ['[{"name": "X"},\n {"nam": "Y"}]', 'n:2: no field is called "nam"; fields: '],
  ['[{"name": "X"},\n', 'n'],
])('a bad file of names is reported with its line, and nothing is done: %j', (content, message) => {
  const { stdout, stderr, status } = new Shell({ 'a.txt': STORY, n: content }).run(['--names', 'n', 'a.txt']);
  expect(stdout).toBe('');
  expect(stderr.startsWith(`clean-article: ${message}`)).toBe(true);
  expect(status).toBe(2);
});

test('a file of names that is not there, or not UTF-8, is wrong use', () => {
  const shell = new Shell({ 'a.txt': STORY, n: new Uint8Array([0x58, 0xe9, 0x0a]) });
  expect(shell.run(['--names', 'none.tsv', 'a.txt'])).toEqual({
    stdout: '',
    stderr: 'clean-article: none.tsv: no such file; check the path\n',
    status: 2,
  });
  expect(shell.run(['--names', 'n', 'a.txt']).stderr).toBe('clean-article: n: not UTF-8; save it as UTF-8\n');
});

test('--names-style takes ap, iso, un or a file', () => {
  const shell = new Shell({
    'a.txt': 'The Ivory Coast won.\n',
    'house.tsv': 'name\ttype\tid\nCôte d’Or\tcountry\tCI\n',
  });
  const outputs = ['ap', 'iso', 'un', './house.tsv'].map(
    (style) => shell.run(['--names-style', style, 'a.txt']).stdout,
  );
  expect(outputs[3]).toBe('Côte d’Or won.\n');
  expect(outputs[1]).toBe("Côte d'Ivoire won.\n");
  expect(shell.run(['--names-style', 'apx', 'a.txt']).stderr).toBe(
    'clean-article: --names-style: there is no "apx". Did you mean ap? Choices: ap, iso, un, or a file.\n',
  );
});

test('--no-names leaves names as they are and still lists them in JSON', () => {
  const { text, names } = JSON.parse(new Shell().run(['--no-names', '--json'], STORY).stdout);
  expect(text).toBe(STORY.trimEnd());
  expect(names.map(({ name }: { name: string }) => name)).toContain('World Health Organization');
});
