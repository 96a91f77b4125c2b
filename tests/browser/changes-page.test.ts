/** The changes page in a browser: a report about one observation, under the page's own policy. */
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../support/browser/axe.ts';
import { sampleOf } from '../support/browser/engines/engine.ts';
import { BASE } from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';

const PAGE = `${BASE}/china-vehicle-output/changes`;
const CHINESE = `${BASE}/zh/china-vehicle-output/changes`;
const FIGURE = 'chongqing/total/2025/plant/ichongqing-2026-01-18';
const MONTHS = 'hefei/nev/2025-01--2025-11/plant/somebody';
const CLAIM = 'chongqing/total/2025/plant/city/1/ichongqing-2026-01-18';

/** Text shown for the observation in the URL; null if there is none. */
async function reportedAt(address: string) {
  const { page, complaints } = await visit();
  await page.goto(address);
  const shown = page.locator('#reported');
  const cells = (await shown.isVisible()) ? await shown.locator('dd').allTextContents() : null;
  expect(complaints).toEqual([]);
  return cells;
}

/** Observations, with the text expected of each: our script takes their ids apart. */
const REPORTS: readonly [page: string, id: string, expected: (string | RegExp)[]][] = [
  [
    PAGE,
    FIGURE,
    ['Chongqing', 'Vehicles built', '2025', /built/, /^iChongqing \(news site\)$/, FIGURE],
  ],
  [CHINESE, FIGURE, ['重庆', '汽车产量', '2025', /按生产地统计/, /^iChongqing/, FIGURE]],
  [
    PAGE,
    MONTHS,
    ['Hefei', /vehicles/, 'January 2025 – November 2025', /built/, 'somebody', MONTHS],
  ],
  [CHINESE, MONTHS, ['合肥', '新能源汽车', '2025年1月 – 2025年11月', /生产地/, 'somebody', MONTHS]],
  [
    PAGE,
    CLAIM,
    ['Chongqing', 'Vehicles built', '2025', /built/, /^iChongqing \(news site\)$/, CLAIM],
  ],
];

describe('a report', () => {
  test.each(sampleOf(REPORTS))('at %s names the parts of %s', async (page, id, expected) => {
    const cells = await reportedAt(`${page}?observation=${encodeURIComponent(id)}#report`);
    expect(cells).toHaveLength(expected.length);
    for (const [index, text] of expected.entries())
      expect(cells?.[index]).toMatch(text instanceof RegExp ? text : new RegExp(`^${text}$`));
  });

  test.each(
    sampleOf(['', '?observation=', '?observation=%3Cimg%20onerror%3D1%3E', '?observation=a/b']),
  )('names nothing at "%s"', async (query) => {
    expect(await reportedAt(PAGE + query)).toBeNull();
  });

  test('treats the name of an Object.prototype member as plain text', async () => {
    const id = 'constructor/place-1/2025/value-of/has-own-property-2';
    expect(await reportedAt(`${PAGE}?observation=${id}`)).toEqual([...id.split('/'), id]);
  });
});

describe('the page', () => {
  test('lists all days without JavaScript', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto(PAGE);
    expect(await page.locator('article').count()).toBeGreaterThan(50);
    expect(await page.locator('#report').isVisible()).toBe(true);
    expect(await page.locator('#reported').isVisible()).toBe(false);
  });

  const LOOKS = [
    [PAGE, 'light'],
    [CHINESE, 'dark'],
  ] as const;

  test.each(sampleOf(LOOKS))(
    'axe finds nothing at %s in a %s theme',
    async (address, colorScheme) => {
      const { page } = await visit({ colorScheme, viewport: { width: 360, height: 800 } });
      await page.goto(`${address}?observation=${FIGURE}`);
      await page.locator('#reported').waitFor();
      await page.locator('summary').first().click();
      expect(await axeViolations(page)).toEqual([]);
    },
  );

  test.each([280, 1280])('nothing overflows at %d pixels', async (width) => {
    const { page } = await visit({ viewport: { width, height: 800 } });
    await page.goto(`${PAGE}?observation=${FIGURE}`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });
});
