import type { Facts, PageBlock, PageHints } from '../page-hints.js';
import { type HtmlBlock, type HtmlPage, readHtml } from './html-blocks.js';
import { readFacts } from './html-facts.js';
import { readPayload } from './html-payload.js';
import { type LinkedArticle, readJsonLd } from './json-ld.js';

/** What a page gives: its text, a paragraph a block with a blank line between, and what it says beside that. */
export interface HtmlText {
  readonly text: string;
  readonly title?: string;
  readonly facts: Facts;
  /** Where the blocks stand on the page; undefined where the text is not from its elements. */
  readonly page?: PageHints;
}

/** Hidden elements go unless they hold this many times the text of all the rest: a script would show them. */
const MAX_HIDDEN_RATIO = 4;
/** A page of less text than this has nothing to read; of more than that, JSON for its scripts is not asked. */
const MIN_VISIBLE_LENGTH = 250;
const MIN_PAYLOAD_RATIO = 2;

/**
 * Turns a page into text: one block a paragraph, heading, item or row, without scripts and hidden parts. What
 * the page says of its elements stands in `page`, for the judge of lines. Never throws.
 *
 * @param html a page, or a piece of one, of any length
 */
export function htmlToText(html: string): HtmlText {
  const page = readHtml(html);
  const linked = readJsonLd(page.head.jsonLd);
  const facts = readFacts(page.head, linked);
  const title = facts.title?.value;
  const visible = leaveOutHidden(page.blocks);
  const length = lengthOf(visible);
  if (length < MIN_VISIBLE_LENGTH) {
    const body = readPayload(linked.body, page.head.payload);
    if (body.length >= MIN_VISIBLE_LENGTH && body.length > length * MIN_PAYLOAD_RATIO) {
      const heading = facts.title?.from === 'html' ? undefined : title;
      return { text: heading ? `${heading}\n\n${body}` : body, title, facts };
    }
  }
  const { text, blocks } = joinBlocks(visible);
  if (blocks.length === 0) return { text, title, facts };
  return { text, title, facts, page: hintsOf(page, blocks, linked, facts) };
}

function hintsOf(
  { scopes, head, isPage }: HtmlPage,
  blocks: readonly PageBlock[],
  { body, types, paid }: LinkedArticle,
  facts: Facts,
): PageHints {
  const openGraph = (name: string): string => head.metas.get(name)?.[0] ?? '';
  const titles = [facts.title?.value ?? '', openGraph('og:title'), head.title];
  const type = openGraph('og:type');
  return {
    whole: isPage,
    scopes,
    blocks,
    body,
    titles: [...new Set(titles.filter((title) => title !== ''))],
    description: facts.description?.value ?? '',
    authors: facts.authors?.value ?? [],
    types: [...types, ...(type ? [`og:${type}`] : [])],
    paid,
  };
}

function lengthOf(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

function leaveOutHidden(blocks: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const shown = blocks.filter(({ hidden }) => !hidden);
  if (shown.length === blocks.length) return blocks;
  const hidden = lengthOf(blocks) - lengthOf(shown);
  return hidden > lengthOf(shown) * MAX_HIDDEN_RATIO ? blocks : shown;
}

function joinBlocks(blocks: readonly HtmlBlock[]): { text: string; blocks: PageBlock[] } {
  const parts: string[] = [];
  const placed: PageBlock[] = [];
  let at = 0;
  for (const { text, tight, hidden: _, ...block } of blocks) {
    const gap = parts.length === 0 ? '' : tight ? '\n' : '\n\n';
    parts.push(gap, text);
    const start = at + gap.length;
    at = start + text.length;
    placed.push({ ...block, start, end: at });
  }
  return { text: parts.join(''), blocks: placed };
}
