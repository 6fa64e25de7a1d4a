import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Lies in the folder of the outputs, hidden, so that no run takes it for an article. */
export const MANIFEST_NAME = '.clean-article.sha256';

/** The SHA-256 of a file, in hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

/**
 * What this program has written into a folder: a line `hash  path` for each output, as `sha256sum` prints it,
 * appended before the output appears. So a file is known to be ours, and untouched since, by its bytes
 * alone, whatever copies, clocks and crashes did; one that a person has edited is not.
 */
export class Manifest {
  readonly #file: string;
  #known: Promise<ReadonlySet<string>> | undefined;

  constructor(folder: string) {
    this.#file = join(folder, MANIFEST_NAME);
  }

  /** Did a run before this one write these bytes to this path (relative to the folder)? */
  async has(path: string, hash: string): Promise<boolean> {
    this.#known ??= this.#read();
    return (await this.#known).has(lineOf(path, hash));
  }

  async add(path: string, hash: string): Promise<void> {
    await appendFile(this.#file, `${lineOf(path, hash)}\n`);
  }

  async #read(): Promise<ReadonlySet<string>> {
    try {
      return new Set((await readFile(this.#file, 'utf8')).split('\n'));
    } catch {
      return new Set();
    }
  }
}

function lineOf(path: string, hash: string): string {
  return `${hash}  ${path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}`;
}
