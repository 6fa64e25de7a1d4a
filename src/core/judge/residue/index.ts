import type { Article, Line, Step, Verdict } from '../../article.js';
import type { Lexicon } from '../../lexicon.js';
import type { Options, Strictness } from '../../options.js';
import { type LineView, viewOf } from '../../text/view.js';
import { type Weight, weightsOf } from '../../trees/weights.js';
import { type Pruning, predictLikely, pruningOf } from '../page/likely.js';
import { FEATURE_NAMES, residueFeatures } from './features.js';
import { isGuarded } from './guards.js';
import { likelyReason } from './label.js';
import type { ResidueModel } from './model.js';
import { type ResidueText, readResidueText } from './text.js';

/** Lines at least this likely to be residue go; see `models/README.md` for what each threshold costs. */
const THRESHOLDS: Readonly<Record<Strictness, number>> = { gentle: 1, default: 0.6, strict: 0.4 };
/** What every line needs of a text of which the model would take very many. */
const VERY_SURE = 0.97;
/** A longer text is a guide, a list or a table: of such short lines the labelled articles have none. */
const MAX_STORY_LINES = 90;
const LONG_SURE = 0.9;
const MAX_ITEM_WORDS = 14;
/**
 * A text of more lines may be a guide with its headings and lists, which look like residue: several likely lines go only
 * where the model is rather sure of some. Of 99 such lines that extractors gave of the bench's pages 13 were residue.
 */
const MANY_LINES = 60;
const RATHER_SURE = 0.8;
const MIN_RATHER_SURE = 3;
/** More lines than both of a text, and the model has mistaken a list of the article for residue. */
const MAX_FOUND = 10;
const MAX_SHARE = 0.25;

/** No line is as likely. */
const NEVER = 1;

/**
 * Adds what a learned model finds to what the rules are sure of: lines whose shape, words and place are those of
 * residue, on sites for which nobody wrote a rule. It takes nothing back.
 */
export function judgeResidue(lexicon: Lexicon, model: () => ResidueModel, { strictness }: Options): Step {
  const threshold = THRESHOLDS[strictness];
  let pruning: Pruning | undefined;
  return (article: Article): Article => {
    const { lines } = article;
    if (threshold >= 1 || lines.length < 2) return article;
    const text = textOf(article, lexicon);
    const isLong = lines.length > MAX_STORY_LINES;
    const wanted = Float32Array.from(lines, (_, at) => {
      if (!isOpen(at, text)) return NEVER;
      return isLong || isAmongHeads(at, text) ? Math.max(threshold, LONG_SURE) : threshold;
    });
    if (wanted.every((wish) => wish === NEVER)) return article;
    const rows = residueFeatures(text, (at) => wanted[at] !== NEVER);
    pruning ??= pruningOf(model().lines);
    const probabilities = predictLikely(pruning, rows, FEATURE_NAMES.length, wanted);
    const found = likely(probabilities, wanted);
    if (found.size === 0) return article;
    return {
      ...article,
      lines: lines.map((line, at): Line => {
        return found.has(at) ? { ...line, verdict: verdictOf(at, text, probabilities[at]!) } : line;
      }),
    };
  };
}

/** What the model looked at in a line of an article that is about to be judged. */
export function weighResidue(
  lexicon: Lexicon,
  model: () => ResidueModel,
): (article: Article, at: number) => readonly Weight[] {
  return (article, at) => {
    const rows = residueFeatures(textOf(article, lexicon));
    const width = FEATURE_NAMES.length;
    return weightsOf(model().lines, rows.subarray(at * width, (at + 1) * width), FEATURE_NAMES);
  };
}

function textOf({ lines }: Article, lexicon: Lexicon): ResidueText {
  const views = lines.map((line): LineView => viewOf(line, lexicon));
  return readResidueText(lines, views, lexicon);
}

/** May the model take the line? What rules are sure of it need not. */
function isOpen(at: number, text: ResidueText): boolean {
  return !text.sure[at] && at !== text.headline && !isGuarded(at, text);
}

/** In a story with many heads stand items, names, prices and labels, which look like residue; captions are longer. */
function isAmongHeads(at: number, { views, isDivided, firstProse, lastProse }: ResidueText): boolean {
  return isDivided && at > firstProse && at < lastProse && views[at]!.wordCount <= MAX_ITEM_WORDS;
}

/** @param wanted what each line must reach at least */
function likely(probabilities: Float32Array, wanted: Float32Array): ReadonlySet<number> {
  const size = probabilities.length;
  const found = [...probabilities.keys()].filter(
    (at) => wanted[at] !== NEVER && probabilities[at]! >= wanted[at]!,
  );
  const above = (least: number): number[] => found.filter((at) => probabilities[at]! >= least);
  if (found.length > Math.max(MAX_FOUND, size * MAX_SHARE)) return new Set(above(VERY_SURE));
  const ratherSure = above(RATHER_SURE);
  const isGuide = size > MANY_LINES && found.length > 1 && ratherSure.length < MIN_RATHER_SURE;
  return new Set(isGuide ? ratherSure : found);
}

function verdictOf(at: number, text: ResidueText, confidence: number): Verdict {
  const label = likelyReason(at, text);
  return {
    label,
    rule: `${label}/learned`,
    why: 'looks, by its words, shape and place, like a line that is not of the story (learned from other articles)',
    confidence,
    decided: true,
  };
}
