import { describe, expect, test } from 'vitest';
import { createCleaner } from '../../src/index.js';
import { Shell } from '../support/shell.js';

const STORY = [
  'Ferry stops for the winter',
  'Ferry stops for the winter - Harbour Herald',
  'The last boat left at noon on Sunday with eleven passengers and a goat.',
  'Sign up for our newsletter',
].join('\n\n');

describe('why', () => {
  test('says of a line what decided, and which options would have kept it: each was tried', () => {
    const { stdout, status } = new Shell({ 'a.txt': STORY }).run(['why', 'a.txt:7']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^a\.txt:7\n {2}Sign up for our newsletter\n\nTaken out as newsletter: /);
    expect(stdout).toMatch(/\n {2}rules for single lines: newsletter \d\d% \(newsletter\/[a-z-]+\): /);
    expect(stdout).toMatch(/\n {2}[+-]\d\.\d\d {2}[a-z]/);
    expect(stdout).toContain('\n  --keep newsletter\n');
    expect(stdout).toContain('keep: Sign up for our newsletter\n');
  });

  test('what it says would help does help', () => {
    const shell = new Shell({ 'a.txt': STORY, 'my.rules': 'keep: Sign up for our newsletter' });
    for (const flags of [
      ['--keep', 'newsletter'],
      ['--rules', 'my.rules'],
    ]) {
      expect(shell.run([...flags, 'a.txt']).stdout).toContain('Sign up');
      expect(shell.run(['why', ...flags, 'a.txt:7']).stdout).toContain('\nStays');
    }
  });

  test('says of a line that stays what would take it out', () => {
    const { stdout } = new Shell({ 'a.txt': STORY }).run(['why', 'a.txt:5']);
    expect(stdout).toContain('\nStays');
    expect(stdout).toContain('What would have taken it out:\n');
  });

  test.each([
    [['why'], 'why: name one line', 2],
    [['why', 'a.txt'], 'why: name one line', 2],
    [['why', 'a.txt:6'], 'a.txt:6: there is no such line, or it is blank', 1],
    [['why', 'a.txt:99'], 'a.txt:99: there is no such line', 1],
    [['why', 'b.txt:1'], 'b.txt: no such file', 1],
    [['why', 'r.jsonl:1'], 'r.jsonl: records', 2],
  ])('%j fails', (args, message, status) => {
    const run = new Shell({ 'a.txt': STORY, 'r.jsonl': '{"text":"One"}\n' }).run(args);
    expect(run.stderr).toContain(message);
    expect(run.status).toBe(status);
  });
});

test('in the library it is data; a part of a page is told from the others', () => {
  const page = `Home News Sport\n\n${STORY}\n\nMore from this section\n\nWall to be rebuilt in May`;
  const [reasons, ...others] = createCleaner({ regime: 'dump' }).why(page, 1);
  expect(others).toEqual([]);
  expect(reasons!.line).toMatchObject({ number: 1, before: 'Home News Sport' });
  expect(reasons!.considered.at(-1)!.by).toBe('learned model for the text of pages');
  expect(reasons!.weights[0]!.weight).not.toBe(0);
  expect(createCleaner().why(page, 2)).toEqual([]);
});

const PAGE = `<title>Ferry stops for the winter</title><nav><ul>${['Home', 'Boats and piers', 'Weather']
  .map((entry) => `<li><a href="/x">${entry}</a></li>`)
  .join('')}</ul></nav><article><h1>Ferry stops for the winter</h1>${[
  'The last boat left at noon on Sunday with eleven passengers and a goat, and the harbour was quiet after that, said the master of the port.',
  'The captain said that she would be back in April when the ice is gone, as she is every year, and that the goat would come with her then.',
  'Nobody knows what the goat thinks of it, but it has been seen to eat the timetable, which the ferry company had printed on thick paper.',
]
  .map((text) => `<p>${text}</p>`)
  .join('')}</article><footer>© 2024 Harbour Herald</footer>`;

describe('why and what is printed agree', () => {
  test('on a page of HTML, whose elements count', () => {
    const shell = new Shell({ 'a.html': PAGE });
    const { removed } = JSON.parse(shell.run(['--json', 'a.html']).stdout);
    const menu = removed.find(({ text }: { text: string }) => text === 'Boats and piers');
    const { stdout } = shell.run(['why', 'a.html:2']);
    expect(stdout).toContain(`Taken out as ${menu.reason}: ${menu.why}`);
    expect(stdout).toContain('What the learned model for HTML saw');
  });

  test('on a line that stands under many articles of the site', () => {
    const line = 'Listen to the harbour podcast with Ann Quay every week';
    const story = (day: number) =>
      `Day ${day} of the storm\n\nOn day ${day} it rained for ${day} hours, and ${day} boats sank.\n\n${line}\n\nThe mayor was seen with ${day} umbrellas.\n`;
    const files = Object.fromEntries([1, 2, 3, 4].map((day) => [`s${day}.txt`, story(day)]));
    const shell = new Shell(files);
    shell.run(['learn', '-o', 'known.tsv', 's1.txt', 's2.txt', 's3.txt', 's4.txt']);
    const { stdout } = shell.run(['why', '--known', 'known.tsv', 's1.txt:5']);
    expect(stdout).toContain('other articles of the site: ');
    expect(stdout).toContain('\n  leaving out --known\n');
    expect(shell.run(['why', 's1.txt:5']).stdout).toContain('\nStays');
  });

  test('on a rule of the user, which is named', () => {
    const shell = new Shell({ 'a.txt': STORY, 'my.rules': '# mine\ndrop: The last boat*' });
    const { stdout } = shell.run(['why', '--rules', 'my.rules', 'a.txt:5']);
    expect(stdout).toContain('Taken out as other: a rule of yours says so (my.rules:2)');
    expect(stdout).toContain('\n  leaving out the rule my.rules:2\n');
  });

  test('on a repeat of the headline', () => {
    const { stdout } = new Shell({ 'a.txt': STORY }).run(['why', 'a.txt:3']);
    expect(stdout).toMatch(/Taken out as headline-repeat: [\s\S]*\n {2}headline: headline-repeat /);
    expect(stdout).toContain('\n  --keep headline-repeat\n');
  });
});
