/**
 * A coverage-guided fuzzer: `npm run fuzz -- [--seconds 60] [--seed 1] [target …]`, with seconds of the processor
 * for each target, so that a busy machine tries as much. Inputs that take a new branch of the core are kept and changed further. What breaks a promise, or takes too long, is shrunk and
 * written to `fuzz/finds/`; it becomes a case in `fixtures/fuzz/` when it is repaired.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { instrumentedTargets } from './instrument.mjs';

const MAX_INPUT = 1 << 16;
/** An input of some kilobytes that takes so long of the processor, however busy the machine is, has found a loop. */
const HANG_SECONDS = 15;
const root = fileURLToPath(new URL('..', import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
});
const module = await instrumentedTargets();
const { TARGETS } = await import(module);
const names = positionals.length > 0 ? positionals : Object.keys(TARGETS);
for (const name of names) {
  if (!TARGETS[name])
    throw new Error(`There is no target "${name}". Targets: ${Object.keys(TARGETS).join(', ')}.`);
}

/** Every fixture is a start. */
async function readInputs() {
  const files = await readdir(`${root}fixtures`, { recursive: true, withFileTypes: true });
  const wanted = files.filter((file) => file.isFile() && !/^(?:expected|case)/.test(file.name));
  return Promise.all(wanted.map((file) => readFile(join(file.parentPath, file.name))));
}

function fuzz(target, inputs) {
  const shared = new SharedArrayBuffer(8 + MAX_INPUT);
  const lengths = new Int32Array(shared, 0, 2);
  const workerData = {
    module,
    target,
    inputs,
    shared,
    seed: Number(values.seed),
    seconds: Number(values.seconds),
  };
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData });
  return new Promise((resolve) => {
    const finds = [];
    const end = (result) => {
      clearInterval(watch);
      void worker.terminate();
      resolve({ finds, ...result });
    };
    let last = -1;
    let since = 0;
    const watch = setInterval(() => {
      const seconds = process.cpuUsage().user / 1e6;
      if (lengths[1] !== last) since = seconds;
      else if (seconds - since > HANG_SECONDS) {
        finds.push({ input: Buffer.from(new Uint8Array(shared, 8, lengths[0])), message: 'takes too long' });
        end({ executions: last });
      }
      last = lengths[1];
    }, 1000);
    worker.on('message', ({ find, message, done }) =>
      done ? end(done) : finds.push({ input: Buffer.from(find), message }),
    );
    worker.on('error', (error) => {
      finds.push({ input: Buffer.from(new Uint8Array(shared, 8, lengths[0])), message: String(error.stack) });
      end({ executions: lengths[1] });
    });
  });
}

const inputs = (await readInputs()).filter(({ length }) => length <= MAX_INPUT);
let total = 0;
for (const target of names) {
  const { executions, branches, corpus, finds } = await fuzz(target, inputs);
  console.log(
    `${target}: ${executions} executions, ${branches ?? '?'} branches, ${corpus ?? '?'} inputs, ${finds.length} finds`,
  );
  for (const [at, { input, message }] of finds.entries()) {
    await mkdir(`${root}fuzz/finds`, { recursive: true });
    const file = `fuzz/finds/${target}-${values.seed}-${at + 1}.bin`;
    await writeFile(root + file, input);
    console.log(`  ${file} (${input.length} bytes): ${message.split('\n').slice(0, 4).join('\n    ')}`);
  }
  total += finds.length;
}
process.exitCode = total > 0 ? 1 : 0;
