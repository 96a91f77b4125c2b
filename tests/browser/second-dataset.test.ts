/** A second dataset in the widget, in each language: its names, its unit and its steps, with nothing of the first. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { entityViews } from '../../engine/compile/entity-documents.ts';
import { viewDocument } from '../../engine/compile/ranking/view-document.ts';
import { axeViolations } from '../support/browser/axe.ts';
import { sampleOf } from '../support/browser/engines/engine.ts';
import { BASE, inPage, publishHostPage } from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';
import { populations } from '../support/data/populations.ts';
import { TAGS } from '../support/widget/languages.ts';

const FOREIGN = /vehicle|\bcars?\b|chongqing|汽车|汽車|辆|輛|\bNEVs?\b|undefined|NaN|\[object/i;
const NAMES: Readonly<Record<string, string>> = {
  ...{ en: 'Indonesia', zh: '印度尼西亚', 'zh-Hant': '印度尼西亞', ar: 'إندونيسيا' },
};

const compiled = populations();
const views = entityViews(compiled);

/** The API's response: the ranking of countries by census, or one of its entities. */
function answerTo({ pathname }: URL): unknown {
  const entity = /^\/v1\/entities\/populations\/(.+)\.view\.json$/.exec(pathname)?.[1];
  if (entity !== undefined) return views.find(({ id }) => id === `populations/${entity}`);
  const ranking = compiled.rankings.find(
    ({ key }) =>
      `${key.metric}/${key.period}/${key.level}/${key.basis}` === 'people/2020/country/census',
  );
  const document = ranking?.vintages.at(-1)?.document;
  if (!ranking || !document) throw new Error('no ranking of 2020');
  return pathname.endsWith('.view.json') ? viewDocument(compiled, ranking, document) : document;
}

async function open(language: string, width: number): Promise<Page> {
  const { page } = await visit({ viewport: { width, height: 900 } });
  await page.route(
    (url) => url.pathname.startsWith('/v1/'),
    (route) =>
      route.fulfill({
        json: answerTo(new URL(route.request().url())),
        headers: { 'Access-Control-Allow-Origin': '*' },
      }),
  );
  const element = '<likewise-ranking ranking="populations/people/2020"></likewise-ranking>';
  const script = `<script async src="${BASE}/widget.js"></script>`;
  await page.goto(publishHostPage(`<main><h1>H</h1>${element}</main>${script}`, language));
  await page.locator('likewise-ranking tbody button').nth(2).click();
  await page.locator('likewise-ranking tr.detail ol').waitFor();
  return page;
}

// Its texts are the same at every width and in every engine; `languages.test.ts` tests the layout.
describe.each(sampleOf(TAGS, 3))('in %s', (tag) => {
  test.each(sampleOf([360, 1200]))('it is complete at %d pixels, and passes axe', async (width) => {
    const page = await open(tag, width);
    const stack = page.locator('likewise-ranking .stack');
    const text = (await stack.textContent()) ?? '';
    expect(text).toContain(NAMES[tag]);
    expect(FOREIGN.exec(text)?.[0] ?? '').toBe('');
    expect(await inPage(page, 'width()')).toBe(width);
    expect(await axeViolations(page)).toEqual([]);
  });
});
