import type { Reason } from '../../article.js';
import { isWhole } from '../ask.js';
import { type ContextRule, type ContextView, lastProse, sureReason } from './rule.js';

const ABOUT = /^About (?:\p{Lu}[\p{L}.'-]+ ){0,3}(\p{Lu}[\p{L}.'-]+)$/u;
/** A box of so many lines at most, the last of the text. */
const MAX_LINES = 5;
const OPENING = 100;

/** "About Ana Quay" at the end, and what follows: the author says "I", or is named. Or what stands under "About the author". */
export const aboutAuthor: ContextRule = {
  name: 'about',
  why: 'stands in the box about the author',
  confidence: 0.9,
  find: (context) => {
    const { lines, views } = context;
    const found = new Map<number, Reason>();
    for (let at = Math.max(1, views.length - MAX_LINES - 1); at + 1 < views.length; at++) {
      const { text } = views[at]!;
      const name = text.startsWith('About ') ? ABOUT.exec(text)?.[1] : undefined;
      const first = views[at + 1]!.text.slice(0, OPENING);
      if (name === undefined || !(/^I(?:’m|'m| am)\b/.test(first) || first.includes(name))) continue;
      for (let line = at; line < views.length; line++) {
        if (sureReason(lines[line]) === undefined) found.set(line, 'author-bio');
      }
      break;
    }
    for (const line of labelled(context)) found.set(line, 'author-bio');
    return found;
  },
};

/** What stands under "Sobre la firma" or "Über die Autorin", where nothing of the story follows. */
function labelled(context: ContextView): number[] {
  const { lines, views } = context;
  const label = views.findIndex((view, at) => at > 0 && isWhole(view, 'author-label'));
  if (label < 0) return [];
  let end = label + 1;
  while (end < views.length && !isOther(sureReason(lines[end]))) end++;
  const isBox = end - label <= MAX_LINES && lastProse(context) < end;
  return isBox ? [...views.keys()].slice(label, end) : [];
}

/** Is it residue of another kind than a box about the writer has? */
function isOther(reason: Reason | undefined): boolean {
  return reason !== undefined && reason !== 'author-bio' && reason !== 'byline';
}
