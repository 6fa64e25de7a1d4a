import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A Chromium on this machine, or undefined: then the tests that need one are skipped, and say so. */
export const chromiumPath = PLACES.find((path) => path !== undefined && existsSync(path));

if (chromiumPath === undefined) {
  process.stderr.write(
    '\nSKIPPED: no Chromium was found, so pages are not tested in a browser. Install one or set CHROMIUM.\n\n',
  );
}

/** What a page did that it should not: errors, dialogs, requests beyond its own file. */
export interface Watched {
  readonly page: Page;
  readonly faults: readonly string[];
}

export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
}

/** Opens a file in a page of its own. */
export async function openPage(browser: Browser, path: string): Promise<Watched> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const faults: string[] = [];
  const url = `file://${path}`;
  page.on('pageerror', ({ message }) => faults.push(`error: ${message}`));
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => request.url() !== url && faults.push(`request: ${request.url()}`));
  await page.goto(url);
  return { page, faults };
}
