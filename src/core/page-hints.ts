/** What a page's HTML says beside its text. Types only: `formats/` writes them, `judge/` and `render/` read them. */

/** An element that ends paragraphs, or a cell of a table. The one around it has a smaller index. */
export interface PageScope {
  /** Index of the scope around it; -1 for the outermost. */
  readonly parent: number;
  readonly tag: string;
  /** The part of a page that it is, by its tag or its role. */
  readonly part: PagePart | undefined;
  /** Hashes of the words of its class, id and itemprop, and of pairs of them. */
  readonly words: readonly number[];
}

/** `form` is a search too, `nav` a menu of any kind. */
export type PagePart = 'nav' | 'header' | 'footer' | 'aside' | 'form' | 'dialog' | 'article' | 'main';

/** A stretch of a block that is a link or a piece of code; offsets into the block's text. */
export interface InlineMark {
  readonly start: number;
  readonly end: number;
  /** Target of a link; undefined for code. */
  readonly href: string | undefined;
}

/** A paragraph, heading, list item or table row of a page. */
export interface PageBlock {
  /** Half-open range in the text of the page. */
  readonly start: number;
  readonly end: number;
  /** The innermost element around it. */
  readonly scope: number;
  readonly marks: readonly InlineMark[];
  /** UTF-16 code units that are links, and that are bold. */
  readonly linked: number;
  readonly bold: number;
  /** Pictures in it, and between it and the block before. */
  readonly images: number;
  /** It has a `time` element. */
  readonly timed: boolean;
  /** Hashes of the words of its inline elements' class, rel and itemprop. */
  readonly words: readonly number[];
}

/** Hints of a page: where its blocks stand in it, and what it says of itself. */
export interface PageHints {
  /** It is a whole page, not a piece of one. */
  readonly whole: boolean;
  readonly scopes: readonly PageScope[];
  readonly blocks: readonly PageBlock[];
  /** The article as JSON-LD has it, '' where it has none. */
  readonly body: string;
  /** Wordings of the title: JSON-LD, OpenGraph, `<title>`. */
  readonly titles: readonly string[];
  readonly description: string;
  readonly authors: readonly string[];
  /** Types of what the page describes: of schema.org, and of OpenGraph as `og:article`. */
  readonly types: readonly string[];
  /** It says that it is not free to read. */
  readonly paid: boolean;
}

/** Where something that is known of an article stands. */
export type FactOrigin = 'json-ld' | 'opengraph' | 'meta' | 'microdata' | 'html' | 'record' | 'text';

/** A value, and where it came from. */
export interface Fact<T = string> {
  readonly value: T;
  readonly from: FactOrigin;
}

/** What a page or a text says of its article; a fact that is not there is not known. */
export interface Facts {
  readonly title?: Fact;
  readonly authors?: Fact<readonly string[]>;
  /** ISO 8601 where it can be read as a date. */
  readonly published?: Fact;
  readonly modified?: Fact;
  readonly site?: Fact;
  /** The canonical address. */
  readonly url?: Fact;
  /** BCP 47 tag. */
  readonly language?: Fact;
  readonly section?: Fact;
  readonly tags?: Fact<readonly string[]>;
  /** Address of the lead image. */
  readonly image?: Fact;
  readonly description?: Fact;
}
