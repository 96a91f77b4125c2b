/** The oldest supported browsers, in which everything works, and still older ones, in which the fallback stays readable. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { rankingView } from '../fixtures/widget/ranking.ts';
import { can, isReference, sampleOf } from '../support/browser/engines/engine.ts';
import {
  BASE,
  elementTag,
  mockApi,
  publishHostPage,
  RANKING,
  scriptTag,
} from '../support/browser/host-page.ts';
import { becomeOlder } from '../support/browser/older-browser.ts';
import { type Visit, visit } from '../support/browser/tab.ts';
import { longDocument, longView } from '../support/data/long-ranking.ts';

const ROWS = 'likewise-ranking tr[part="row"]';
const FALLBACK = '<table id="fallback"><tr><th>Chongqing</th><td>2.79 million</td></tr></table>';

/** Opens the widget in a host page of an older browser. */
async function openOlder(
  width: number,
  attributes = '',
  answer?: (url: URL) => unknown,
): Promise<Visit> {
  const visited = await visit({ viewport: { width, height: 900 } });
  await becomeOlder(visited.page);
  await mockApi(visited.page, answer);
  await visited.page.goto(publishHostPage(elementTag(attributes, FALLBACK) + scriptTag()));
  await visited.page.locator(ROWS).first().waitFor();
  return visited;
}

/** Left edges and widths of the bars, in whole pixels, each once. */
const barsOf = async (page: Page, selector: string): Promise<string[]> => {
  const boxes: string[] = await page.locator(selector).evaluateAll((bars) =>
    bars.map((bar) => {
      const { x, width } = bar.getBoundingClientRect();
      return `${Math.round(x)} ${Math.round(width)}`;
    }),
  );
  return [...new Set(boxes)];
};

const LONG = (url: URL): unknown =>
  url.pathname.endsWith('.view.json') ? longView(60) : longDocument(60);

// Playwright itself needs some of the built-ins that are deleted.
describe.skipIf(!can.separateScriptWorlds)('in the oldest supported browsers', () => {
  test('really nothing newer is there', async () => {
    const { page } = await openOlder(800);
    const newer = ['Map.groupBy', 'Promise.withResolvers', 'URL.canParse', 'Set.prototype.union'];
    for (const name of newer) expect(await page.evaluate(`typeof ${name}`), name).toBe('undefined');
  });

  test.each(sampleOf([360, 1000]))(
    'the bars of all rows have one scale at %d pixels',
    async (width) => {
      const { page, complaints } = await openOlder(width);
      expect(await barsOf(page, `${ROWS} .bar`)).toHaveLength(1);
      expect(complaints).toEqual([]);
    },
  );

  test('a long ranking shows all its rows', async () => {
    const { page, complaints } = await openOlder(1000, '', LONG);
    await expect.poll(() => page.locator(ROWS).count()).toBe(60);
    expect(await barsOf(page, `${ROWS} .bar`)).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  test('the fallback table of the site has one scale too', async () => {
    for (const width of [360, 1000]) {
      const { page } = await visit({ viewport: { width, height: 900 } });
      await becomeOlder(page);
      await page.route('**/widget.js', (route) => route.abort());
      await page.goto(`${BASE}/`);
      expect(await barsOf(page, 'likewise-ranking tr:not(.beyond) > td.bars svg')).toHaveLength(1);
    }
  });

  test('rows open and columns sort, with marks that show it', async () => {
    const { page, complaints } = await openOlder(1000);
    const mark = (selector: string, property = 'content') =>
      page
        .locator(selector)
        .first()
        .evaluate(
          (node, name) => getComputedStyle(node, '::after').getPropertyValue(name),
          property,
        );
    expect(await mark(`${ROWS} button`)).toContain('›');
    await page.locator(`${ROWS} button`).first().click();
    await page.locator('likewise-ranking .detail ol').waitFor();
    expect(await mark(`${ROWS} button`, 'rotate')).toBe('90deg');
    await page.locator('likewise-ranking .options').click();
    await page.locator('likewise-ranking select').first().waitFor();
    await page.locator('likewise-ranking thead .value button').click();
    await expect.poll(() => mark('likewise-ranking thead .value button')).toMatch(/[↑↓]/);
    expect(complaints).toEqual([]);
  });

  test('an open range fades out, and bars grow from the right in Arabic', async () => {
    const { page } = await openOlder(1000, 'lang="ar"');
    const styles = (name: string) =>
      page
        .locator(`${ROWS} .bar.open`)
        .first()
        .evaluate(
          (node, property) =>
            Reflect.get(Reflect.get(globalThis, 'getComputedStyle')(node), property),
          name,
        );
    expect(await styles('maskImage')).toContain('gradient');
    expect(await styles('scale')).toBe('-1 1');
  });

  test('the page for iframes comes alive, with its options', async () => {
    const { page, complaints } = await visit();
    await becomeOlder(page);
    await page.goto(`${BASE}/embed/${RANKING}?limit=2&theme=dark`);
    await page.locator(ROWS).first().waitFor();
    await expect.poll(() => page.locator(`${ROWS}:visible`).count()).toBe(2);
    expect(complaints).toEqual([]);
  });

  test('the page for a new ranking makes one, with all its downloads', async () => {
    const { page, complaints } = await visit({ viewport: { width: 1280, height: 900 } });
    await becomeOlder(page);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(`${BASE}/new`);
    await page.locator('#begin[data-ready]').waitFor();
    await page.locator('button[data-sample]').last().click();
    for (const ending of ['zip', 'html', 'csv', 'svg', 'png'])
      await page.locator(`a[download$=".${ending}"]`).waitFor();
    await page.locator('a[data-share]').waitFor();
    // The worker lost what is newer before it began.
    expect(requests).toContain('/older-browser.js');
    expect(complaints).toEqual([]);
  });

  test.runIf(isReference)('the builder makes a snippet, and its tabs are announced', async () => {
    const { page, complaints } = await visit({ viewport: { width: 1280, height: 900 } });
    await becomeOlder(page);
    await page.goto(`${BASE}/embed?to=iframe`);
    await expect.poll(() => page.locator('#snippet').inputValue()).toContain('<iframe');
    await page.locator('#to-element').click();
    expect(await page.locator('#to-element').getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('#to-iframe').getAttribute('aria-selected')).toBe('false');
    await expect.poll(() => page.locator('#snippet').inputValue()).toContain('<likewise-ranking');
    expect(complaints).toEqual([]);
  });
});

/** What still older browsers lack, as statements that take it away: alike in every engine. */
const LOSSES = sampleOf([
  ['custom elements', 'delete globalThis.customElements'],
  ['shadow roots', 'delete Element.prototype.attachShadow'],
  ['constructable style sheets', 'delete globalThis.CSSStyleSheet'],
  ['replaceable style sheets', 'delete CSSStyleSheet.prototype.replaceSync'],
  ['Intl.ListFormat', 'delete Intl.ListFormat'],
]);

describe('in a browser without', () => {
  test.each(LOSSES)('%s the content of the element stays readable', async (_, loss) => {
    const { page, complaints } = await visit();
    await page.addInitScript({ content: loss });
    await mockApi(page);
    await page.goto(publishHostPage(elementTag('', FALLBACK) + scriptTag()));
    await page.waitForLoadState('networkidle');
    expect(await page.locator('#fallback').isVisible()).toBe(true);
    expect(complaints.length, complaints.join('\n')).toBeLessThanOrEqual(1);
  });

  test.each(LOSSES)('%s the table of the page for iframes stays readable', async (_, loss) => {
    const { page, complaints } = await visit();
    await page.addInitScript({ content: loss });
    await page.goto(`${BASE}/embed/${RANKING}?limit=2`);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('likewise-ranking > table tbody tr').first().isVisible()).toBe(true);
    // One of the page's script, one of the widget's.
    expect(complaints.length, complaints.join('\n')).toBeLessThanOrEqual(2);
  });

  test('a parser for the script’s syntax the content of the element stays readable', async () => {
    const { page, complaints } = await visit();
    await page.route('**/widget.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}\nlet let = 1;` });
    });
    await page.goto(publishHostPage(elementTag('', FALLBACK) + scriptTag()));
    expect(await page.locator('#fallback').isVisible()).toBe(true);
    expect(complaints).toHaveLength(1);
  });

  test.each(
    sampleOf([
      ['IntersectionObserver', 'delete globalThis.IntersectionObserver'],
      ['ElementInternals', 'delete HTMLElement.prototype.attachInternals'],
      ['ResizeObserver', 'delete globalThis.ResizeObserver'],
      ['Intl.PluralRules', 'delete Intl.PluralRules'],
      ['Array.prototype.toReversed', 'delete Array.prototype.toReversed'],
    ]),
  )('%s the widget works', async (_, loss) => {
    const { page, complaints } = await visit();
    await page.addInitScript({ content: loss });
    await mockApi(page);
    await page.goto(publishHostPage(elementTag() + scriptTag()));
    await expect.poll(() => page.locator(ROWS).count()).toBe(rankingView.entries.length);
    expect(complaints).toEqual([]);
  });
});
