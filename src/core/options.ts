import { LABELS, type Label } from './article.js';
import { CleanArticleError } from './errors.js';

/** What a cleaner does. The command's flags have the same names. */
export interface Options {
  /** Labels that stay in the text although they are residue; `'all'` removes nothing. Default none. */
  readonly keep: readonly Label[] | 'all';
  /** Labels that leave the text although they are content, such as `subhead`. Default none. */
  readonly drop: readonly Label[];
  /** Make names one. Default true. */
  readonly names: boolean;
  /** Repair mojibake, character references, control characters and spaces. Default true. */
  readonly repair: boolean;
  /**
   * What a text is: an article with a little residue, or a dump of everything on a page. Found by measure where
   * it is not given.
   */
  readonly regime?: 'residue' | 'dump';
  /** BCP 47 tag of the text where it is known; found by itself otherwise. */
  readonly lang?: string;
}

export const DEFAULT_OPTIONS: Options = { keep: [], drop: [], names: true, repair: true };

/**
 * Fills in defaults and checks labels.
 *
 * @throws {CleanArticleError} `BAD_OPTION` for a label that does not exist.
 */
export function resolveOptions(given: Partial<Options> = {}): Options {
  const options = { ...DEFAULT_OPTIONS, ...given };
  const labels = [...(options.keep === 'all' ? [] : options.keep), ...options.drop];
  for (const label of labels) {
    if (!LABELS.includes(label)) {
      throw new CleanArticleError(
        'BAD_OPTION',
        `There is no label "${label}". Labels: ${LABELS.join(', ')}.`,
      );
    }
  }
  if (options.regime !== undefined && options.regime !== 'residue' && options.regime !== 'dump') {
    throw new CleanArticleError(
      'BAD_OPTION',
      `There is no regime "${options.regime}". Regimes: residue, dump.`,
    );
  }
  return options;
}
