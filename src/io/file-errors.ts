import { CleanArticleError, type ErrorCode } from '../core/errors.js';

const READ_ADVICE: Readonly<Record<string, [ErrorCode, string]>> = {
  ENOENT: ['NOT_FOUND', 'no such file; check the path'],
  ENOTDIR: ['NOT_FOUND', 'a part of the path is a file, not a folder'],
  EACCES: ['UNREADABLE', 'no permission to read; check its owner and mode'],
  EPERM: ['UNREADABLE', 'reading is not allowed; check its owner and mode'],
  EISDIR: ['UNREADABLE', 'a folder, not a file'],
  ELOOP: ['UNREADABLE', 'a symbolic link that leads back to itself; remove it or name its target'],
  ENAMETOOLONG: ['NOT_FOUND', 'the name is too long'],
  EMFILE: ['UNREADABLE', 'too many open files; raise the limit with ulimit -n'],
};

const WRITE_ADVICE: Readonly<Record<string, string>> = {
  EACCES: 'no permission to write; check the owner and mode of the folder',
  EPERM: 'writing is not allowed; check the owner and mode of the folder',
  EROFS: 'the disk can only be read; choose another output',
  ENOSPC: 'the disk is full; free some space and run again',
  EDQUOT: 'the quota is used up; free some space and run again',
  EISDIR: 'a folder stands in its place; choose another output',
  ENOTDIR: 'a part of the path is a file, not a folder; choose another output',
  EEXIST: 'a file stands where a folder is needed; choose another output',
  ENAMETOOLONG: 'the name is too long; choose a shorter output',
};

function codeOf(cause: unknown): string {
  return (cause as NodeJS.ErrnoException | undefined)?.code ?? '';
}

function detail(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** What went wrong while reading, in words; an error of our own passes unchanged. */
export function readError(cause: unknown): CleanArticleError {
  if (cause instanceof CleanArticleError) return cause;
  const [code, advice] = READ_ADVICE[codeOf(cause)] ?? ['UNREADABLE', `cannot be read (${detail(cause)})`];
  const isLost = code === 'NOT_FOUND' && pathOf(cause).includes('\ufffd');
  return new CleanArticleError(code, isLost ? NAME_IS_LOST : advice, { cause });
}

/** Node reads every name as UTF-8, and cannot give back one that is not. */
const NAME_IS_LOST =
  'no such file; if its name is not valid UTF-8 it cannot be opened: rename it, or give it on standard input';

function pathOf(cause: unknown): string {
  return (cause as NodeJS.ErrnoException).path ?? '';
}

/** What went wrong while writing `path`, in words. */
export function writeError(path: string, cause: unknown): CleanArticleError {
  if (cause instanceof CleanArticleError) return cause;
  const advice = WRITE_ADVICE[codeOf(cause)] ?? `cannot be written (${detail(cause)})`;
  return new CleanArticleError('UNWRITABLE', `${path}: ${advice}`, { cause });
}
