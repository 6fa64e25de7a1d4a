import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs';

/** What a walk found, and the folders it could not read. */
export interface Walk {
  /** Paths below the base, sorted by code unit, `/` between the parts. */
  readonly files: readonly string[];
  readonly unreadable: readonly { readonly path: string; readonly cause: unknown }[];
}

type Callback = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;

/**
 * The files below `base` that fit `pattern`. As ripgrep does: hidden files are left out and links are not
 * followed, so a circle of links does no harm. A folder that cannot be read costs only itself.
 */
export async function walk(base: string, pattern: string, ignore: readonly string[]): Promise<Walk> {
  const { default: fastGlob } = await import('fast-glob');
  const unreadable: { path: string; cause: unknown }[] = [];
  const tolerantReaddir = (path: string, options: { withFileTypes: true }, done: Callback): void => {
    readdir(path, options, (cause, entries) => {
      if (cause) unreadable.push({ path, cause });
      done(null, entries ?? []);
    });
  };
  const files = await fastGlob(pattern, {
    cwd: base,
    ignore: [...ignore],
    followSymbolicLinks: false,
    caseSensitiveMatch: true,
    fs: { readdir: tolerantReaddir as unknown as typeof readdir },
  });
  return { files: files.sort(), unreadable };
}
