import type { Line } from '../../article.js';
import type { Hit } from '../../text/phrases.js';
import { isUnspaced } from '../../text/tokens.js';
import type { LineView } from '../../text/view.js';
import { titleShare } from '../ask.js';
import { sureReason } from '../context/rule.js';

/** Lists of furniture, by the kind of thing they speak of; a line's hits in each group are a feature. */
const GROUPS: readonly (readonly string[])[] = [
  ['share-word', 'share-network', 'share-call'],
  ['newsletter', 'newsletter-button', 'paywall'],
  ['comment'],
  ['credit-label', 'credit-phrase', 'credit-agency'],
  ['related-label', 'related-sure', 'section-label', 'section-label-soft'],
  ['read-more', 'navigation'],
  ['byline', 'byline-tail', 'agency'],
  ['author-bio'],
  ['video'],
  ['ad'],
  ['tags', 'source', 'copyright', 'disclaimer', 'embed'],
  ['month', 'weekday', 'time-word'],
];
const FURNITURE = new Set(GROUPS.flat());
const NEIGHBOURS = [-2, -1, 1, 2];
const MIN_PROSE_WORDS = 15;

/** Names of the columns, in their order; the model file names the same ones. */
export const RESIDUE_COLUMNS: readonly string[] = [
  'words',
  'length',
  'ends-sentence',
  'ends-closed',
  'ends-colon',
  'ends-call',
  'starts-lower',
  'opens-with-quote',
  'item',
  'capital-share',
  'title-share',
  'number-share',
  'commas',
  'separators',
  'handles',
  'brackets',
  'sentence',
  'says',
  'weak-verdict',
  ...GROUPS.map((group) => `list-${group[0]}`),
  'covered',
  'from-start',
  'from-end',
  'place',
  'after-headline',
  'before-prose',
  'after-prose',
  'to-prose',
  'lines',
  'closed-share',
  'residue-share',
  'residue-before',
  'residue-after',
  'known-words',
  'headline-words',
  'copies',
  'rank',
  'unspaced',
  ...NEIGHBOURS.flatMap((offset) =>
    ['words', 'sentence', 'ends-sentence', 'residue', 'title-share', 'item'].map(
      (name) => `${name}@${offset}`,
    ),
  ),
];

const FAR = 8;

/**
 * What the residue model knows of each line that no rule is sure of: its shape, its words, its place and
 * its neighbours. One row a line, `RESIDUE_COLUMNS.length` numbers a row. Linear in the text.
 */
export function residueFeatures(lines: readonly Line[], views: readonly LineView[]): Float64Array[] {
  const about = aboutDocument(lines, views);
  return views.map((_, at) => Float64Array.from(rowOf(at, lines, views, about)));
}

interface About {
  readonly sure: readonly boolean[];
  readonly firstProse: number;
  readonly lastProse: number;
  readonly headline: number;
  readonly closedShare: number;
  readonly residueShare: number;
  readonly wordLines: ReadonlyMap<string, number>;
  readonly copies: ReadonlyMap<string, number>;
  readonly ranks: readonly number[];
  readonly residueBefore: readonly number[];
  readonly residueAfter: readonly number[];
}

function aboutDocument(lines: readonly Line[], views: readonly LineView[]): About {
  const sure = lines.map((line) => sureReason(line) !== undefined);
  const isProse = (view: LineView, at: number) =>
    view.isSentence && view.wordCount >= MIN_PROSE_WORDS && !sure[at];
  const long = views.filter((view, at) => view.wordCount >= 8 && !sure[at]);
  const wordLines = new Map<string, number>();
  const copies = new Map<string, number>();
  for (const view of views) {
    copies.set(view.text, (copies.get(view.text) ?? 0) + 1);
    for (const word of new Set(view.tokens.words)) wordLines.set(word, (wordLines.get(word) ?? 0) + 1);
  }
  const order = views.map((_, at) => at).sort((a, b) => views[a]!.wordCount - views[b]!.wordCount || a - b);
  const ranks: number[] = new Array(views.length);
  order.forEach((at, rank) => {
    ranks[at] = rank / Math.max(1, views.length - 1);
  });
  return {
    sure,
    firstProse: views.findIndex(isProse),
    lastProse: views.findLastIndex(isProse),
    headline: lines.findIndex((line) => line.verdict?.label === 'headline'),
    closedShare: long.length === 0 ? 0 : long.filter((view) => view.isSentence).length / long.length,
    residueShare: sure.filter(Boolean).length / Math.max(1, sure.length),
    wordLines,
    copies,
    ranks,
    residueBefore: distances(sure),
    residueAfter: distances([...sure].reverse()).reverse(),
  };
}

/** For each place, how many steps back the last true one is; `FAR` where none is near. */
function distances(flags: readonly boolean[]): number[] {
  let since = FAR;
  return flags.map((flag) => {
    const here = since;
    since = flag ? 1 : Math.min(FAR, since + 1);
    return here;
  });
}

function rowOf(at: number, lines: readonly Line[], views: readonly LineView[], about: About): number[] {
  const view = views[at]!;
  const { text, wordCount: words, hits } = view;
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const numbers = view.tokens.words.filter((word) => word === '#').length;
  const prose =
    at < about.firstProse ? at - about.firstProse : at > about.lastProse ? at - about.lastProse : 0;
  return [
    Math.log1p(words),
    Math.log1p(text.length),
    Number(view.endsSentence),
    Number(view.endsClosed),
    Number(/[:：]$/.test(text)),
    Number(/[!?！？]["”»)]?$/.test(text)),
    Number(view.startsLower),
    Number(view.opensWithQuote),
    Number(view.isItem),
    view.capitalShare,
    titleShare(view),
    words === 0 ? 0 : numbers / words,
    words === 0 ? 0 : count(/[,،、，]/g) / words,
    count(/[|•·»›/]|\s[-–—]\s/g),
    count(/[@#]\w|https?:|www\./g),
    count(/[([（【]/g),
    Number(view.isSentence),
    Number(hits.some((hit) => hit.list === 'says')),
    weakConfidence(lines[at]!),
    ...GROUPS.map((group) => hits.filter((hit) => group.includes(hit.list)).length),
    words === 0 ? 0 : coveredBy(hits) / words,
    Math.min(at, 20),
    Math.min(views.length - 1 - at, 20),
    at / Math.max(1, views.length - 1),
    about.headline < 0 ? -1 : Math.min(at - about.headline, 20),
    Number(at < about.firstProse),
    Number(at > about.lastProse),
    Math.max(-20, Math.min(20, prose)),
    Math.log1p(views.length),
    about.closedShare,
    about.residueShare,
    about.residueBefore[at]!,
    about.residueAfter[at]!,
    knownWords(view, about),
    about.headline < 0 || about.headline === at ? 0 : sharedWords(view, views[about.headline]!),
    about.copies.get(text)! - 1,
    about.ranks[at]!,
    Number(words > 0 && isUnspaced(view.tokens.words[0]!)),
    ...NEIGHBOURS.flatMap((offset) => neighbour(views[at + offset], about.sure[at + offset])),
  ];
}

function neighbour(view: LineView | undefined, sure: boolean | undefined): number[] {
  if (view === undefined) return [-1, -1, -1, -1, -1, -1];
  return [
    Math.log1p(view.wordCount),
    Number(view.isSentence),
    Number(view.endsSentence),
    Number(sure),
    titleShare(view),
    Number(view.isItem),
  ];
}

function weakConfidence({ verdict }: Line): number {
  if (verdict === undefined || ['headline', 'subhead', 'body'].includes(verdict.label)) return 0;
  return verdict.confidence;
}

function coveredBy(hits: readonly Hit[]): number {
  const covered = new Set<number>();
  for (const hit of hits) {
    if (FURNITURE.has(hit.list)) for (let word = hit.first; word < hit.last; word++) covered.add(word);
  }
  return covered.size;
}

/** Share of the longer words of a line that stand in another line too. */
function knownWords(view: LineView, about: About): number {
  const long = view.tokens.words.filter((word) => word.length >= 4);
  if (long.length === 0) return 0;
  return long.filter((word) => about.wordLines.get(word)! > 1).length / long.length;
}

function sharedWords(view: LineView, headline: LineView): number {
  const wanted = new Set(headline.tokens.words.filter((word) => word.length >= 4));
  const long = view.tokens.words.filter((word) => word.length >= 4);
  return long.length === 0 ? 0 : long.filter((word) => wanted.has(word)).length / long.length;
}
