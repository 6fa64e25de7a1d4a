import type { Article, Line, Step, Verdict } from '../../article.js';
import type { Lexicon } from '../../lexicon.js';
import type { Options, Strictness } from '../../options.js';
import { viewOf } from '../../text/view.js';
import { predict } from '../page/trees.js';
import { type Weight, weightsOf } from '../page/weights.js';
import { residueFeatures } from './features.js';
import { isGuarded } from './guards.js';
import { likelyReason } from './label.js';
import type { ResidueModel } from './model.js';
import { type ResidueText, readResidueText } from './text.js';

/** Lines at least this likely to be residue go; see `models/README.md` for what each threshold costs. */
const THRESHOLDS: Readonly<Record<Strictness, number>> = { gentle: 1, default: 0.7, strict: 0.45 };
/** What a guarded line needs, and every line of a text of which the model would take very many. */
const VERY_SURE = 0.97;
/** More lines than both of a text, and the model has mistaken a list of the article for residue. */
const MAX_FOUND = 10;
const MAX_SHARE = 0.25;

/**
 * Adds what a learned model finds to what the rules are sure of: lines whose shape, words and place are those of
 * residue, on sites for which nobody wrote a rule. It takes nothing back.
 */
export function judgeResidue(lexicon: Lexicon, model: () => ResidueModel, { strictness }: Options): Step {
  const threshold = THRESHOLDS[strictness];
  return (article: Article): Article => {
    const { lines } = article;
    if (threshold >= 1 || lines.length < 2) return article;
    const text = textOf(article, lexicon);
    const columns = residueFeatures(text);
    const probabilities = predict(model().lines, columns.toRows(), columns.names.length);
    const found = findResidue(text, probabilities, threshold);
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
    const columns = residueFeatures(textOf(article, lexicon));
    const width = columns.names.length;
    return weightsOf(model().lines, columns.toRows().subarray(at * width, (at + 1) * width), columns.names);
  };
}

function textOf({ lines }: Article, lexicon: Lexicon): ResidueText {
  const views = lines.map((line) => viewOf(line, lexicon));
  return readResidueText(lines, views, lexicon);
}

function findResidue(text: ResidueText, probabilities: Float32Array, threshold: number): Set<number> {
  const from = (wanted: number) =>
    text.lines.flatMap((line, at) => {
      if (text.sure[at] || line.verdict?.label === 'headline') return [];
      return probabilities[at]! >= (isGuarded(at, text) ? VERY_SURE : wanted) ? [at] : [];
    });
  const found = from(threshold);
  const tooMany = found.length > Math.max(MAX_FOUND, text.lines.length * MAX_SHARE);
  return new Set(tooMany ? from(VERY_SURE) : found);
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
