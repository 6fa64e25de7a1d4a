import type { Facts, PageHints } from './page-hints.js';
import type { TracedText } from './text/traced.js';

/** Half-open range of UTF-16 code units in `Article.source`. Every span uses this one ruler. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Why a line leaves the text: the twenty kinds of residue. */
export const REASONS = [
  'headline-repeat',
  'section-label',
  'related-link',
  'share',
  'newsletter',
  'ad',
  'caption-credit',
  'byline',
  'dateline-timestamp',
  'navigation',
  'cookie-consent',
  'comment',
  'copyright',
  'author-bio',
  'read-more',
  'subscription-paywall',
  'video-player',
  'tags',
  'site-furniture',
  'other',
] as const;
export type Reason = (typeof REASONS)[number];

/** What a line is: part of the article, or one kind of residue. */
export const CONTENT_LABELS = ['headline', 'subhead', 'body'] as const;
export type ContentLabel = (typeof CONTENT_LABELS)[number];
export type Label = ContentLabel | Reason;
export const LABELS: readonly Label[] = [...CONTENT_LABELS, ...REASONS];

/** Why characters change inside a line. The reasons of residue stand for cut-outs such as a dateline. */
export type EditReason =
  | Reason
  | 'encoding'
  | 'mojibake'
  | 'character-reference'
  | 'control-character'
  | 'space'
  | 'line-break'
  | 'markup'
  | 'headline'
  | 'name';

/** `group/what-it-catches`; the group is a reason or the name of a repair. Stable once released. */
export type RuleId = `${string}/${string}`;

/** What a line is, and who says so. */
export interface Verdict {
  readonly label: Label;
  readonly rule: RuleId;
  /** One sentence for people: "asks the reader to subscribe". */
  readonly why: string;
  /** 0 to 1. Rules that are sure enough to decide alone have at least 0.85. */
  readonly confidence: number;
  /** The line that a repeat repeats. */
  readonly twin?: Span;
  /** Weighed against the whole page: the line leaves whatever its confidence. */
  readonly decided?: boolean;
  /** A rule of the user's says so, and nothing overrules it: the line leaves if the label is residue. */
  readonly byUser?: boolean;
}

/** How a line of a whole page's text was laid out, before it was put back into a paragraph. */
export interface LineLayout {
  /** Links whose targets were taken out of it. */
  readonly links: number;
  /** Share of its characters that were the text of a link, 0 to 1. */
  readonly linked: number;
  readonly images: number;
  /** Columns of white space before it. */
  readonly indent: number;
  /** Level of a Markdown heading, 1 to 6; 0 for none. */
  readonly level: number;
  /** Physical lines it was put together from. */
  readonly rows: number;
  readonly bullet: boolean;
  /** A program, a style sheet or data, no text. */
  readonly code: boolean;
  /** Which part of its physical lines it is, from 0, and of how many. */
  readonly part: number;
  readonly parts: number;
  /** Of what was on one line: a heading, and what a paragraph begins with. */
  readonly heading?: boolean;
  readonly opens?: boolean;
}

/** One line that is not blank. A rule reads it; the verdict is added on a copy. */
export interface Line {
  /** Line number in `Article.text`, from 1, blank lines counted. */
  readonly number: number;
  /** Run of lines between blank ones, from 0. */
  readonly block: number;
  readonly traced: TracedText;
  readonly verdict?: Verdict;
  /** Known where the text is a whole page. */
  readonly layout?: LineLayout;
  /** Index of its block in `PageHints.blocks`, where the text was read from HTML. */
  readonly element?: number;
}

/** What every finding says. */
export interface Found {
  readonly rule: RuleId;
  readonly why: string;
  readonly span: Span;
}
/** Characters replaced; `before` is `source.slice(span.start, span.end)`. */
export interface Edit extends Found {
  readonly kind: 'edit';
  readonly reason: EditReason;
  readonly before: string;
  readonly after: string;
}
/** A whole line taken out; `text` is the line as the source has it. */
export interface Removal extends Found {
  readonly kind: 'removal';
  readonly reason: Label;
  readonly confidence: number;
  readonly line: number;
  readonly text: string;
  readonly twin?: Span;
}
/** Worth a look; nothing changed. */
export interface Notice extends Found {
  readonly kind: 'notice';
}
export type Finding = Edit | Removal | Notice;

/** What is known of the article beside its lines. `null`: the text does not say. */
export interface Metadata {
  readonly byline: string | null;
  readonly date: string | null;
  readonly dateline: string | null;
  /** BCP 47 tag. */
  readonly language: string | null;
}

export type EntityType = 'country' | 'org' | 'person' | 'place' | 'other';

/** A place in the text where an entity is named. */
export interface Mention {
  readonly span: Span;
  /** As it is spelled in the source, broken characters repaired. */
  readonly surface: string;
}
/** A named entity with its canonical form and every mention. */
export interface Entity {
  readonly name: string;
  readonly type: EntityType;
  /** ISO 3166-1 alpha-2 code of a country, or the id that a user's row gives; else null. */
  readonly id: string | null;
  /** Wikidata item, where the gazetteer is sure of it, else null. */
  readonly wikidata: string | null;
  /** Number of mentions. */
  readonly count: number;
  /** Surface form → how often it stands in the source. */
  readonly forms: Readonly<Record<string, number>>;
  readonly mentions: readonly Mention[];
}

/** What a document is. */
export const PAGE_KINDS = [
  'article',
  'teasers',
  'forum',
  'product',
  'cookie-wall',
  'paywall-stub',
  'error',
  'empty',
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];
export interface KindOfPage {
  readonly name: PageKind;
  /** 0 to 1. */
  readonly confidence: number;
}

/** The value that goes through every step. A step gives a new one; none is changed in place. */
export interface Article {
  /** A path, or '<stdin>'. */
  readonly name: string;
  /** The title as it is known beside the text: the heading of a page, a field of a record. A hint. */
  readonly title?: string;
  /** Where it comes from, as `Options.known` names it: a host, a folder. */
  readonly site?: string;
  /** What is known of the article beside its text: from a page's head, from a record. */
  readonly facts?: Facts;
  /** What a page's HTML says of its blocks, where the text was read from it. */
  readonly page?: PageHints;
  /** The decoded text, kept as it arrived. */
  readonly source: string;
  /** The same text, repaired. */
  readonly text: TracedText;
  readonly lines: readonly Line[];
  readonly metadata: Metadata;
  readonly names: readonly Entity[];
  /** What the document is, once that is known. */
  readonly kind?: KindOfPage;
  /** Findings that are not in `lines`: edits between lines, and notices. */
  readonly findings: readonly Finding[];
}
export type Step = (article: Article) => Article;
