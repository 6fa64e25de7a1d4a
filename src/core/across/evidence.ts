/** How often a line, or a passage, stands in the articles of its site. */
export interface Standing {
  /** Distinct articles that have it, of so many. */
  readonly count: number;
  readonly articles: number;
  /** In how many of them it stands near the start or the end. */
  readonly edges: number;
}

/** What is known of a line beside how often it recurs. */
export interface Traits {
  /** Words that are no numbers. */
  readonly words: number;
  /** Ends with a full stop or its like. */
  readonly isClosed: boolean;
  /** Something else speaks for furniture. */
  readonly isSuspect: boolean;
  readonly isBiography: boolean;
  /** No sentence of the story stands between it and the start or the end. */
  readonly isOutside: boolean;
  /** Where the headline should stand. */
  readonly isFirst: boolean;
  /** "NEW YORK, March 3 -": place, day, agency. */
  readonly isDateline: boolean;
  /** Only the words beside its names recur. */
  readonly isTemplate: boolean;
}

/** Two articles may share a passage; three that are distinct hardly do. */
const MIN_ARTICLES = 3;
/** Where nothing but recurrence speaks for furniture inside the story. */
const MIN_ARTICLES_INSIDE = 5;
/** Furniture outside the story keeps its place; a sentence of the story comes to stand anywhere. */
const MIN_EDGE_SHARE = 0.9;

/** Closed and shorter: "The case continues.", "Read it here." */
const SENTENCE_WORDS = 7;
/** A sentence inside the story that is shorter is a turn of phrase. */
const INSIDE_SENTENCE_WORDS = 8;
/** Shorter lines are names, kickers, datelines and subheads. */
const LABEL_WORDS = 3;
const INSIDE_LABEL_WORDS = 5;

/**
 * Share of a site's articles from which a line is furniture. Subheads, datelines and standard sentences recur as
 * well, in some articles; furniture is printed under nearly all. In doubt the line stays.
 */
const SHARES = {
  suspect: 0.05,
  longLabel: 0.2,
  shortLabel: 0.5,
  sentence: 0.4,
  insideLabel: 0.5,
  insideSentence: 0.6,
  first: 0.5,
} as const;
const NEVER = Number.POSITIVE_INFINITY;
/** Names made one, more lines look alike. */
const TEMPLATE_FACTOR = 3;

/** Is a line that recurs so often furniture? */
export function isFurniture(standing: Standing, traits: Traits): boolean {
  const { count, articles, edges } = standing;
  if (traits.isBiography && traits.isOutside && !traits.isTemplate) return count >= 2 && edges === count;
  const share = wantedShare(traits, edges >= count * MIN_EDGE_SHARE);
  if (share === NEVER) return false;
  const isInside = share === SHARES.insideLabel || share === SHARES.insideSentence;
  if (traits.isTemplate && isInside) return false;
  const wanted = traits.isTemplate ? Math.min(0.9, share * TEMPLATE_FACTOR) : share;
  return count >= (isInside ? MIN_ARTICLES_INSIDE : MIN_ARTICLES) && count >= articles * wanted;
}

function wantedShare(traits: Traits, isAtEdge: boolean): number {
  const { words, isClosed, isSuspect, isOutside, isFirst, isDateline } = traits;
  const isSentence = isClosed && words >= SENTENCE_WORDS;
  if (isFirst) return isClosed ? NEVER : SHARES.first;
  if (isSuspect) return SHARES.suspect;
  if (isClosed && !isSentence) return NEVER;
  if (isOutside && isAtEdge) {
    if (isSentence) return SHARES.sentence;
    return words >= LABEL_WORDS && !isDateline ? SHARES.longLabel : SHARES.shortLabel;
  }
  if (isSentence) return words >= INSIDE_SENTENCE_WORDS ? SHARES.insideSentence : NEVER;
  return words >= INSIDE_LABEL_WORDS ? SHARES.insideLabel : NEVER;
}
