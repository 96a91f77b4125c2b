/** The documentation in a browser: on a phone and a desk, in both themes, with the keyboard alone; axe finds nothing. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { BASE } from '../support/host-page.ts';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

interface Visit {
  readonly page: Page;
  /** What it asked for beside itself, and what it complained of. */
  readonly asked: readonly string[];
  readonly complaints: readonly string[];
}

async function visitDocs(
  width: number,
  colorScheme: 'light' | 'dark',
  anchor = '',
): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${BASE}/docs${anchor}`);
  return { page, asked, complaints };
}

describe.each([
  [360, 'light'],
  [360, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const)('%d pixels wide, in a %s theme', (width, colorScheme) => {
  test('axe finds nothing, with everything unfolded, and nothing is wider than the window', async () => {
    const { page } = await visitDocs(width, colorScheme);
    await page.evaluate(
      "document.querySelectorAll('details').forEach((one) => { one.open = true; })",
    );
    await page.evaluate(axe);
    const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
      'axe.run().then((result) => result.violations)',
    );
    expect(found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.close();
  });
});

test('it asks for its two sheets and nothing else, and the browser has nothing to complain of', async () => {
  const { page, asked, complaints } = await visitDocs(1280, 'light');
  expect(asked.map((url) => url.replace(BASE, '')).sort()).toEqual([
    ...['/docs', '/docs.css', '/site.css'],
  ]);
  expect(complaints).toEqual([]);
  await page.close();
});

test('what is folded opens with the keyboard', async () => {
  const { page } = await visitDocs(1280, 'light');
  const summary = page.locator('details summary').first();
  await summary.focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('details').first().getAttribute('open')).toBe('');
  await page.close();
});

test('the type of a problem leads to what is said of it', async () => {
  const { page } = await visitDocs(1280, 'light', '#not-found');
  const heading = page.locator('h3:target');
  expect(await heading.textContent()).toBe('404 Not found');
  const box = await heading.boundingBox();
  expect(box?.y).toBeLessThan(200);
  await page.close();
});
