/** Every demo, opened in a browser: it shows its rankings without errors and passes axe. */
import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DEMOS } from '../../widget/demo/demos.ts';
import { axeViolations } from '../support/browser/axe.ts';
import { isReference, sampleOf } from '../support/browser/engines/engine.ts';
import { BASE, inPage } from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';

/** Rows of entities or of years; the fallback table has neither. */
const ROWS = 'likewise-ranking :is(tr[part="row"], .years > li)';
/** The browser's own message about a missing ranking, which one demo shows on purpose. */
const MISSING = /status of 404/;

/** Number of rankings on the page that show rows. */
const countShown = (page: Page | Frame): Promise<number> =>
  page.evaluate(
    `[...document.querySelectorAll('likewise-ranking')].filter((one) => one.shadowRoot?.querySelector('tr[part=row], .years > li')).length`,
  );

async function open(name: string) {
  const visited = await visit({ viewport: { width: 1000, height: 900 } });
  await visited.page.goto(`${BASE}/demo/${name}`);
  return visited;
}

// `tests/hosts` tests each way of embedding that they show in every engine.
describe.each(sampleOf(DEMOS.map(({ name }) => name)))('%s', (name) => {
  test('shows its rankings without console errors, passes axe and fits a phone', async () => {
    const { page, complaints } = await open(name);
    const where = name === 'iframe' ? page.frameLocator('iframe') : page;
    await where.locator(ROWS).first().waitFor();
    // Each element that requests an existing ranking.
    const expected = name === 'iframe' ? 0 : await page.locator('likewise-ranking').count();
    await expect.poll(() => countShown(page)).toBe(name === 'fallback' ? expected - 1 : expected);
    expect(await axeViolations(page, 'html', { iframes: false })).toEqual([]);
    await page.setViewportSize({ width: 360, height: 900 });
    await expect.poll(() => inPage(page, 'width()')).toBe(360);
    expect(complaints.filter((text) => name !== 'fallback' || !MISSING.test(text))).toEqual([]);
  });
});

describe('the demo', () => {
  test('iframe grows with its content', async () => {
    const { page } = await open('iframe');
    const frame = page.frameLocator('iframe');
    await frame.locator(ROWS).first().waitFor();
    await expect
      .poll(async () => {
        const inside = await frame.locator('html').evaluate((node) => node.scrollHeight);
        return inside - Number(await page.locator('iframe').getAttribute('height'));
      })
      .toBe(0);
  });

  test('events logs each event', async () => {
    const { page } = await open('events');
    const ranking = page.locator('likewise-ranking');
    await ranking.locator('th.place button').first().click();
    await ranking.locator('th.value button').click();
    const lines = page.locator('#log li');
    await expect
      .poll(() => lines.allTextContents())
      .toEqual([
        expect.stringContaining('likewise-load: "china-vehicle-output/total/2025"'),
        expect.stringMatching(/^likewise-select: \{"entity":"chongqing","open":true\}$/),
        expect.stringContaining('likewise-change: {"sort":"value"}'),
      ]);
  });

  test.each(['properties', 'react'])('%s shows one more row', async (name) => {
    const { page } = await open(name);
    const rows = page.locator('likewise-ranking tr[part=row]:visible');
    await rows.first().waitFor();
    const before = await rows.count();
    await page.getByRole('button', { name: 'One more row' }).click();
    await expect.poll(() => rows.count()).toBe(before + 1);
  });

  test('properties set early are kept and reflected as attributes', async () => {
    const { page } = await open('properties');
    await page.locator('likewise-ranking[limit="1"][as-of="2026-01-18"]').waitFor();
    await page.getByText('Set before the widget loaded').first().waitFor();
  });

  test('permalink updates the link with the choice', async () => {
    const { page } = await open('permalink');
    await page.locator('likewise-ranking th.value button').click();
    await expect.poll(() => new URL(page.url()).hash).toContain('cars-sort=value');
  });

  test('styling styles parts from outside', async () => {
    const { page } = await open('styling');
    await page.locator(ROWS).first().waitFor();
    const [height] = await inPage<string[]>(page, `styleOf('.bar', 'blockSize')`);
    expect(height).toBe('20px');
    const [line] = await inPage<string[]>(page, `styleOf('table', 'borderBlockEndStyle')`);
    expect(line).toBe('double');
  });
});

test.runIf(isReference)('the index links to all of them', async () => {
  const { page, complaints } = await visit();
  await page.goto(`${BASE}/demo/`);
  const links = await page
    .locator('dt a')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href')));
  expect(links).toEqual(DEMOS.map(({ name }) => `/demo/${name}`));
  expect(await axeViolations(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
