import type { Reason } from '../../article.js';
import { isUnspaced } from '../../text/tokens.js';
import { type LineView, perView } from '../../text/view.js';
import { share } from '../features/columns.js';
import type { FeatureGroup } from './rows.js';
import type { ResidueText } from './text.js';

/** Lists of furniture, by the kind of thing they speak of. */
const GROUPS: readonly { readonly reason: Reason; readonly lists: readonly string[] }[] = [
  { reason: 'share', lists: ['share-word', 'share-network', 'share-call'] },
  { reason: 'newsletter', lists: ['newsletter', 'newsletter-button', 'paywall'] },
  { reason: 'comment', lists: ['comment'] },
  { reason: 'caption-credit', lists: ['credit-label', 'credit-phrase', 'credit-agency'] },
  {
    reason: 'related-link',
    lists: ['related-label', 'related-sure', 'section-label', 'section-label-soft'],
  },
  { reason: 'navigation', lists: ['read-more', 'navigation'] },
  { reason: 'byline', lists: ['byline', 'byline-tail', 'agency'] },
  { reason: 'author-bio', lists: ['author-bio'] },
  { reason: 'video-player', lists: ['video'] },
  { reason: 'ad', lists: ['ad'] },
  { reason: 'other', lists: ['tags', 'source', 'copyright', 'disclaimer', 'embed'] },
  { reason: 'dateline-timestamp', lists: ['month', 'weekday', 'time-word'] },
];

/** Of which reason the phrases of a list are a sign. */
export const REASON_OF_LIST: ReadonlyMap<string, Reason> = new Map(
  GROUPS.flatMap(({ reason, lists }) => lists.map((list) => [list, reason] as const)),
);
const FAR = 8;

const PHRASE_MEASURES: readonly (readonly [name: string, of: (view: LineView) => number])[] = [
  ...GROUPS.map(({ reason }) => [`list-${reason}`, (view: LineView) => countOf(view, reason)] as const),
  ['says', ({ hits }) => Number(hits.some((hit) => hit.list === 'says'))],
  ['covered', (view) => share(coveredBy(view), view.wordCount)],
  [
    'opens-with-list',
    ({ hits }) => Number(hits.some((hit) => hit.first === 0 && REASON_OF_LIST.has(hit.list))),
  ],
  ['unspaced', ({ tokens, wordCount }) => Number(wordCount > 0 && isUnspaced(tokens.words[0]!))],
];
/** Measured once for a text, however often it is judged. */
const phraseMeasures = perView((view) => Float32Array.from(PHRASE_MEASURES, ([, of]) => of(view)));

/** What rules and lists say of a line and of those around it. */
export const evidence: FeatureGroup<ResidueText> = {
  names: [
    'rule-confidence',
    ...PHRASE_MEASURES.map(([name]) => name),
    'residue-share',
    'residue-before',
    'residue-after',
  ],
  read: ({ lines, views, sure }) => {
    const residue = share(sure.filter(Boolean).length, sure.length);
    const before = distances(sure);
    const after = distances([...sure].reverse()).reverse();
    return (at, row) => {
      const { verdict } = lines[at]!;
      row.put(verdict === undefined || isContent(verdict.label) ? 0 : verdict.confidence);
      row.putAll(phraseMeasures(views[at]!));
      row.put(residue);
      row.put(before[at]!);
      row.put(after[at]!);
    };
  },
};

function isContent(label: string): boolean {
  return label === 'headline' || label === 'subhead' || label === 'body';
}

function countOf({ hits }: LineView, reason: Reason): number {
  return hits.filter(({ list }) => REASON_OF_LIST.get(list) === reason).length;
}

/** How many words belong to phrases of furniture. */
function coveredBy({ hits }: LineView): number {
  const covered = new Set<number>();
  for (const hit of hits) {
    if (REASON_OF_LIST.has(hit.list)) for (let word = hit.first; word < hit.last; word++) covered.add(word);
  }
  return covered.size;
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
