/** The site's main pages with a reader's settings: print, forced colours, zoom, text spacing, reduced motion. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations, CONTRAST } from '../support/browser/axe.ts';
import { can, sampleOf } from '../support/browser/engines/engine.ts';
import { BASE, RANKING } from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';

const PAGES = [
  '/',
  '/zh',
  `/rankings/${RANKING}`,
  '/about',
  '/china-vehicle-output/changes',
  '/method',
  `/embed/${RANKING}`,
];

/** As in WCAG 1.4.12. */
const SPACING = `* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important }`;

async function open(page: Page, path: string): Promise<void> {
  const response = await page.goto(BASE + path);
  expect(response?.status()).toBe(200);
  if (await page.locator('likewise-ranking').count())
    await page.locator('likewise-ranking tr[part="row"]').first().waitFor();
}

/** How many pixels of the page are beyond the window's edge. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth');

// The pages that are zoomed come first: a tab with another pixel density is a new one.
test.each(PAGES)(
  '%s needs no horizontal scrolling at 400 % zoom, also with wide text spacing',
  async (path) => {
    const { page } = await visit({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
    await open(page, path);
    expect(await overflow(page)).toBe(0);
    await page.evaluate(`{
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(${JSON.stringify(SPACING)});
      const widgets = [...document.querySelectorAll('likewise-ranking')];
      for (const root of [document, ...widgets.map(({ shadowRoot }) => shadowRoot)])
        root?.adoptedStyleSheets.push(sheet);
    }`);
    expect(await overflow(page)).toBe(0);
  },
);

// The pages share their style sheets.
describe.each(sampleOf(PAGES))('%s', (path) => {
  test.skipIf(!can.emulateMedia)(
    'is readable on paper, where browsers use the light scheme',
    async () => {
      const { page } = await visit({ colorScheme: 'dark' });
      await open(page, path);
      await page.emulateMedia({ media: 'print', colorScheme: 'light' });
      expect(await axeViolations(page, 'html', CONTRAST)).toEqual([]);
    },
  );

  test.skipIf(!can.forcedColors)('has enough contrast in forced colours', async () => {
    const { page } = await visit({ forcedColors: 'active' });
    await open(page, path);
    expect(await axeViolations(page, 'html', CONTRAST)).toEqual([]);
  });

  test('moves nothing with reduced motion', async () => {
    const { page } = await visit({ reducedMotion: 'reduce' });
    await open(page, path);
    expect(await page.evaluate('document.getAnimations().length')).toBe(0);
  });
});
