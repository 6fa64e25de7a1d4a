/** The same as `ours.mjs` with Readability and jsdom, from the folder that is named second. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.argv[3], 'package.json'));
const { JSDOM, VirtualConsole } = require('jsdom');
const { Readability } = require('@mozilla/readability');

const pages = readFileSync(process.argv[2], 'utf8').split('\n').map(JSON.parse);
const virtualConsole = new VirtualConsole();
const clean = (html) => {
  const dom = new JSDOM(html, { virtualConsole, url: 'https://example.org/' });
  const text = new Readability(dom.window.document).parse()?.textContent ?? '';
  dom.window.close();
  return text;
};
clean(pages[0]);
const start = process.cpuUsage();
let length = 0;
for (const html of pages) length += clean(html).length;
const { user, system } = process.cpuUsage(start);
console.log(JSON.stringify({ pages: pages.length, seconds: (user + system) / 1e6, length }));
