import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs';
import { PackedStrings } from './packed-strings.js';

/** What a walk found, and the folders it could not read. */
export interface Walk {
  /** Paths below the base, sorted by code unit, `/` between the parts. */
  readonly files: PackedStrings;
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
  const found = fastGlob.stream(pattern, {
    cwd: base,
    ignore: [...ignore],
    followSymbolicLinks: false,
    caseSensitiveMatch: true,
    // One pattern gives each file once, and remembering them all would be the most of the memory.
    unique: false,
    fs: { readdir: tolerantReaddir as unknown as typeof readdir },
  });
  const paths: string[] = [];
  for await (const path of found) paths.push(path as string);
  const files = new PackedStrings();
  for (const path of paths.sort()) files.add(path);
  return { files, unreadable };
}
