/** Runs one target on mutated inputs until it is told to stop. Its parent sees each input before it is run. */
import { parentPort, workerData } from 'node:worker_threads';
import { branchCounter } from './instrument.mjs';
import { createRandom, mutate } from './mutate.mjs';

const { module, target, seed, inputs, shared, seconds } = workerData;
const { TARGETS } = await import(module);
const run = TARGETS[target];
const [lengths, bytes] = [new Int32Array(shared, 0, 2), new Uint8Array(shared, 8)];
const random = createRandom(seed);
const corpus = inputs.map((input) => Buffer.from(input));
const branches = branchCounter();
const known = new Set();

async function attempt(input) {
  bytes.set(input);
  lengths[0] = input.length;
  Atomics.add(lengths, 1, 1);
  try {
    await run(input);
  } catch (error) {
    await report(input, error);
  }
}

/** The same complaint twice is one find. */
async function report(input, error) {
  const message = String(error?.stack ?? error);
  const kind = `${error?.name} ${String(error?.message).split('\n')[0]} ${/\n\s+at .*/.exec(message)?.[0]}`;
  if (known.has(kind)) return;
  known.add(kind);
  parentPort.postMessage({ find: await shrink(input, String(error?.message).split('\n')[0]), message });
}

/** Takes pieces away as long as the same complaint is made. */
async function shrink(input, complaint) {
  let small = Buffer.from(input);
  for (let size = small.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at < small.length; ) {
      const less = Buffer.concat([small.subarray(0, at), small.subarray(at + size)]);
      if (await complains(less, complaint)) small = less;
      else at += size;
    }
  }
  return small;
}

async function complains(input, complaint) {
  Atomics.add(lengths, 1, 1);
  try {
    await run(input);
    return false;
  } catch (error) {
    return String(error?.message).split('\n')[0] === complaint;
  }
}

const spent = () => process.cpuUsage().user / 1e6;
const end = spent() + seconds;
for (const input of corpus) await attempt(input);
let covered = branches();
while (spent() < end) {
  const input = mutate(random.pick(corpus), random, random.pick(corpus));
  await attempt(input);
  const now = branches();
  if (now > covered) {
    corpus.push(Buffer.from(input));
    covered = now;
  }
}
parentPort.postMessage({ done: { executions: lengths[1], branches: covered, corpus: corpus.length } });
