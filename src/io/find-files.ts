import { lstatSync, statSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { CleanArticleError } from '../core/errors.js';
import { readError } from './file-errors.js';
import notArticles from './not-articles.json' with { type: 'json' };
import { isWithin } from './places.js';
import { STDIN_PATH } from './read.js';
import { walk } from './walk.js';

/** A file to clean. */
export interface FoundFile {
  /** As it is to be opened and shown; `-` is standard input. */
  readonly path: string;
  /** Its place below the folder or pattern that it was found by; the bare name of a file named itself. */
  readonly relative: string;
  /** Found in a folder or by a pattern, not named itself. */
  readonly walked: boolean;
  /** A pipe or a device, which gives its bytes once. */
  readonly once?: boolean;
}

/** An input that names nothing to clean. */
export interface NotFound {
  readonly path: string;
  readonly error: CleanArticleError;
}

export interface FindOptions {
  /** Patterns of files and folders to leave out; one without `/` fits at any depth. */
  readonly ignore?: readonly string[];
  /** A file or folder that no folder or pattern gives, because the output goes there. */
  readonly exclude?: string;
}

const MAGIC = /[*?[\]{}!()]/;
const NOT_ARTICLES = `**/*.{${notArticles.extensions.join(',')}}{,.gz,.zst}`;
/** Packages of programs: never articles, often by the thousand. */
const IGNORED_FOLDERS = '**/node_modules/**';

/**
 * The files that the inputs name: files, folders (with all below them), patterns and `-`, in this order; the
 * files of one folder or pattern are sorted by path. A file that is named twice comes once.
 */
export async function* findFiles(
  inputs: readonly string[],
  options: FindOptions = {},
): AsyncGenerator<FoundFile | NotFound> {
  // One folder or pattern gives each file once, and may give very many.
  const seen = mayOverlap(inputs) ? new Set<string>() : undefined;
  for (const input of inputs) {
    for await (const found of findOne(input, options)) {
      if (seen && 'relative' in found) {
        const id = found.path === STDIN_PATH ? STDIN_PATH : resolve(found.path);
        if (seen.has(id)) continue;
        seen.add(id);
      }
      yield found;
    }
  }
}

/** May a file be named by two of the inputs, because one lies within another? */
function mayOverlap(inputs: readonly string[]): boolean {
  // With the separator at its end, a folder comes right before what lies within it.
  const places = inputs.map((input) => join(resolve(splitPattern(input).base), sep)).sort();
  return places.some((place, at) => at > 0 && place.startsWith(places[at - 1]!));
}

/** The folder that a pattern looks in, and what is looked for there; an input without magic is its own base. */
function splitPattern(input: string): { readonly base: string; readonly pattern: string } {
  const parts = input.split('/');
  const fixed = parts.findIndex((part) => MAGIC.test(part));
  if (fixed < 0) return { base: input, pattern: '' };
  const base = parts.slice(0, fixed).join('/') || (input.startsWith('/') ? '/' : '.');
  return { base, pattern: parts.slice(fixed).join('/') };
}

async function* findOne(input: string, options: FindOptions): AsyncGenerator<FoundFile | NotFound> {
  if (input === STDIN_PATH) {
    yield { path: STDIN_PATH, relative: 'stdin', walked: false, once: true };
    return;
  }
  try {
    const status = statSync(input);
    if (!status.isDirectory()) {
      yield { path: input, relative: basename(input), walked: false, once: !status.isFile() };
      return;
    }
  } catch (cause) {
    const error = readError(cause);
    const more = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? whyMissing(input) : undefined;
    if (more !== undefined || error.code !== 'NOT_FOUND' || !MAGIC.test(input)) {
      const told = more === undefined ? error : new CleanArticleError('NOT_FOUND', more, { cause });
      yield { path: input === '' ? '""' : input, error: told };
      return;
    }
    const { base, pattern } = splitPattern(input);
    const none = 'no file fits this pattern; check it, ** stands for any folders';
    yield* walkBase(input, base, pattern, options, none);
    return;
  }
  const none = `a folder without articles; to take files with other endings, give a pattern: '${join(input, '**/*.txt')}'`;
  yield* walkBase(input, input, '**/*', options, none);
}

/** What is wrong with a path that is not there, where more can be said. */
function whyMissing(input: string): string | undefined {
  if (input === '') return 'an empty name; is a variable of the shell empty?';
  const isLink = lstatSync(input, { throwIfNoEntry: false })?.isSymbolicLink();
  return isLink ? 'a symbolic link to a file that is not there' : undefined;
}

async function* walkBase(
  input: string,
  base: string,
  pattern: string,
  options: FindOptions,
  none: string,
): AsyncGenerator<FoundFile | NotFound> {
  const exclude = options.exclude === undefined ? undefined : resolve(options.exclude);
  const ignore = [IGNORED_FOLDERS, ...(options.ignore ?? []).flatMap(ignorePatterns)];
  if (pattern === '**/*') ignore.push(NOT_ARTICLES);
  const { files, unreadable } = await walk(base, pattern, ignore);
  let isEmpty = unreadable.length === 0;
  for (const relative of files) {
    const path = join(base, relative);
    if (exclude !== undefined && isWithin(resolve(path), exclude)) continue;
    isEmpty = false;
    yield { path, relative, walked: true, once: false };
  }
  for (const { path, cause } of unreadable) yield { path, error: readError(cause) };
  if (isEmpty) yield { path: input, error: new CleanArticleError('NO_INPUT', none) };
}

/** A pattern as the walk wants it: for the files that fit, and for all below the folders that fit. */
function ignorePatterns(pattern: string): string[] {
  const bare = pattern.replace(/^\.?\//, '').replace(/\/$/, '');
  const anywhere = bare.includes('/') ? bare : `**/${bare}`;
  return [anywhere, `${anywhere}/**`];
}
