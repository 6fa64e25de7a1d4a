import { open, stat } from 'node:fs/promises';

const LINE_FEED = 0x0a;

/** Does a file end without a line end? False for one that is empty or cannot be read, and for a pipe, which is read once. */
export async function lacksLineEnd(path: string): Promise<boolean> {
  try {
    if (!(await stat(path)).isFile()) return false;
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const { bytesRead, buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
      return bytesRead === 1 && buffer[0] !== LINE_FEED;
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}
