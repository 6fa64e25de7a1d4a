/**
 * The least a cleaner of records has to do: read, parse, split the text into lines, put it together, write.
 * What throughput is compared with.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

async function* records(chunks) {
  let rest = '';
  for await (const chunk of chunks) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop();
    if (parts.length > 0) yield parts.map(copy).join('');
  }
  if (rest !== '') yield copy(rest);
}

function copy(line) {
  const record = JSON.parse(line);
  const key = 'html' in record ? 'html' : 'text';
  return `${JSON.stringify({ ...record, [key]: record[key].split('\n').join('\n') })}\n`;
}

const input = createReadStream('', { fd: 0, encoding: 'utf8', highWaterMark: 1 << 16 });
await pipeline(input, records, createWriteStream('', { fd: 1 }));
