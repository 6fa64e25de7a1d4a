import { type HtmlBlock, type HtmlPage, readHtml } from './html-blocks.js';
import { PART_BITS, PARTS } from './html-elements.js';

/** What a page gives: its text, a paragraph a block with a blank line between, and its title. */
export interface HtmlText {
  readonly text: string;
  readonly title?: string;
}

/** Shorter blocks are labels, links and names; they say nothing about where the story is. */
const MIN_PROSE_LENGTH = 40;
/** A container is the article's if it holds this share of the page's prose. */
const MIN_ARTICLE_SHARE = 0.6;
/** Navigation, footers and the like go unless they hold this many times the prose of all the rest. */
const MAX_PART_RATIO = 4;

/** How much running text a block holds, in UTF-16 code units; links count for nothing. */
function proseOf(block: HtmlBlock): number {
  return block.text.length < MIN_PROSE_LENGTH ? 0 : block.text.length - block.linkLength;
}

function sum(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce((total, block) => total + proseOf(block), 0);
}

/**
 * The blocks that are no navigation, footer, form … A part that holds nearly all the prose stays: old pages
 * stand in one form, and some are hidden until a script shows them.
 */
function leaveOutParts(blocks: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const bare = sum(blocks.filter((block) => block.parts === 0));
  let dropped = 0;
  for (const part of PARTS) {
    const bit = PART_BITS[part];
    if (sum(blocks.filter((block) => block.parts === bit)) <= bare * MAX_PART_RATIO) dropped |= bit;
  }
  const kept = blocks.filter((block) => (block.parts & dropped) === 0);
  return kept.length > 0 ? kept : blocks;
}

/** The blocks of the smallest `article` or `main` that has most of the prose; all where none has. */
function chooseArticle(page: HtmlPage, blocks: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const { containers } = page;
  const prose = new Array<number>(containers.length).fill(0);
  for (const block of blocks) if (block.container >= 0) prose[block.container]! += proseOf(block);
  // A container comes after the one around it, so the sums grow outwards.
  for (let at = containers.length - 1; at >= 0; at--) {
    const { parent } = containers[at]!;
    if (parent >= 0) prose[parent]! += prose[at]!;
  }
  const wanted = sum(blocks) * MIN_ARTICLE_SHARE;
  let chosen = -1;
  for (let at = 0; at < prose.length; at++) {
    if (wanted > 0 && prose[at]! >= wanted && (chosen < 0 || prose[at]! <= prose[chosen]!)) chosen = at;
  }
  if (chosen < 0) return blocks;
  const inside = new Set([chosen]);
  containers.forEach(({ parent }, at) => {
    if (inside.has(parent)) inside.add(at);
  });
  return blocks.filter((block) => inside.has(block.container));
}

/**
 * The main heading; of several the one that the page's own title names, since a site's logo may be one too.
 * '' where there is none.
 */
function findHeading(page: HtmlPage, article: readonly HtmlBlock[]): string {
  const named = page.ogTitle || page.docTitle;
  const agrees = ({ isTitle, text }: HtmlBlock): boolean => isTitle && named.startsWith(text);
  const heading = article.find(agrees) ?? page.blocks.find(agrees) ?? article.find(({ isTitle }) => isTitle);
  return heading?.text || page.ogTitle;
}

function joinBlocks(blocks: readonly HtmlBlock[]): string {
  return blocks.map(({ text, tight }, at) => (at === 0 ? '' : tight ? '\n' : '\n\n') + text).join('');
}

/**
 * Turns a page into text: one block a paragraph, heading, item or row, without scripts, hidden parts and
 * the page's own navigation. Its main heading stands first where the article has none. Never throws.
 *
 * @param html a page, or a piece of one, of any length
 */
export function htmlToText(html: string): HtmlText {
  const page = readHtml(html);
  const article = chooseArticle(page, leaveOutParts(page.blocks));
  const heading = findHeading(page, article);
  const text = joinBlocks(article);
  const isMissing = heading !== '' && text !== '' && !article.some((block) => block.text === heading);
  // `<title>` is too often the name of the site to be put into the text.
  return { text: isMissing ? `${heading}\n\n${text}` : text, title: heading || page.docTitle || undefined };
}
