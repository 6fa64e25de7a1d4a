// node examples/node-stream.mjs < articles.jsonl > clean.jsonl
//
// Records in, the same records with clean texts out, one by one; a slow reader holds back the rest.
import { createInterface } from 'node:readline';
import { Readable, Writable } from 'node:stream';
import { cleanStream } from 'clean-article';

async function* records() {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== '') yield JSON.parse(line);
  }
}

const toLines = new TransformStream({
  transform({ record, result, error }, controller) {
    const cleaned = error ? { ...record, error: error.message } : { ...record, text: result.text };
    controller.enqueue(`${JSON.stringify(cleaned)}\n`);
  },
});

await Readable.toWeb(Readable.from(records()))
  .pipeThrough(cleanStream({ names: false }))
  .pipeThrough(toLines)
  .pipeTo(Writable.toWeb(process.stdout));
