import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { chromiumPath, launch } from '../support/chromium.js';

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript' };

test.skipIf(chromiumPath === undefined)('examples/browser.html cleans without a bundler', async () => {
  const server = createServer(async ({ url = '/' }, response) => {
    const type = TYPES[url.split('.').at(-1)!] ?? 'text/plain';
    response.setHeader('content-type', type).end(await readFile(`.${url}`).catch(() => ''));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const browser = await launch();
  onTestFinished(async () => {
    await browser.close();
    server.close();
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/examples/browser.html`);
  await page.waitForFunction(() => document.querySelector('#clean')?.textContent !== '');
  expect(await page.textContent('#clean')).toBe(
    'Goat found on pier\n\nIt had eaten a rope, the harbour master said on Monday.',
  );
  await page.fill(
    '#scraped',
    'Storm closes bridge\n\nShare this on Facebook\n\nNobody was hurt, said the keeper.',
  );
  await page.waitForFunction(() => !document.querySelector('#clean')?.textContent?.includes('Goat'));
  expect(await page.textContent('#clean')).toBe('Storm closes bridge\n\nNobody was hurt, said the keeper.');
});
