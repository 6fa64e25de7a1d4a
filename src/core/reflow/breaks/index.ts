import { predict } from '../../trees/trees.js';
import type { Row } from '../rows.js';
import { BREAK_FEATURES, breakFeatures } from './features.js';
import { type BreaksModel, readBreaksModel } from './model.js';

/**
 * From here on the lines of a page are joined. A heading glued to its text costs less than a broken sentence: chosen
 * by word F1 on the dev sets and in other languages, which all rise from 0.9 down to 0.4.
 */
export const LIKELY = 0.4;
/** From here on those of an article, which is left as it is where in doubt. */
export const SURELY = 0.7;

/**
 * The probability, for each row, that it goes on with the paragraph of the row before: that a tag inside the paragraph,
 * such as a link, broke the line. 0 for the first.
 *
 * @param rows all the rows of the text
 */
export type GoesOn = (text: string, rows: readonly Row[]) => Float32Array;

/**
 * Asks the model of line breaks, which is read when it is first asked.
 *
 * The text of a page is asked about twice, before and after it is judged: the last answer is kept.
 */
export function createGoesOn(read: () => Uint8Array): GoesOn {
  let model: BreaksModel | undefined;
  let last: { readonly text: string; readonly probabilities: Float32Array } | undefined;
  return (text, rows) => {
    if (last?.text === text) return last.probabilities;
    model ??= readBreaksModel(read());
    const probabilities = predict(model.breaks, breakFeatures(text, rows), BREAK_FEATURES.length);
    if (probabilities.length > 0) probabilities[0] = 0;
    last = { text, probabilities };
    return probabilities;
  };
}
