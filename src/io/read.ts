import { promises, readFileSync, statSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { CleanArticleError } from '../core/errors.js';
import { ByteSource } from './byte-source.js';
import { readError } from './file-errors.js';
import type { Stamp } from './manifest.js';
import { isPipe, readPipe } from './named-pipe.js';

const CHUNK_SIZE = 64 * 1024;

/** The path that stands for standard input, and the name it has in messages. */
export const STDIN_PATH = '-';
export const STDIN_NAME = '<stdin>';

async function* readChunks(file: FileHandle): AsyncGenerator<Uint8Array> {
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK_SIZE));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** What openInput may need beside the path. */
export interface InputOptions {
  /** What `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Lets go of a pipe whose writer keeps silent. */
  readonly signal?: AbortSignal;
}

/**
 * Opens a file, or standard input for `-`, and reads its first bytes. Pipes and devices will do.
 *
 * @throws {CleanArticleError} `NOT_FOUND` or `UNREADABLE`, without the path, which is the outcome's name.
 */
export async function openInput(path: string, { stdin, signal }: InputOptions = {}): Promise<ByteSource> {
  if (path === STDIN_PATH && !stdin) {
    throw new CleanArticleError('UNREADABLE', 'there is no standard input here; give it as `options.stdin`');
  }
  try {
    if (path === STDIN_PATH) return await ByteSource.from(stdin!);
    return await ByteSource.from(
      isPipe(path) ? readPipe(path, signal) : readChunks(await promises.open(path)),
    );
  } catch (cause) {
    throw readError(cause);
  }
}

/**
 * Size and time of a file; undefined of what has none, such as a pipe, and of what cannot be looked at, which
 * opening it will tell.
 */
export function stampOf(path: string): Stamp | undefined {
  if (path === STDIN_PATH) return undefined;
  try {
    const status = statSync(path);
    return status.isFile() ? { size: status.size, mtimeMs: status.mtimeMs } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A small file at once. Synchronous: for many small files the way to Node's thread pool and back costs more
 * than the reading.
 *
 * @throws {CleanArticleError} as `openInput`
 */
export function readSmall(path: string): ByteSource {
  try {
    return ByteSource.of(readFileSync(path));
  } catch (cause) {
    throw readError(cause);
  }
}
