import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { ByteSource } from '../../src/io/byte-source.js';
import { compressionOf, loadCompression } from '../../src/io/compression.js';
import { decompressed } from '../../src/io/decompress.js';

const TEXT = 'The council met on Monday.\n'.repeat(5000);
const BYTES = new TextEncoder().encode(TEXT);

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function read(bytes: Uint8Array, size = 1000): Promise<string> {
  const source = await decompressed(await ByteSource.from(inPieces(bytes, size)));
  return String(await source.readAll());
}

beforeAll(() => loadCompression('a.zst'));

describe.each(['gz', 'zst'])('%s', (ending) => {
  const compress = (bytes: Uint8Array) => compressionOf(`a.${ending}`)!(bytes);

  test('one member', async () => {
    expect(await read(compress(BYTES))).toBe(TEXT);
  });

  test('several in a row are one stream', async () => {
    const members = Buffer.concat([compress(BYTES), compress(new Uint8Array(0)), compress(BYTES)]);
    expect(await read(members)).toBe(TEXT + TEXT);
    expect(await read(members, members.length)).toBe(TEXT + TEXT);
  });

  test('what is cut off is said, after what there is of it', async () => {
    const bytes = compress(BYTES);
    await expect(read(bytes.subarray(0, bytes.length - 9))).rejects.toMatchObject({
      code: 'UNREADABLE',
      message: expect.stringMatching(/ends too early/),
    });
  });

  test('what is damaged is said', async () => {
    const bytes = Buffer.from(compress(BYTES));
    bytes.fill(0xff, 12, 40);
    await expect(read(bytes)).rejects.toMatchObject({ code: 'UNREADABLE' });
  });

  test('a bomb is defused before it is whole', async () => {
    const source = await decompressed(await ByteSource.from(inPieces(compress(Buffer.alloc(3e7)), 1 << 16)));
    await expect(source.readAll(1e6)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });
});

test('what is not compressed stays as it is', async () => {
  for (const text of ['', 'G', '\u001fplain']) expect(await read(new TextEncoder().encode(text))).toBe(text);
});

test('the input is let go where reading stops', async () => {
  let closed = false;
  async function* watched(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield gzipSync(BYTES);
    } finally {
      closed = true;
    }
  }
  const source = await decompressed(await ByteSource.from(watched()));
  await source.close();
  await expect.poll(() => closed).toBe(true);
});
