import { describe, expect, test } from 'vitest';
import { cleanFiles, type Outcome } from '../../src/index.js';
import { Shell } from '../support/shell.js';

async function collect(outcomes: AsyncIterable<Outcome>): Promise<Outcome[]> {
  const all: Outcome[] = [];
  for await (const outcome of outcomes) all.push(outcome);
  return all;
}

async function* stream(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

describe('cleanFiles', () => {
  test('gives one outcome a document, in order, whatever fails', async () => {
    const shell = new Shell({
      'a.txt': 'One',
      'r.jsonl': '{"id":7,"text":"Two"}\n{}\n',
      'b.html': '<p>Three</p><p>x</p>',
    });
    const inputs = ['a.txt', 'no.txt', 'r.jsonl', 'b.html'].map((name) => shell.path(name));
    const outcomes = await collect(cleanFiles(inputs));
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.result.text : outcome.code))).toEqual([
      'One',
      'NOT_FOUND',
      'Two',
      'BAD_RECORD',
      'Three\n\nx',
    ]);
    expect(outcomes.map(({ name }) => name.slice(shell.folder.length + 1))).toEqual([
      'a.txt',
      'no.txt',
      'r.jsonl:1',
      'r.jsonl:2',
      'b.html',
    ]);
  });

  test('keeps its order over more files than are open at once', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `f${String(at).padStart(2, '0')}.txt`);
    const shell = new Shell(Object.fromEntries(names.map((name) => [name, name])));
    const outcomes = await collect(cleanFiles(shell.folder));
    expect(outcomes.map((outcome) => outcome.ok && outcome.result.text)).toEqual(names);
  });

  test('reads what it is given as standard input', async () => {
    const [outcome] = await collect(cleanFiles('-', { stdin: stream('On', 'e') }));
    expect(outcome).toMatchObject({
      ok: true,
      name: '<stdin>',
      path: '-',
      format: 'text',
      result: { text: 'One' },
    });
    expect(await collect(cleanFiles('-'))).toMatchObject([{ ok: false, code: 'UNREADABLE' }]);
  });

  test('reads UTF-16 records, cut anywhere', async () => {
    const bytes = Buffer.from('\ufeff{"text":"Eins"}\n{"text":"Zwei"}\n', 'utf16le');
    async function* cut(): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, 21);
      yield bytes.subarray(21);
    }
    const outcomes = await collect(cleanFiles('-', { stdin: cut() }));
    expect(outcomes.map((outcome) => outcome.ok && outcome.result.text)).toEqual(['Eins', 'Zwei']);
  });

  test('explains on request', async () => {
    const [outcome] = await collect(cleanFiles('-', { stdin: stream('\ufeffOne\n\nTwo'), explain: true }));
    expect(outcome).toMatchObject({
      source: 'One\n\nTwo',
      lines: [
        { number: 1, before: 'One' },
        { number: 3, before: 'Two' },
      ],
    });
  });

  test('stops between two documents when asked, and lets go of the input', async () => {
    const controller = new AbortController();
    let closed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield new TextEncoder().encode('{"text":"One"}\n');
      } finally {
        closed = true;
      }
    }
    let count = 0;
    for await (const _ of cleanFiles('-', { stdin: endless(), signal: controller.signal })) {
      if (++count === 3) controller.abort();
    }
    expect({ count, closed }).toEqual({ count: 3, closed: true });
  });

  test('refuses a label that does not exist', async () => {
    await expect(collect(cleanFiles('-', { drop: ['nonsense' as never] }))).rejects.toMatchObject({
      code: 'BAD_OPTION',
    });
  });
});
