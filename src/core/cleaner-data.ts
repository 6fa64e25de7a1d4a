import type { LexiconData } from './lexicon.js';
import type { NamesData } from './names/gazetteer.js';

/** What a cleaner knows; the package's own is in `src/index.ts`. */
export interface CleanerData {
  readonly lexicon: LexiconData;
  readonly names: NamesData;
  /** Give the model files for the text of whole pages and for their HTML; called when the first page is met. */
  readonly pageModel: () => Uint8Array;
  /** Gives the model file for lines of articles; called when the first article is met. */
  readonly residueModel: () => Uint8Array;
  readonly htmlModel: () => Uint8Array;
  /** Gives the model file for line breaks; called when the first text is met whose sentences tags broke. */
  readonly breaksModel: () => Uint8Array;
}
