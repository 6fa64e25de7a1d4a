import { isSpeech, isWhole, opening, wordsOf } from '../ask.js';
import type { LineRule } from '../rule.js';

/** More words that read like a sentence are a paragraph, whatever it links to. */
const MAX_MENU_WORDS = 40;

/** Moves about the page, and nothing else. */
export const navigationLink: LineRule = {
  id: 'navigation/link',
  label: 'navigation',
  why: 'is a link to another part of the page or the site',
  confidence: 0.94,
  examples: {
    hits: ['Continue reading the main story', 'VIEW GALLERY', 'Back to top', 'Skip to content'],
    misses: ['View from the harbour', 'Next page of the story is blank, she wrote.'],
  },
  matches: (view) =>
    view.wordCount >= 2 && view.wordCount <= 16 && isWhole(view, 'navigation') && !/[.?]$/.test(view.text),
};

/** "Blog Archives Select Date… December, 2015 …". */
export const navigationMenu: LineRule = {
  id: 'navigation/menu',
  label: 'navigation',
  why: 'is a menu of the site',
  confidence: 0.92,
  examples: {
    hits: [
      'Home » News » Harbour',
      '首页 > 新闻 > 国内',
      'On Media Blog Archives Select Date… December, 2015 November, 2015',
      "What's New   Top Ten   Special Features   Subscribe",
    ],
    misses: ['x > 10 AND y > 3', 'Products > Data Files > 3', 'One   two'],
  },
  matches: (view) => {
    if (view.isSentence && (!/…/.test(view.text) || view.wordCount > MAX_MENU_WORDS)) return false;
    const crumbs = view.text.split(/\s[»›>]\s/u);
    if (
      crumbs.length >= 3 &&
      crumbs.every((crumb) => crumb.length <= 40 && /^\p{L}[^\d=<>]+$/u.test(crumb)) &&
      /^(?:\p{Lu}|\p{Lo})/u.test(view.text)
    )
      return true;
    if (
      view.hits.filter((hit) => hit.list === 'navigation' && wordsOf(view, hit) > 1).length >= 2 &&
      view.wordCount >= 6 &&
      !isSpeech(view) &&
      !view.endsSentence
    )
      return true;
    const columns = view.text.split(/\s{3,}/u);
    return (
      columns.length >= 4 &&
      view.wordCount <= 30 &&
      columns.every((column) => column.length <= 25 && /^\p{Lu}[\p{L}'’ &]+$/u.test(column)) &&
      (view.hits.length > 0 || opening(view, 'navigation', 'section-label') !== undefined)
    );
  },
};

/** "Previous", "Next", "Home" alone: words of the story too, so they only count beside other residue. */
export const navigationWord: LineRule = {
  id: 'navigation/word',
  label: 'navigation',
  why: 'is one word of a menu',
  confidence: 0.6,
  examples: { hits: ['Home', 'Previous'], misses: ['Outline', 'Homework'] },
  matches: (view) => view.wordCount === 1 && isWhole(view, 'navigation') && !/[.?!:]$/u.test(view.text),
};

export const navigationRules = [navigationLink, navigationMenu, navigationWord];
