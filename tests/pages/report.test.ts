import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launch, openPage } from '../support/chromium.js';
import { Shell } from '../support/shell.js';

const FERRY = `Ferry stops for the winter

Ferry stops for the winter - Harbour Herald

SKARVOY (Reuters) - The last boat left at noon on Sunday with eleven passengers and a goat.

Sign up for our newsletter

Share this on Facebook
`;
const PAYLOADS = [
  '<script>alert("script")</script>',
  '</script><script>alert("closed")</script>',
  '<img src=x onerror=alert("image")>',
  '"><svg onload=alert("svg")>',
  "javascript:alert('address')",
];
const FILES = {
  'herald/ferry.txt': FERRY,
  'herald/goat.txt': 'Goat found on pier\n\nIt had eaten a rope, the harbour master said on Monday.\n',
  'gazette/hostile.txt': `${PAYLOADS[0]}\n\n${PAYLOADS.join('\n')}\n\nThe town clerk read the paper twice and put it away.\n`,
  [`gazette/${'name <b>bold<.txt'}`]: 'A short note stands here, and it is all there is of it.\n',
};

function makeReport(): Shell {
  const shell = new Shell(FILES);
  const run = shell.run(['herald', 'gazette', '-o', 'clean/', '--report', 'report.html']);
  expect(run).toMatchObject({ status: 0, stdout: '' });
  return shell;
}

test('a report is one file that asks for nothing', () => {
  const html = makeReport().read('report.html');
  expect(html.match(/(?:src|href)\s*=\s*["'](?!data:)/g)).toBeNull();
  expect(html).toMatch(/default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'/);
  for (const payload of PAYLOADS) expect(html).not.toContain(payload);
});

test('a report that was edited is not replaced without --force', () => {
  const shell = makeReport();
  shell.write('report.html', 'mine');
  const refused = shell.run(['herald', '-o', 'clean/', '--report', 'report.html']);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toMatch(/report\.html.*--force/);
  expect(shell.read('report.html')).toBe('mine');
});

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  async function open() {
    const opened = await openPage(browser, makeReport().path('report.html'));
    await opened.page.waitForSelector('[data-document]');
    return opened;
  }
  const names = (page: Page) => page.locator('[data-document]').allTextContents();

  test('the overview counts, compares and lists', async () => {
    const { page, faults } = await open();
    expect(await page.textContent('#totals')).toMatch(/^4 documents · \d+ % of the text removed · \d+ lines/);
    expect(await page.locator('#reasons tbody th').allTextContents()).toEqual(
      expect.arrayContaining(['headline-repeat', 'newsletter', 'share']),
    );
    expect((await page.locator('#sites tbody th').allTextContents()).sort()).toEqual(['gazette', 'herald']);
    expect(await names(page)).toHaveLength(4);
    expect(faults).toEqual([]);
  });

  test('a search unpacks each part of a long report once, whatever the order of the list', async () => {
    // How sure the cleaner is differs from document to document, so the order is not that of the parts.
    const about = ['Sign up for our newsletter', 'Share this on Facebook', 'Photos', 'By Ann Quay', ''];
    const records = Array.from({ length: 300 }, (_, at) =>
      JSON.stringify({ id: `d${at}`, text: `Day ${at}\n\nIt rained for ${at} hours.\n\n${about[at % 5]}` }),
    );
    const shell = new Shell({ 'a.jsonl': records.join('\n') });
    shell.run(['a.jsonl', '-o', 'b.jsonl', '--report', 'report.html']);
    const page = await browser.newPage();
    await page.addInitScript(() => {
      const Unpacker = window.DecompressionStream;
      Object.assign(window, { unpacked: 0 });
      window.DecompressionStream = class extends Unpacker {
        constructor(format: CompressionFormat) {
          super(format);
          (window as unknown as { unpacked: number }).unpacked++;
        }
      };
    });
    await page.goto(`file://${shell.path('report.html')}`);
    await page.waitForSelector('[data-document]');
    await page.fill('#search', 'rained for 2');
    await page.waitForFunction(() => document.querySelector('#found')?.textContent === '111 documents');
    const unpacked = await page.evaluate(() => (window as unknown as { unpacked: number }).unpacked);
    expect(unpacked).toBeLessThanOrEqual(1 + 300 / 20);
    await page.close();
  }, 60_000);

  test('a reason filters, a search finds words of the texts', async () => {
    const { page, faults } = await open();
    await page.click('#reasons button:text-is("newsletter")');
    await page.waitForFunction(() => document.querySelector('#found')?.textContent === '1 document');
    expect(await names(page)).toEqual(['Ferry stops for the winter']);
    await page.selectOption('#reason', '');
    await page.fill('#search', 'EATEN a rope');
    await page.waitForFunction(() => document.querySelector('#found')?.textContent === '1 document');
    expect(await names(page)).toEqual(['Goat found on pier']);
    await page.fill('#search', 'nowhere at all');
    await page.waitForSelector('text=No document fits.');
    expect(faults).toEqual([]);
  });

  test('a document stands before and after, with its reasons, and keys move in it', async () => {
    const { page, faults } = await open();
    await page.click('[data-document]:text-is("Ferry stops for the winter")');
    expect(await page.isVisible('#overview')).toBe(false);
    expect(await page.locator('.gone small').allTextContents()).toEqual([
      'headline-repeat',
      'newsletter',
      'share',
    ]);
    expect(await page.textContent('#lines del')).toContain('SKARVOY (Reuters)');
    await page.keyboard.press('j');
    expect(await page.textContent('#why')).toMatch(/^headline-repeat: .*confidence 0\.\d\d\)/);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await page.textContent('#why')).toMatch(/^newsletter: /);
    await page.hover('.gone >> nth=2');
    expect(await page.textContent('#why')).toMatch(/^share: /);
    await page.keyboard.press('Escape');
    expect(await page.isVisible('#overview')).toBe(true);
    expect(faults).toEqual([]);
  });

  test('marks become a file of rules', async () => {
    const { page, faults } = await open();
    await page.click('[data-document]:text-is("Ferry stops for the winter")');
    await page.click('.gone >> nth=1');
    await page.click('.before:not(.change) >> nth=0');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save-rules')]);
    const saved = readFileSync(await download.path(), 'utf8');
    expect(saved).toContain('Sign up for our newsletter');
    expect(saved).toBe(await page.textContent('#rules'));
    await page.click('.gone >> nth=1');
    expect(await page.textContent('#rules')).not.toContain('Sign up for our newsletter');
    expect(faults).toEqual([]);
  });

  test('what a text or a name says is shown and does nothing', async () => {
    const { page, faults } = await open();
    await page.selectOption('#site', 'gazette');
    await page.waitForFunction(() => document.querySelector('#found')?.textContent === '2 documents');
    expect((await names(page)).join('\n')).toContain('name <b>bold<.txt');
    for (const at of [0, 1]) {
      await page.click(`[data-document] >> nth=${at}`);
      await page.waitForSelector('#lines');
      await page.keyboard.press('Escape');
    }
    await page.fill('#search', 'town clerk');
    await page.waitForFunction(() => document.querySelector('#found')?.textContent === '1 document');
    await page.click('[data-document]');
    const text = await page.textContent('#lines');
    for (const payload of PAYLOADS) expect(text).toContain(payload);
    expect(await page.locator('#lines img, #lines svg, #lines script').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('a script that gets into the page is not run', async () => {
    const { page, faults } = await open();
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'alert("ran")';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="alert(1)">');
    });
    expect(faults.filter((fault) => fault.startsWith('dialog'))).toEqual([]);
    expect(faults.some((fault) => fault.includes('Content Security Policy'))).toBe(true);
  });

  test.each(['light', 'dark'] as const)('it can be read in the %s', async (colorScheme) => {
    const { page } = await open();
    await page.emulateMedia({ colorScheme });
    await page.click('[data-document]:text-is("Ferry stops for the winter")');
    for (const selector of ['#document-title', '.gone', '.after', '.gone small']) {
      expect(await page.locator(selector).first().evaluate(contrast), selector).toBeGreaterThan(4.5);
    }
    expect((await page.screenshot()).length).toBeGreaterThan(10_000);
  });
});

/** Contrast of an element's text with what is behind it (WCAG 2.2), 1 to 21. Runs in the page. */
function contrast(element: Element): number {
  const luminance = (color: string): number => {
    const channels = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map((value) => Number(value) / 255);
    const [red, green, blue] = channels.map((value) =>
      value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  let behind: Element | null = element;
  while (behind && getComputedStyle(behind).backgroundColor === 'rgba(0, 0, 0, 0)')
    behind = behind.parentElement;
  const paper = luminance(behind ? getComputedStyle(behind).backgroundColor : 'rgb(255, 255, 255)');
  const ink = luminance(getComputedStyle(element).color);
  return (Math.max(paper, ink) + 0.05) / (Math.min(paper, ink) + 0.05);
}
