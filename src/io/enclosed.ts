import { realpathSync, type Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CleanArticleError } from '../core/errors.js';
import { isWithin } from './places.js';

/** The real place of a path; of what does not exist yet, that of the folder it would come to lie in. */
function realFolder(path: string): string {
  for (let at = path; ; at = dirname(at)) {
    try {
      return realpathSync.native(at);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(at) === at) throw cause;
    }
  }
}

/**
 * Is this a place for a file in the folder? Folders may be links; what lies in them may not lead out.
 *
 * @param path may be there or not
 * @param old what is there
 * @throws {CleanArticleError} `OUTPUT_CLASH`
 */
export function checkEnclosed(path: string, folder: string, old: Stats | undefined): void {
  if (old && !old.isFile()) {
    throw new CleanArticleError('OUTPUT_CLASH', `${path}: a pipe or device stands in its place; remove it`);
  }
  const inside = isWithin(resolve(path), resolve(folder));
  if (inside && isWithin(realFolder(old ? path : dirname(path)), realFolder(folder))) return;
  throw new CleanArticleError(
    'OUTPUT_CLASH',
    `${path}: lies outside ${folder}, where a link or ".." leads; name a folder without such links`,
  );
}
