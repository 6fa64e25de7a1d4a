import { existsSync, promises } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';

/** What stands at a path; links are followed. */
export async function kindOfPlace(path: string): Promise<'nothing' | 'file' | 'folder' | 'other'> {
  try {
    const status = await promises.stat(path);
    return status.isDirectory() ? 'folder' : status.isFile() ? 'file' : 'other';
  } catch {
    return 'nothing';
  }
}

/** Does anything stand at a path? At once, for what cannot wait. */
export function isThere(path: string): boolean {
  return existsSync(path);
}

/** The absolute path without links; of what does not exist yet, as far as it exists. */
export async function realPlace(path: string): Promise<string> {
  const full = resolve(path);
  try {
    return await promises.realpath(full);
  } catch {
    return dirname(full) === full ? full : join(await realPlace(dirname(full)), basename(full));
  }
}

/** Is `path` the folder itself, or below it? Both absolute. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
