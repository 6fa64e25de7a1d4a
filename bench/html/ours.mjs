/**
 * Cleans each page of a file (a JSON string a line) and prints how long it took, and the most memory it had.
 *
 *     node ours.mjs FILE [text]    with `text` the pages are the text of pages, not HTML
 */
import { readFileSync } from 'node:fs';
import { htmlToText } from '../../dist/html.js';
import { createCleaner } from '../../dist/index.js';

const pages = readFileSync(process.argv[2], 'utf8').split('\n').map(JSON.parse);
const cleaner = createCleaner({ names: false });
const clean = (page) => (process.argv[3] === 'text' ? cleaner.clean(page).text : cleanHtml(page));
const cleanHtml = (html) => {
  const { text, ...hints } = htmlToText(html);
  return cleaner.clean(text, hints).text;
};
const lines = pages.reduce(
  (sum, page) => sum + page.split('\n').filter((line) => line.trim() !== '').length,
  0,
);
const isMany = pages.length > 1;
// The first page reads the models.
if (isMany) clean(pages[0]);
const start = process.cpuUsage();
let length = 0;
for (const html of pages) length += clean(html).length;
const { user, system } = process.cpuUsage(start);
const seconds = (user + system) / 1e6;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ pages: pages.length, lines, seconds, megabytes, length }));
