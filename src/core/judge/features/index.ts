import type { PageHints } from '../../page-hints.js';
import { Columns } from './columns.js';
import { addDensity } from './density.js';
import { addDocument } from './document.js';
import { addHeadline } from './headline.js';
import { addHtml } from './html/index.js';
import { addNeighbours } from './neighbours.js';
import { addOpening } from './opening.js';
import type { Page } from './page.js';
import { addPhrases, type PhraseTable } from './phrases.js';
import { addRegions } from './region.js';
import { addRepeats } from './repeats.js';
import { addRules } from './rules.js';
import { addShape } from './shape.js';
import { addTopic } from './topic.js';

/** What is known of a page that was read from HTML, and what names of elements were learned to say. */
export interface HtmlHints {
  readonly hints: PageHints;
  readonly names: PhraseTable;
}

/**
 * Everything the model is told about the lines of a page. But for the learned phrases and what the rules have said of
 * the lines before, no feature knows a language: what it needs of words it takes from the page itself. Time is linear
 * in the length of the text.
 */
export function featuresOf(page: Page, phrases: PhraseTable, html?: HtmlHints): Columns {
  const columns = new Columns(page.size);
  addShape(page, columns);
  addDensity(page, columns);
  const region = addRegions(page, columns);
  addRepeats(page, columns);
  addTopic(page, region, columns);
  const title = addHeadline(page, region, columns);
  addPhrases(page, phrases, [title, region.start], columns);
  addDocument(page, region, columns);
  addNeighbours(columns);
  if (html) addHtml(html.hints, html.names, page, columns);
  else {
    addRules(page, region, columns);
    addOpening(page, columns);
  }
  return columns;
}
