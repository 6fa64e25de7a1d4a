/** The least a filter of lines has to do: read, split, write. What throughput is compared with. */
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

async function* lines(chunks) {
  let rest = '';
  for await (const chunk of chunks) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop();
    if (parts.length > 0) yield `${parts.join('\n')}\n`;
  }
  if (rest !== '') yield rest;
}

const input = createReadStream('', { fd: 0, encoding: 'utf8', highWaterMark: 1 << 16 });
await pipeline(input, lines, createWriteStream('', { fd: 1 }));
