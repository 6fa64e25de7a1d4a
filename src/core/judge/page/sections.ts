import type { Reason } from '../../article.js';
import type { Kind } from './kinds.js';

/** What a section of the page is made of: how far it can go, and which lines show that it goes on. */
interface SectionShape {
  readonly why: string;
  /** Lines below its heading that it can have. */
  readonly reach: number;
  /** Lines in a row that may show nothing of it. */
  readonly gap: number;
  /** Kinds of lines it is known by, beside those that a rule has said are of its own reason. */
  readonly signs: readonly Sign[];
  /** Longer lines are something else. */
  readonly maxWords?: number;
  /** It never stands above the article: a heading there is an entry of a menu. */
  readonly isBelow?: boolean;
}

/** What is seen of a line: a sentence, a day or a time, a title, a field of a form, one or two words. */
export type Sign = 'sentence' | 'date' | 'title' | 'field' | 'word';

/** A heading such as "Comments" says what the lines below it are, as long as these look like it. */
const SHAPES: Readonly<Partial<Record<Reason, SectionShape>>> = {
  comment: {
    why: 'stands among the comments of readers',
    reach: 60,
    gap: 4,
    signs: ['sentence', 'date', 'field'],
    isBelow: true,
  },
  'related-link': {
    why: 'stands in a list of other stories',
    reach: 60,
    gap: 4,
    signs: ['title', 'sentence', 'date'],
  },
  'cookie-consent': {
    why: 'belongs to the cookie banner',
    reach: 20,
    gap: 2,
    signs: ['sentence'],
  },
  newsletter: {
    why: 'belongs to the box of a newsletter',
    reach: 8,
    gap: 3,
    signs: ['sentence', 'field'],
  },
  'author-bio': { why: 'belongs to the box about the writer', reach: 5, gap: 1, signs: ['sentence'] },
  tags: { why: 'stands in a list of topics', reach: 8, gap: 1, signs: ['word'], maxWords: 3 },
  share: { why: 'stands among share buttons', reach: 10, gap: 2, signs: [], maxWords: 2 },
};

/** Words of a heading; that of the comments may repeat the title: "12 replies to “The harbour wall”". */
const HEADING_WORDS = 6;
const COMMENTS_HEADING_WORDS = 24;

/** What a section is found by. */
export interface Signs {
  readonly size: number;
  /** What a rule has said of a line. */
  readonly rule: (at: number) => Kind | undefined;
  readonly words: (at: number) => number;
  readonly has: (at: number, sign: Sign) => boolean;
  readonly isKept: (at: number) => boolean;
  /** The line of the last kept words. */
  readonly last: number;
}

/**
 * For each line the section it stands in, if there is one. A section begins under a heading that a rule knows, and
 * ends with the last line that shows it, so that a menu below an empty comment box is none of it.
 */
export function findSections(signs: Signs): (Kind | undefined)[] {
  const sections: (Kind | undefined)[] = new Array(signs.size);
  for (let at = 0; at < signs.size; at++) {
    const label = openedBy(at, signs);
    if (label === undefined) continue;
    const { why, maxWords = Number.POSITIVE_INFINITY } = SHAPES[label]!;
    const end = endOf(at, label, signs);
    for (let line = at + 1; line <= end; line++) {
      if (signs.words(line) <= maxWords) sections[line] = { label, rule: `${label}/section`, why };
    }
  }
  return sections;
}

/** The reason of the lines below a heading. */
function openedBy(at: number, signs: Signs): Reason | undefined {
  const rule = signs.rule(at);
  const limit = rule?.label === 'comment' ? COMMENTS_HEADING_WORDS : HEADING_WORDS;
  if (!rule || signs.isKept(at) || signs.words(at) > limit) return undefined;
  const label = /^section-label\/(?:box|open)$/.test(rule.rule) ? 'related-link' : rule.label;
  const shape = SHAPES[label];
  return shape && !(shape.isBelow && at < signs.last) ? label : undefined;
}

/** The last line that shows the section, or the heading itself. */
function endOf(start: number, label: Reason, signs: Signs): number {
  const { reach, gap, signs: known } = SHAPES[label]!;
  const stop = Math.min(signs.size - 1, start + reach);
  let end = start;
  for (let at = start + 1; at <= stop && !signs.isKept(at) && at - end <= gap + 1; at++) {
    const other = openedBy(at, signs);
    if (other !== undefined && other !== label) break;
    if (other === label || signs.rule(at)?.label === label || known.some((sign) => signs.has(at, sign)))
      end = at;
  }
  return end;
}
