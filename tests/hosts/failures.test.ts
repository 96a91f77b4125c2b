/** Failures in a reader's page: no script, no response, a malformed response, a malicious one. */
import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { EntityView, RankingDocument, RankingView } from '../../engine/model/documents.ts';
import { entityView } from '../fixtures/widget/entity.ts';
import { rankingDocument, rankingView } from '../fixtures/widget/ranking.ts';
import { BASE, elementTag, POLICY, RANKING, scriptTag } from '../support/browser/host-page.ts';
import { serveResource } from '../support/browser/other-origin.ts';
import {
  openWatchedTab,
  publishUnusualPage,
  rowsIn,
  waitForRows,
} from '../support/browser/unusual-page.ts';

const FALLBACK = '<table><tr><th>Chongqing</th><td>2.79 million</td></tr></table>';
const OPEN = { 'Access-Control-Allow-Origin': '*' };

const inside = (page: Page) => page.locator('likewise-ranking > table');

/** Browsers' own messages about responses, which the widget can’t prevent. */
const BROWSERS_OWN =
  /^(Failed to load resource|Web Inspector blocked)|CORS request did not succeed/;

const isOurs = (text: string): boolean => !BROWSERS_OWN.test(text);

describe('without scripts', () => {
  test('the fallback is readable', async () => {
    const { page, messages } = await openWatchedTab({ javaScriptEnabled: false });
    await page.goto(publishUnusualPage({ widget: `${elementTag('', FALLBACK)}${scriptTag()}` }));
    expect(await inside(page).isVisible()).toBe(true);
    expect(messages).toEqual([]);
  });

  test('of ours, because they are blocked, the fallback is readable', async () => {
    const { page } = await openWatchedTab();
    await page.route('**/widget.js', (route) => route.abort());
    await page.goto(publishUnusualPage({ widget: `${elementTag('', FALLBACK)}${scriptTag()}` }));
    expect(await inside(page).isVisible()).toBe(true);
  });
});

describe('a page served as XHTML', () => {
  const document = (body: string): string =>
    `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Host</title><link rel="icon" href="${BASE}/favicon.ico"/></head><body>${body}</body></html>`;
  const published = (body: string): string =>
    serveResource({
      body: document(body),
      type: 'application/xhtml+xml',
      headers: { 'Content-Security-Policy': POLICY },
    });
  const script = (src: string, attributes = ''): string =>
    `<script async="async" src="${BASE}/${src}" ${attributes}></script>`;

  test.each([
    ['the element', `${elementTag('', FALLBACK)}${script('widget.js')}`],
    ['a tag', script('widget.js', `data-ranking="${RANKING}"`)],
    ['one line', script(`embed/${RANKING}.js`)],
  ])('has the ranking from %s, and whatever it opens', async (_, body) => {
    const { page, messages } = await openWatchedTab();
    await page.goto(published(body));
    await rowsIn(page).first().waitFor();
    expect(await page.locator('likewise-ranking caption').isVisible()).toBe(true);
    expect(await page.locator('likewise-ranking .bar rect').count()).toBeGreaterThan(0);
    await rowsIn(page).first().getByRole('button').click();
    await page.locator('likewise-ranking .detail li').first().waitFor();
    await page.getByRole('button', { name: 'Options' }).click();
    await page.locator('likewise-ranking select').first().waitFor();
    expect(await page.evaluate("'litHtmlPolyfillSupport' in globalThis")).toBe(false);
    expect(messages).toEqual([]);
  });
});

describe('an API that', () => {
  test.each<[string, (route: Route) => unknown]>([
    ['returns an error', (route) => route.fulfill({ status: 500, headers: OPEN, body: 'oops' })],
    [
      'returns an HTML page',
      (route) =>
        route.fulfill({ headers: OPEN, contentType: 'text/html', body: '<h1>Log in</h1>' }),
    ],
    ['returns an empty body', (route) => route.fulfill({ headers: OPEN, body: '' })],
    ['is cut off', (route) => route.fulfill({ headers: OPEN, body: '{"entries": [' })],
    ['can’t be reached', (route) => route.abort()],
  ])('%s is reported, with the fallback and a way to retry', async (_, answer) => {
    const { page, messages } = await openWatchedTab();
    await page.route('**/v1/**', answer);
    await page.goto(publishUnusualPage({ widget: `${elementTag('', FALLBACK)}${scriptTag()}` }));
    await page.getByRole('alert').waitFor();
    expect(await inside(page).isVisible()).toBe(true);
    expect(messages.filter(isOurs)).toEqual([]);
    await page.unroute('**/v1/**', answer);
    await page.getByRole('button', { name: 'Try again' }).click();
    await waitForRows(page);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('never responds times out and is reported', async () => {
    const { page, messages } = await openWatchedTab();
    await page.addInitScript(`
      AbortSignal.timeout = ((timeout) => (ms) => { globalThis.patience = ms; return timeout.call(AbortSignal, 50); })(AbortSignal.timeout);
    `);
    await page.route('**/v1/**', () => {});
    await page.goto(publishUnusualPage({ widget: `${elementTag('', FALLBACK)}${scriptTag()}` }));
    await page.getByRole('alert').waitFor();
    expect(await page.evaluate('patience')).toBeGreaterThanOrEqual(10_000);
    expect(await inside(page).isVisible()).toBe(true);
    expect(messages).toEqual([]);
  });
});

describe('a reader who goes offline', () => {
  test('keeps the content, sees an error for what can’t be loaded, and can retry once online', async () => {
    const { page, messages } = await openWatchedTab();
    await page.goto(publishUnusualPage({}));
    await waitForRows(page);
    await page.context().setOffline(true);
    await rowsIn(page).first().getByRole('button').click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('columnheader').first().isVisible()).toBe(true);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('likewise-ranking .detail li').first().waitFor();
    expect(messages.filter(isOurs)).toEqual([]);
  });
});

describe('malicious names and addresses', () => {
  const HARM =
    '<img src=x onerror="globalThis.harmed = true"><script>globalThis.harmed = true</script>';
  const harmful = <Document extends RankingView | RankingDocument | EntityView>(
    document: Document,
  ): Document =>
    JSON.parse(
      JSON.stringify(document, (key, value) => {
        if (key === 'url') return 'javascript:globalThis.harmed=true';
        return ['en', 'publisher', 'note', 'license', 'title'].includes(key) &&
          typeof value === 'string'
          ? HARM
          : value;
      }),
    );

  test('are text, and lead nowhere', async () => {
    const { page, messages } = await openWatchedTab();
    const answer = (url: string): RankingView | RankingDocument | EntityView => {
      if (url.includes('/v1/entities/')) return entityView('shanghai');
      return url.includes('.view.json') ? rankingView : rankingDocument;
    };
    await page.route('**/v1/**', (route) =>
      route.fulfill({ headers: OPEN, json: harmful(answer(route.request().url())) }),
    );
    await page.goto(
      publishUnusualPage({
        widget: `${elementTag(`as-of="2026-01-18" heading='${HARM.replaceAll("'", '')}'`)}${scriptTag()}`,
      }),
    );
    await waitForRows(page);
    for (const summary of await page.locator('likewise-ranking summary').all())
      await summary.click();
    await rowsIn(page).first().getByRole('button').click();
    await page.locator('likewise-ranking .detail .history').waitFor();
    for (const name of ['Get the data', 'Cite', 'Embed']) {
      await page.getByRole('button', { name }).click();
      await page.locator('likewise-ranking .tool').locator('a, textarea').first().waitFor();
    }
    const links = await page
      .locator('likewise-ranking a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect(links.filter((href) => /^\s*javascript:/i.test(href))).toEqual([]);
    expect(await page.locator('likewise-ranking img').count()).toBe(0);
    expect(await page.locator('likewise-ranking script').count()).toBe(0);
    expect(await page.evaluate('globalThis.harmed')).toBeUndefined();
    expect(await rowsIn(page).first().textContent()).toContain('<img src=x');
    expect(messages).toEqual([]);
  });

  test('in attributes of the script tag run nothing', async () => {
    const { page } = await openWatchedTab();
    const tag = scriptTag(
      `data-ranking="${RANKING}" data-onclick="globalThis.harmed = true" data-style="color: red" data-onfocus="globalThis.harmed = true"`,
    );
    await page.goto(publishUnusualPage({ widget: tag }));
    await waitForRows(page);
    const names: string[] = await page
      .locator('likewise-ranking')
      .evaluate((node) => node.getAttributeNames());
    expect(names.filter((name) => /^(on|style)/.test(name))).toEqual([]);
  });
});
