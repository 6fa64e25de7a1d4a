import type { Reason } from '../../article.js';
import { type ContextRule, sureReason } from './rule.js';

const ABOUT = /^About (?:\p{Lu}[\p{L}.'-]+ ){0,3}(\p{Lu}[\p{L}.'-]+)$/u;
/** A box of so many lines at most, the last of the text. */
const MAX_LINES = 5;
const OPENING = 100;

/** "About Ana Quay" at the end, and what follows: the author says "I", or is named.. */
export const aboutAuthor: ContextRule = {
  name: 'about',
  why: 'stands in the box about the author',
  confidence: 0.9,
  find: ({ lines, views }) => {
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
    return found;
  },
};
