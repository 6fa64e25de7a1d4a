import type { Line } from '../../article.js';
import type { Lexicon } from '../../lexicon.js';
import { type LineView, perView } from '../../text/view.js';
import { sureReason } from '../context/rule.js';
import { share } from '../features/columns.js';

/** A sentence of so many words is taken for a paragraph of the story. */
const PROSE_WORDS = 15;
/** A short line right above a paragraph may be the head of a section; captions and links stand there too, but are fewer. */
const MAX_HEAD_WORDS = 14;
const MIN_HEADS = 6;
const MIN_DIVIDED_LINES = 35;

/** An article with a little residue, as the model sees it after the rules. */
export interface ResidueText {
  readonly lines: readonly Line[];
  readonly views: readonly LineView[];
  /** Which lines rules are sure to be residue. */
  readonly sure: readonly boolean[];
  /** Index of the first and the last paragraph of the story; -1 where there is none. */
  readonly firstProse: number;
  readonly lastProse: number;
  /** Index of the headline; -1 where none was found. */
  readonly headline: number;
  /** Is the story divided by heads, such as a guide, a list of products or a report? */
  readonly isDivided: boolean;
  /** Share of stop words, of any language, among the words of each line. */
  readonly stopShares: readonly number[];
  /** Labels under which lines of the story give different facts: "Price range" of "Price range: $20". */
  readonly facts: ReadonlySet<string>;
}

const FACT = /^([^:：]{2,30})[:：]\s?\S/u;

/** "Price range" of "Price range: $20 – 207". */
export function factLabel({ text }: LineView): string | undefined {
  return FACT.exec(text)?.[1];
}

const stopShare = perView(({ tokens: { words } }, { stopWords }: Pick<Lexicon, 'stopWords'>) => {
  let count = 0;
  for (const word of words) if (stopWords.has(word)) count++;
  return share(count, words.length);
});

export function readResidueText(
  lines: readonly Line[],
  views: readonly LineView[],
  lexicon: Pick<Lexicon, 'stopWords'>,
): ResidueText {
  const sure = lines.map((line) => sureReason(line) !== undefined);
  const isProse = (view: LineView, at: number) =>
    view.isSentence && view.wordCount >= PROSE_WORDS && !sure[at];
  const headline = lines.findIndex((line) => line.verdict?.label === 'headline');
  const isHead = (view: LineView, at: number) =>
    view.wordCount <= MAX_HEAD_WORDS && !view.endsSentence && !sure[at] && at !== headline;
  const heads = views.filter((view, at) => at > 0 && isProse(view, at) && isHead(views[at - 1]!, at - 1));
  return {
    lines,
    views,
    sure,
    firstProse: views.findIndex(isProse),
    lastProse: views.findLastIndex(isProse),
    headline,
    isDivided: heads.length >= MIN_HEADS && lines.length >= MIN_DIVIDED_LINES,
    stopShares: views.map((view) => stopShare(view, lexicon)),
    facts: repeatedFacts(views.filter((_, at) => !sure[at])),
  };
}

function repeatedFacts(views: readonly LineView[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const repeated = new Set<string>();
  for (const view of views) {
    const label = factLabel(view);
    if (label === undefined) continue;
    if ((first.get(label) ?? view.text) !== view.text) repeated.add(label);
    first.set(label, first.get(label) ?? view.text);
  }
  return repeated;
}
