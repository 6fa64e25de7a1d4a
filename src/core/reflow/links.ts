import type { Mark, Replacement } from '../text/traced.js';
import type { Layout } from './layout.js';

/** What the markup of a line said before it was taken out. */
export interface LinkTraces {
  readonly links: number;
  /** Characters of the line that were the text of a link. */
  readonly linked: number;
  readonly images: number;
}

interface Found extends LinkTraces {
  readonly replacements: Replacement[];
}

export const TARGET_MARK: Mark = {
  reason: 'markup',
  rule: 'markup/link-target',
  why: "takes out a link's target",
};
const IMAGE_MARK: Mark = { reason: 'markup', rule: 'markup/image', why: 'takes out the markup of an image' };
const NUMBER_MARK: Mark = { reason: 'markup', rule: 'markup/link-number', why: "takes out a link's number" };

const BRACKETED_TARGET = /\s?\[(?:https?:\/\/|mailto:|tel:|javascript:|data:|[/#?])[^\]]{0,4000}\]/g;
const LINK_NUMBER = /\[\d{1,4}\](?=\S)/g;
/** A target is short or one word; anything else in round brackets is text. */
const MARKDOWN_TARGET =
  /^\(\s*(?:(?:<[^<>]*>|(?:[^\s()<>]|\([^\s()]*\))+(?:\s+[^\s()]+)?)(?:\s+"[^"]*")?\s*)?\)/;
const MAX_TARGET = 4000;

/** Finds the link targets of a line, as the layout writes them. */
export function findLinks(text: string, layout: Layout): Found {
  if (layout.markdown && text.includes('](')) {
    const found = findMarkdown(text, false);
    return found.images > 0 && isBlankAfter(text, found.replacements) ? findMarkdown(text, true) : found;
  }
  if (layout.bracketed && text.includes('[')) return findPattern(text, BRACKETED_TARGET, TARGET_MARK);
  if (layout.numbered && text.includes('[')) return findPattern(text, LINK_NUMBER, NUMBER_MARK);
  return { replacements: [], links: 0, linked: 0, images: 0 };
}

function findPattern(text: string, pattern: RegExp, mark: Mark): Found {
  const replacements: Replacement[] = [];
  let linked = 0;
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const last = replacements.at(-1)?.end ?? 0;
    linked += Math.min(start - last, 40);
    replacements.push({ start, end, after: '', mark });
  }
  return { replacements, links: replacements.length, linked, images: 0 };
}

/**
 * `[text](target)` becomes its text. `![description](target)` goes altogether where other text stands
 * beside it: descriptions of pictures are not part of the sentence around them.
 */
function findMarkdown(text: string, keepsDescriptions: boolean): Found {
  const replacements: Replacement[] = [];
  const open: number[] = [];
  let links = 0;
  let linked = 0;
  let images = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '[') open.push(at);
    else if (character === ']') {
      const start = open.pop();
      if (start === undefined || text[at + 1] !== '(') continue;
      const target = MARKDOWN_TARGET.exec(text.slice(at + 1, at + 1 + MAX_TARGET));
      if (!target) continue;
      const end = at + 1 + target[0].length;
      if (text[start - 1] === '!') {
        images++;
        if (keepsDescriptions) {
          replacements.push({ start: start - 1, end: start + 1, after: '', mark: IMAGE_MARK });
          replacements.push({ start: at, end, after: '', mark: IMAGE_MARK });
        } else replacements.push({ start: start - 1, end, after: '', mark: IMAGE_MARK });
      } else {
        links++;
        linked += at - start - 1;
        replacements.push({ start, end: start + 1, after: '', mark: TARGET_MARK });
        replacements.push({ start: at, end, after: '', mark: TARGET_MARK });
      }
      at = end - 1;
    }
  }
  return { replacements: withoutNested(replacements), links, linked, images };
}

/** Is a line nothing but Markdown links and pictures that have no text? */
export function isOnlyTargets(text: string): boolean {
  return text.includes('](') && isBlankAfter(text, findMarkdown(text, false).replacements);
}

function isBlankAfter(text: string, replacements: readonly Replacement[]): boolean {
  let at = 0;
  for (const { start, end } of replacements) {
    if (text.slice(at, start).trim() !== '') return false;
    at = end;
  }
  return text.slice(at).trim() === '';
}

/** Sorted, those inside a larger one left out. */
function withoutNested(replacements: Replacement[]): Replacement[] {
  replacements.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return replacements.filter((replacement) => {
    if (replacement.start < end) return false;
    end = replacement.end;
    return true;
  });
}
