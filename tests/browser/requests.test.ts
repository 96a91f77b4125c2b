/** What a reader's browser asks for until the rows are there: how often, and whom. Nothing else is ever asked. */
import { describe, expect, test } from 'vitest';
import { BASE, elementTag, RANKING, scriptTag } from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';
import { publishUnusualPage } from '../support/browser/unusual-page.ts';

const VIEW = `${BASE}/v1/rankings/${RANKING}.view.json`;
const WIDGET = `${BASE}/widget.js`;
const EMBED = `${BASE}/embed/${RANKING}.js`;
const embed = (query: string): string => `<script async src="${EMBED}${query}"></script>`;

/** Opens a page of somebody else with this in it, waits until all is quiet, and tells what was asked of anybody but that page. */
async function askedBy(widget: string): Promise<readonly string[]> {
  const { page } = await visit();
  const asked: string[] = [];
  const address = publishUnusualPage({ widget });
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().endsWith('/favicon.ico'))
      asked.push(request.url());
  });
  await page.goto(address);
  await page.locator('likewise-ranking tr[part="row"]').first().waitFor();
  await page.waitForLoadState('networkidle');
  return asked;
}

describe('until the rows are there', () => {
  test.each<[string, string, readonly string[]]>([
    ['a tag that brings its ranking asks once', embed(''), [EMBED]],
    [
      'however it looks',
      embed('?theme=dark&limit=2&highlight=hefei'),
      [`${EMBED}?theme=dark&limit=2&highlight=hefei`],
    ],
    ['a tag that asks for it asks twice', scriptTag(`data-ranking="${RANKING}"`), [WIDGET, VIEW]],
    ['an element asks twice', elementTag() + scriptTag(), [WIDGET, VIEW]],
    [
      'three elements of one ranking ask twice',
      elementTag().repeat(3) + scriptTag(),
      [WIDGET, VIEW],
    ],
  ])('%s, and of one origin', async (_, widget, expected) => {
    const asked = await askedBy(widget);
    expect(asked).toEqual(expected);
    expect(new Set(asked.map((url) => new URL(url).origin))).toEqual(new Set([BASE]));
  });
});
