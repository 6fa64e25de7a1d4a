import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCleaner } from '../../src/library.js';
import { chromiumPath, launch, openPage } from '../support/chromium.js';

const STORY = `Goat found on pier

Goat found on pier | Harbour Herald

It had eaten a rope, the harbour master of Russian Federation said on Monday.

Sign up for our newsletter`;

test('the playground is small enough to be sent', () => {
  expect(gzipSync(readFileSync('docs/playground/index.html')).length).toBeLessThan(1_500_000);
});

describe.skipIf(chromiumPath === undefined)('the playground', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  async function open() {
    const opened = await openPage(browser, resolve('docs/playground/index.html'));
    await opened.page.waitForSelector('#lines .gone');
    return opened;
  }

  test('cleans its examples', async () => {
    const { page, faults } = await open();
    expect(await page.locator('.gone small').allTextContents()).toEqual(
      expect.arrayContaining(['headline-repeat', 'newsletter', 'share', 'copyright']),
    );
    await page.click('#dump');
    await page.waitForSelector('.gone small:text-is("navigation")');
    expect(await page.locator('.after:not(:empty)').allTextContents()).toContain(
      'Pier of Skarvoy to be rebuilt',
    );
    expect(faults).toEqual([]);
  });

  test('cleans what is pasted, as the library does', async () => {
    const { page, faults } = await open();
    await page.fill('#input', STORY);
    await page.waitForFunction(() => document.querySelectorAll('.gone').length === 2);
    const after = await page.locator('.after:not(:empty)').allTextContents();
    expect(after.join('\n\n')).toBe(createCleaner().clean(STORY).text);
    await page.uncheck('#names');
    await page.waitForFunction(() => document.querySelector('ins') === null);
    await page.hover('.gone >> nth=1');
    expect(await page.textContent('#why')).toMatch(/^newsletter: /);
    expect(faults).toEqual([]);
  });

  test('what is pasted does nothing', async () => {
    const { page, faults } = await open();
    await page.fill(
      '#input',
      '<script>alert(1)</script>\n<img src=x onerror=alert(2)>\nA sentence stands here, and it is long.',
    );
    await page.waitForFunction(() => document.querySelector('#lines')?.textContent?.includes('onerror'));
    expect(await page.locator('#lines img').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('nothing and very much are cleaned as well', async () => {
    const { page, faults } = await open();
    await page.fill('#input', '');
    await page.waitForFunction(() => document.querySelectorAll('.before').length === 0);
    await page.fill('#input', `${STORY}\n\n`.repeat(200));
    await page.waitForFunction(() => document.querySelectorAll('.before').length === 800);
    expect(faults).toEqual([]);
  });
});
