import { appendFileSync, closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { crypto } from './builtins.js';
import { HashSet } from './hash-set.js';

/** Lies in the folder of the outputs, hidden, so that no run takes it for an article. */
export const MANIFEST_NAME = '.clean-article.tsv';

const CHUNK_SIZE = 64 * 1024;
/** A link of this name was not made by this program, and might lead anywhere. */
const APPEND_NO_LINK =
  constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);

/** What tells whether a file was touched: its size in bytes, and the time of its last change. */
export interface Stamp {
  readonly size: number;
  readonly mtimeMs: number;
}

/** How an output came to be. */
export interface Origin {
  /** Names the program's version and its options. */
  readonly made: string;
  /** The input as it was before it was read. */
  readonly input: Stamp;
}

/** The SHA-256 of a file, in hexadecimal. */
export function hashFile(path: string): string {
  const hash = crypto().createHash('sha256');
  for (const chunk of readChunks(path)) hash.update(chunk);
  return hash.digest('hex');
}

/**
 * What this program has written into a folder: a line for each output, appended before the output appears:
 *
 *     sha256  made  size  time  input's size  input's time  path        (divided by tabs)
 *
 * So a file is known to be ours, and untouched since, by its bytes alone, whatever copies, clocks and crashes
 * did; one that a person has edited is not. And an output is known to be current if it has the size and time
 * that were noted for it, its input has those noted, and version and options are the same. Several threads may
 * append to one manifest. Only hashes of the lines are held in memory.
 */
export class Manifest {
  readonly #path: string;
  #known: { readonly ours: HashSet; readonly current: HashSet } | undefined;
  #file: number | undefined;

  constructor(folder: string) {
    this.#path = join(folder, MANIFEST_NAME);
  }

  /** Were these bytes written to this path (relative to the folder) by an earlier run? */
  has(path: string, hash: string): boolean {
    return this.#lines().ours.has(`${hash}\t${onOneLine(path)}`);
  }

  /** Did an earlier run make this output from this input, and is it as it was? */
  isCurrent(path: string, output: Stamp, origin: Origin): boolean {
    return this.#lines().current.has(describe(path, output, origin));
  }

  add(path: string, hash: string, output: Stamp, origin?: Origin): void {
    this.#file ??= this.#open();
    const unknown = { made: '-', input: { size: 0, mtimeMs: 0 } };
    appendFileSync(this.#file, `${hash}\t${describe(path, output, origin ?? unknown)}\n`);
  }

  #lines() {
    this.#known ??= this.#read();
    return this.#known;
  }

  #read() {
    const known = { ours: new HashSet(), current: new HashSet() };
    for (const line of readLines(this.#path)) {
      const hashEnd = line.indexOf('\t');
      known.ours.add(line.slice(0, hashEnd) + line.slice(line.lastIndexOf('\t')));
      known.current.add(line.slice(hashEnd + 1));
    }
    return known;
  }

  /** A line that a crash cut off is ended, or the next one would be lost with it. */
  #open(): number {
    const file = openSync(this.#path, APPEND_NO_LINK);
    const { size } = fstatSync(file);
    const last = Buffer.alloc(1);
    if (size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last[0] !== 0x0a)
      appendFileSync(file, '\n');
    return file;
  }
}

function describe(path: string, output: Stamp, { made, input }: Origin): string {
  return [made, output.size, output.mtimeMs, input.size, input.mtimeMs, onOneLine(path)].join('\t');
}

/** A path on one line, without tabs. */
function onOneLine(path: string): string {
  return path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
}

function* readLines(path: string): Generator<string> {
  let open = Buffer.alloc(0);
  try {
    for (const chunk of readChunks(path)) {
      const bytes = Buffer.concat([open, chunk]);
      const end = bytes.lastIndexOf(0x0a) + 1;
      open = Buffer.from(bytes.subarray(end));
      if (end > 0) yield* bytes.toString('utf8', 0, end - 1).split('\n');
    }
  } catch {
    // A folder without a manifest has nothing of ours.
  }
}

function* readChunks(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(CHUNK_SIZE);
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk))
      yield chunk.subarray(0, size);
  } finally {
    closeSync(file);
  }
}
