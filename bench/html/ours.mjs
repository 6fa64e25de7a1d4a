/** Cleans each page of a file (a JSON string a line) and prints how long it took, and the most memory it had. */
import { readFileSync } from 'node:fs';
import { htmlToText } from '../../dist/html.js';
import { createCleaner } from '../../dist/index.js';

const pages = readFileSync(process.argv[2], 'utf8').split('\n').map(JSON.parse);
const cleaner = createCleaner({ names: false });
const clean = (html) => {
  const { text, ...hints } = htmlToText(html);
  return cleaner.clean(text, hints).text;
};
const isMany = pages.length > 1;
// The first page reads the models.
if (isMany) clean(pages[0]);
const start = performance.now();
let length = 0;
for (const html of pages) length += clean(html).length;
const seconds = (performance.now() - start) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ pages: pages.length, seconds, megabytes, length }));
