import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** Lies in the folder of the outputs, hidden, so that no run takes it for an article. */
export const MANIFEST_NAME = '.clean-article.sha256';

const CHUNK_SIZE = 64 * 1024;

/** The SHA-256 of a file, in hexadecimal. */
export function hashFile(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(CHUNK_SIZE);
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
      hash.update(chunk.subarray(0, size));
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/**
 * What this program has written into a folder: a line `hash  path` for each output, as `sha256sum` prints it,
 * appended before the output appears. So a file is known to be ours, and untouched since, by its bytes
 * alone, whatever copies, clocks and crashes did; one that a person has edited is not.
 */
export class Manifest {
  readonly #path: string;
  #known: Set<string> | undefined;
  #file: number | undefined;

  constructor(folder: string) {
    this.#path = join(folder, MANIFEST_NAME);
  }

  /** Were these bytes written to this path (relative to the folder) before? */
  has(path: string, hash: string): boolean {
    this.#known ??= this.#read();
    return this.#known.has(lineOf(path, hash));
  }

  add(path: string, hash: string): void {
    const line = lineOf(path, hash);
    if (this.#known?.has(line)) return;
    this.#file ??= openSync(this.#path, 'a');
    appendFileSync(this.#file, `${line}\n`);
  }

  #read(): Set<string> {
    try {
      return new Set(readFileSync(this.#path, 'utf8').split('\n'));
    } catch {
      return new Set();
    }
  }
}

function lineOf(path: string, hash: string): string {
  return `${hash}  ${path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}`;
}
