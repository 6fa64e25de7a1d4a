import { expect, test } from 'vitest';
import { ByteSource } from '../../src/io/byte-source.js';

async function* chunksOf(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

test('asks for no more than the first chunk', async () => {
  let asked = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for (;;) yield new Uint8Array([++asked]);
  }
  const source = await ByteSource.from(counted());
  expect([...source.head]).toEqual([1]);
  expect(asked).toBe(1);
});

test('reads on to the end of the first line and no further', async () => {
  const source = await ByteSource.from(chunksOf('a', 'b', 'c\nd', 'e'));
  await source.readLine();
  expect(String(source.head)).toBe('abc\nd');
  expect(String(await source.readAll())).toBe('abc\nde');
});

test('is content with everything where there is no line end', async () => {
  const source = await ByteSource.from(chunksOf('a', 'b'));
  await source.readLine();
  expect(String(source.head)).toBe('ab');
});

test('reads nothing from nothing', async () => {
  const source = await ByteSource.from(chunksOf());
  await source.readLine();
  expect(String(await source.readAll())).toBe('');
});

test('lets go of what it does not read', async () => {
  let closed = false;
  async function* watched(): AsyncGenerator<Uint8Array> {
    try {
      yield new Uint8Array([1]);
      yield new Uint8Array([2]);
    } finally {
      closed = true;
    }
  }
  await (await ByteSource.from(watched())).close();
  expect(closed).toBe(true);
});
