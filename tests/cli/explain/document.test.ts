import { describe, expect, test } from 'vitest';
import { explainDocument } from '../../../src/cli/explain/document.js';
import { loadStyle } from '../../../src/cli/style.js';
import { columnsOf } from '../../../src/cli/terminal-text.js';
import { createCleaner } from '../../../src/index.js';
import { Shell } from '../../support/shell.js';
import { inTerminal } from '../../support/terminal.js';

const SOURCE = `Ferry stops for the winter

Ferry stops for the winter - Harbour Herald

SKARVOY (Reuters) - The last boat left at noon on Sunday with eleven passengers and a goat, said \u001b]0;x\u0007Ms Berg.

港の船は日曜日の正午に出ました。

Sign up for our newsletter
`;
const result = createCleaner().clean(SOURCE);
const explained = async (columns: number, colored = false): Promise<string> =>
  explainDocument('a\u202e.txt', SOURCE, result, await loadStyle(colored), columns);

/** Where the margin of a window of 90 columns begins. */
const MARGIN = 62;

describe('explainDocument', () => {
  test('shows the text as it was, with signs, and reasons in the margin', async () => {
    const rows = (await explained(90)).split('\n');
    // What the margin says is for the rules to word; how many rows that takes, too.
    const texts = rows.filter((row, at) => at < 3 || row === '' || row.slice(0, MARGIN).trim() !== '');
    expect(texts.map((row) => row.replace(/(?<=^.{62})\S.*|(?<=港.*) +$/, '').trimEnd())).toEqual([
      'a�.txt: 2 lines removed, 2 edits',
      '-  line taken out    ~  line with changes, [-old-]{+new+}',
      '',
      '  1     Ferry stops for the winter',
      '',
      '  3  -  Ferry stops for the winter - Harbour Herald',
      '',
      '  5  ~  [-SKARVOY (Reuters) - -]The last boat left at noon',
      '     ~  on Sunday with eleven passengers and a goat, said',
      '     ~  [-␛]0;x␇-]Ms Berg.',
      '',
      '  7     港の船は日曜日の正午に出ました。',
      '',
      '  9  -  Sign up for our newsletter',
      '',
      '',
    ]);
    const notes = rows.map((row) => row.slice(MARGIN)).filter((note) => /^[a-z-]+(?: \d+%)?: /.test(note));
    expect(notes.map((note) => note.slice(0, note.indexOf(':')).replace(/\d+/, 'N'))).toEqual([
      'headline-repeat N%',
      'dateline-timestamp',
      'control-character',
      'newsletter N%',
    ]);
  });

  test.each([12, 20, 31, 32, 40, 71, 72, 90, 200])('fits a window of %d columns', async (columns) => {
    const rows = (await explained(columns)).split('\n');
    expect(rows.filter((row) => columnsOf(row) > columns)).toEqual([]);
  });

  test('in a narrow window the reason stands below the line', async () => {
    expect(await explained(50)).toMatch(/ {2}9 {2}- {2}Sign up for our newsletter\n {8}newsletter \d\d%: /);
  });

  test('with colours the words are the same', async () => {
    const colored = await explained(90, true);
    expect(colored).not.toBe(await explained(90));
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(await explained(90));
  });

  test('what is not text for a terminal never gets there', async () => {
    expect(await explained(90)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  test('white space that is changed is shown by its code', async () => {
    const source = 'The harbour wall\n\nThe council\u00a0met on Monday\u200b afternoon.';
    const text = explainDocument('a', source, createCleaner().clean(source), await loadStyle(false), 120);
    expect(text).toContain('council[-<U+00A0>-]{+ +}met on Monday[-<U+200B>-] afternoon.');
  });

  test('a removed line that is long is cut, one that stays is not', async () => {
    const source = `The harbour wall\n\nThe council met. ${'It sat for long. '.repeat(80)}\n\nvar a=function(){${'x();'.repeat(400)}};`;
    const text = explainDocument(
      'a',
      source,
      createCleaner({ regime: 'dump' }).clean(source),
      await loadStyle(false),
      80,
    );
    expect(text).toMatch(/… \d+ rows more/);
    expect(text.match(/sat for long|sat\s+for\s+long/g)?.length).toBeGreaterThan(60);
  });
});

describe('--explain', () => {
  test('goes to stderr, and the result to stdout', () => {
    const run = new Shell({ 'a.txt': 'One\n' }).run(['--explain', 'a.txt']);
    expect(run).toEqual({
      stdout: 'One\n',
      stderr: 'a.txt: 0 lines removed, 0 edits\n\n  1     One\n\n',
      status: 0,
    });
  });

  test.each<[string, string[], Record<string, string>, boolean]>([
    ['no colour outside a terminal', [], {}, false],
    ['colour on request', ['--color', 'always'], {}, true],
    ['colour by the environment', [], { FORCE_COLOR: '1' }, true],
    ['NO_COLOR comes first', [], { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ['--color comes before NO_COLOR', ['--color', 'always'], { NO_COLOR: '1' }, true],
    ['--color never', ['--color', 'never'], { FORCE_COLOR: '1' }, false],
  ])('%s', (_name, flags, env, colored) => {
    const { stderr } = new Shell().run(['--explain', ...flags], 'One\n', env);
    expect(stderr.includes('\u001b[')).toBe(colored);
  });
});

describe('in a terminal', () => {
  const long = `The harbour wall\n\n${'The council met on Monday.\n\n'.repeat(9)}`;

  test('the explanation takes the place of the result, and goes through $PAGER when it is long', () => {
    const shell = new Shell({ 'a.txt': long });
    const shown = inTerminal(shell, '--explain < a.txt', { env: `PAGER='sed s/^/P:/' NO_COLOR=1` });
    if (shown !== undefined)
      expect(shown).toMatch(/^P:<stdin>: 0 lines removed[\s\S]*\nP: {2}3 {5}The council/);
  });

  test.each([
    ['a short one is printed at once', 'One\n', `PAGER='sed s/^/P:/'`],
    ['without a pager it is printed', long, `PAGER=no-such-pager`],
    ['PAGER=cat is no pager', long, 'PAGER=cat'],
  ])('%s', (_name, text, env) => {
    const shown = inTerminal(new Shell({ 'a.txt': text }), '--explain < a.txt', { env: `${env} NO_COLOR=1` });
    if (shown !== undefined) expect(shown).toMatch(/^(?:.*not found\n)?<stdin>: 0 lines removed/);
  });

  test.each([20, 40, 100])('it fits the window of %d columns, whatever COLUMNS says', (columns) => {
    const window = { columns, rows: 200, env: `COLUMNS=${columns === 40 ? 120 : 40} PAGER=cat NO_COLOR=1` };
    const shown = inTerminal(new Shell({ 'a.txt': SOURCE }), '--explain a.txt', window);
    if (shown === undefined) return;
    const widths = shown.split('\n').map(columnsOf);
    expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
    if (columns > 40) expect(Math.max(...widths)).toBeGreaterThan(40);
  });

  test('it has colours, and none for NO_COLOR or a terminal that has none', () => {
    const shell = new Shell({ 'a.txt': SOURCE });
    const shownWith = (env: string) =>
      inTerminal(shell, '--explain a.txt', { rows: 200, env: `PAGER=cat ${env}` });
    const colored = shownWith('');
    if (colored === undefined) return;
    expect(colored).toContain('\u001b[2m\u001b[9mSign up for our newsletter');
    for (const env of ['NO_COLOR=1', 'TERM=dumb']) expect(shownWith(env)).not.toContain('\u001b[');
  });

  test('a text sends it no control characters, unless it is piped on', () => {
    const shell = new Shell({ 'a.txt': 'The harbour \u001b]0;title\u0007wall is to be rebuilt' });
    const shown = inTerminal(shell, '--no-repair < a.txt');
    if (shown !== undefined) expect(shown).toBe('The harbour ␛]0;title␇wall is to be rebuilt\n');
    expect(shell.run(['--no-repair', 'a.txt']).stdout).toBe(
      'The harbour \u001b]0;title\u0007wall is to be rebuilt\n',
    );
  });

  test('neither does the name of a file', () => {
    const { stderr } = new Shell().run(['no\u001b[2J', '--opt\u001b[2J']);
    expect(stderr).toContain('--opt␛[2J');
    expect(new Shell().run(['no\u001b[2J']).stderr).toContain('no␛[2J: ');
  });
});
