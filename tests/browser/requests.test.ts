/** The requests of a reader's browser until the rows are rendered: how many, and to which hosts; there are no others. */
import { describe, expect, test } from 'vitest';
import { BASE, elementTag, RANKING, scriptTag } from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';
import { publishUnusualPage } from '../support/browser/unusual-page.ts';

const VIEW = `${BASE}/v1/rankings/${RANKING}.view.json`;
const WIDGET = `${BASE}/widget.js`;
const EMBED = `${BASE}/embed/${RANKING}.js`;
const embed = (query: string): string => `<script async src="${EMBED}${query}"></script>`;

/** Opens a third-party page with this body, waits until the network is idle, and returns the requests to other origins. */
async function askedBy(widget: string): Promise<readonly string[]> {
  const { page } = await visit();
  const requests: string[] = [];
  const address = publishUnusualPage({ widget });
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().endsWith('/favicon.ico'))
      requests.push(request.url());
  });
  await page.goto(address);
  await page.locator('likewise-ranking tr[part="row"]').first().waitFor();
  await page.waitForLoadState('networkidle');
  return requests;
}

describe('until the rows are rendered', () => {
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
  ])('%s, and to one origin', async (_, widget, expected) => {
    const requests = await askedBy(widget);
    expect(requests).toEqual(expected);
    expect(new Set(requests.map((url) => new URL(url).origin))).toEqual(new Set([BASE]));
  });
});
