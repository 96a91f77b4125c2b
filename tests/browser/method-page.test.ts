/** The method page and the page about the operator in a browser: nothing overflows, axe passes, every link works. */
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../support/browser/axe.ts';
import { isReference, sampleOf } from '../support/browser/engines/engine.ts';
import { BASE } from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';

const PAGES = ['/method', '/zh/method', '/about', '/zh/about'];

const LOOKS = [
  [360, 'light'],
  [1280, 'dark'],
] as const;

test.each(sampleOf(PAGES.flatMap((path) => LOOKS.map((look) => [path, ...look] as const))))(
  'axe finds nothing on %s at %d pixels, %s',
  async (path, width, colorScheme) => {
    const { page, complaints } = await visit({ colorScheme, viewport: { width, height: 800 } });
    await page.goto(BASE + path);
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

describe.each(PAGES)('%s', (path) => {
  test('nothing overflows at any width', async () => {
    const { page } = await visit();
    await page.goto(BASE + path);
    for (const width of [280, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(() => page.evaluate('innerWidth')).toBe(width);
      const wide = await page.evaluate<string[]>(
        `[...document.querySelectorAll('main *')]
          .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
          .map((each) => each.outerHTML.slice(0, 80))`,
      );
      expect(wide, `${width} pixels`).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
  });

  // Of the HTML as served.
  test.runIf(isReference)('every internal link works, and every fragment exists', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto(BASE + path);
    const links = await page.locator('a[href^="/"], a[href^="#"]').all();
    const hrefs = new Set(await Promise.all(links.map((link) => link.getAttribute('href'))));
    expect(hrefs.size).toBeGreaterThan(5);
    for (const href of hrefs) {
      if (href?.startsWith('#')) expect(await page.locator(href).count(), href).toBe(1);
      else expect((await fetch(`${BASE}${href}`)).status, href ?? '').toBe(200);
    }
  });
});

test.runIf(isReference).each([
  ['/', '/method', '/about'],
  ['/zh', '/zh/method', '/zh/about'],
])('%s links to the method and to the operator', async (path, method, about) => {
  const { page } = await visit();
  for (const place of [method, about]) {
    await page.goto(BASE + path);
    await page.locator(`footer a[href="${place}"]`).click();
    await page.waitForURL(`${BASE}${place}`);
    expect(await page.locator('h1').count()).toBe(1);
  }
});

test.each([
  ['light', 'rgb(15, 110, 124)'],
  ['dark', 'rgb(53, 160, 171)'],
] as const)('pictures use the accent of the %s theme', async (colorScheme, accent) => {
  const { page } = await visit({ colorScheme });
  await page.goto(`${BASE}/method`);
  const fill = `getComputedStyle(document.querySelector('.diagram rect.certain')).fill`;
  expect(await page.evaluate(fill)).toBe(accent);
});
