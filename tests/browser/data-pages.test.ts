/** The pages of rankings and entities in a browser: with and without JavaScript, on a phone, in both themes. */
import { describe, expect, test } from 'vitest';
import { axeViolations, CONTRAST } from '../support/browser/axe.ts';
import { sampleOf } from '../support/browser/engines/engine.ts';
import { BASE } from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';

const RANKING = '/rankings/china-vehicle-output/total/2025';
const PLACE = '/entities/china-vehicle-output/chongqing';

/** Pages in both languages, and two of another subject. */
const PAGES = [
  ...[RANKING, `/zh${RANKING}`, PLACE, `/zh${PLACE}`],
  ...['/rankings/world-cities/people/2025', '/zh/entities/world-cities/jakarta'],
];

/** Opens all <details> elements. */
const OPEN = `for (const one of document.querySelectorAll('.part details')) one.open = true`;

describe('without JavaScript', () => {
  test('a ranking shows each step and its sources', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto(BASE + RANKING);
    expect(await page.locator('h1').textContent()).toContain('Chongqing');
    expect(await page.locator('likewise-ranking tbody tr').first().textContent()).toContain(
      'Chongqing',
    );
    await page.locator('#hefei summary').press('Enter');
    const steps = page.locator('#hefei .steps li');
    expect(await steps.first().textContent()).toContain('Hefei');
    const mark = page.locator('#hefei sup a').first();
    const source = await mark.getAttribute('href');
    await mark.press('Enter');
    await expect.poll(() => page.locator(String(source)).isVisible()).toBe(true);
  });

  test('an entity page is readable and links to its rankings', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto(BASE + PLACE);
    await page.locator('.latest ul a').first().press('Enter');
    await expect.poll(() => new URL(page.url()).pathname).toBe(RANKING);
    await page.locator('#beijing summary').press('Enter');
    await page.locator('#beijing a[href*="/entities/"]').press('Enter');
    await expect.poll(() => page.locator('h1').textContent()).toContain('Beijing');
  });
});

test('table and widget show a ranking as known on an earlier date', async () => {
  const { page } = await visit();
  await page.goto(BASE + RANKING);
  const earlier = page.locator('.related-rankings a[rel="nofollow"]').last();
  const [, date = ''] = /as_of=([-\d]+)/.exec((await earlier.getAttribute('href')) ?? '') ?? [];
  await earlier.click();
  await expect.poll(() => page.locator('likewise-ranking').getAttribute('as-of')).toBe(date);
  await expect
    .poll(() => page.locator('likewise-ranking .stack').first().textContent())
    .toMatch(/Frozen on/);
});

const PROVINCES = `${RANKING}?level=province`;

test.each(
  ['/', RANKING, PROVINCES, `/zh${PROVINCES}`, '/rankings/world-cities/people/2025'].flatMap(
    (path) => [360, 1280].map((width) => [path, width] as const),
  ),
)(
  '%s at %d pixels: the widget is a little shorter than the table before it',
  async (path, width) => {
    const { page } = await visit({ viewport: { width, height: 800 } });
    await page.goto(BASE + path);
    const foot = page.locator('likewise-ranking .foot');
    await foot.waitFor();
    const bottom = await foot.evaluate((node) => node.getBoundingClientRect().bottom);
    const table = await page
      .locator('likewise-ranking > table')
      .evaluate((node) => node.getBoundingClientRect().bottom);
    expect(table - bottom).toBeGreaterThanOrEqual(0);
    expect(table - bottom).toBeLessThanOrEqual(24);
  },
);

describe.each(sampleOf(PAGES))('%s', (path) => {
  test('axe finds no violations in a light theme, and nothing overflows at any width', async () => {
    const { page, complaints } = await visit({ viewport: { width: 360, height: 800 } });
    await page.goto(BASE + path);
    await page.evaluate(OPEN);
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    for (const width of [280, 360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(() => page.evaluate('innerWidth')).toBe(width);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
  });

  test('axe finds enough contrast in a dark theme', async () => {
    const { page } = await visit({ colorScheme: 'dark', viewport: { width: 360, height: 800 } });
    await page.goto(BASE + path);
    await page.evaluate(OPEN);
    expect(await axeViolations(page, 'html', CONTRAST)).toEqual([]);
  });
});
