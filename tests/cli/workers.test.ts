import { describe, expect, test } from 'vitest';
import { Shell } from '../support/shell.js';

/** Workers do everything once a time is given. */
const BY_WORKERS = ['--timeout', '30'];
const STORY = 'The harbour wall\n\nThe council met on Monday.\n\nShare this\n';
const page = (number: number) =>
  `<html><body><h1>Wall ${number}</h1><p>The council met again.</p></body></html>`;

function manyFiles(): Record<string, string> {
  const files: Record<string, string> = { 'in/broken.json': '{', 'in/empty.txt': '' };
  for (let number = 0; number < 150; number++) {
    const folder = `in/${number % 7}`;
    files[`${folder}/${number}.txt`] = STORY.replace('Monday', `day ${number}`);
    if (number % 5 === 0) files[`${folder}/${number}.html`] = page(number);
    if (number % 9 === 0)
      files[`${folder}/${number}.jsonl`] = `{"text":"One ${number} "}\n\n{broken\n{"text":"Two"}\n`;
  }
  files['in/large.jsonl'] = Array.from(
    { length: 3000 },
    (_, at) => `{"id":${at},"text":"Story ${at} "}\n`,
  ).join('');
  return files;
}

describe('worker threads', () => {
  test('give the same bytes in the same order, whatever their number', () => {
    const shell = new Shell(manyFiles());
    const [one, three] = ['1', '3'].map((jobs) =>
      shell.run(['in', '--format', 'jsonl', '-j', jobs, ...BY_WORKERS]),
    );
    const here = shell.run(['in', '--format', 'jsonl', '-j', '2']);
    expect(three).toEqual(one);
    expect(here).toEqual(one);
    expect(one!.status).toBe(1);
    expect(one!.stdout.split('\n').length).toBeGreaterThan(3000);
  });

  test('write the same folders', () => {
    const shell = new Shell(manyFiles());
    const outputs = ['one', 'three'].map((folder, at) => {
      shell.run(['in', '-o', folder, '-j', String(1 + 2 * at), ...BY_WORKERS]);
      const files = shell
        .files()
        .filter((file) => file.startsWith(`${folder}/`) && !file.includes('.clean-article'));
      return files.map((file) => [file.slice(folder.length), shell.read(file)]);
    });
    expect(outputs[1]).toEqual(outputs[0]);
    expect(outputs[0]!.length).toBeGreaterThan(150);
  });

  test('a document that takes too long fails alone', () => {
    const long = 'The council met on Monday and said that the wall would be rebuilt. '.repeat(20).trim();
    // Every paragraph is another one: what was read once is known.
    const paragraphs = Array.from({ length: 15_000 }, (_, at) => `${long} It was vote ${at}.`);
    const text = JSON.stringify(paragraphs.join('\n\n'));
    const shell = new Shell({
      'a.jsonl': `{"id":1,"text":"One"}\n{"id":2,"text":${text}}\n{"id":3,"text":"Three"}\n`,
    });
    // On a busy machine the short ones may need more than a second; the long one always needs far more than they.
    let seconds = 1;
    const clean = () => shell.run(['a.jsonl', '--timeout', String(seconds), '-j', '1']);
    let run = clean();
    while (!run.stdout.includes('"id":3') && seconds < 16) {
      seconds *= 4;
      run = clean();
    }
    const givenUp = `given up after ${seconds} s; --timeout allows more`;
    expect(run.stdout.split('\n')).toEqual([
      '{"id":1,"text":"One"}',
      `{"id":null,"error":"${givenUp}"}`,
      '{"id":3,"text":"Three"}',
      '',
    ]);
    expect(run.stderr).toBe(`clean-article: a.jsonl:2: ${givenUp}\n`);
    expect(run.status).toBe(0);
  });
});

describe('--max-size', () => {
  test('refuses what is larger, and nothing else', () => {
    const shell = new Shell({
      'a.txt': 'x'.repeat(3000),
      'b.txt': 'Fine\n',
      'c.jsonl': `{"text":"One"}\n{"text":"${'y'.repeat(300_000)}"}\n{"text":"Two"}\n`,
    });
    const run = shell.run(['a.txt', 'b.txt', 'c.jsonl', '--max-size', '2K', '-q']);
    expect(run.stdout).toBe(
      '==> b.txt <==\nFine\n{"text":"One"}\n{"id":null,"error":"longer than 2000 bytes; --max-size allows more"}\n{"text":"Two"}\n',
    );
    expect(run.stderr).toContain('a.txt: larger than 2000 bytes; --max-size allows more');
    expect(run.status).toBe(1);
  });

  test.each([
    ['--max-size', '2 apples'],
    ['--jobs', '0'],
    ['--jobs', 'many'],
    ['--timeout', '-1'],
  ])('%s %s is wrong use', (option, value) => {
    const run = new Shell().run([option, value, '-'], 'One');
    expect(run.stderr).toContain(`${option}: "${value}" is no`);
    expect(run.status).toBe(2);
  });
});
