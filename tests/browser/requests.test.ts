/** The requests of a reader's browser until the rows are rendered: how many, and to which hosts; there are no others. */
import { describe, expect, test } from 'vitest';
import { can } from '../support/browser/engines/engine.ts';
import { BASE, elementTag, RANKING, scriptTag } from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';
import { publishUnusualPage } from '../support/browser/unusual-page.ts';

const VIEW = `${BASE}/v1/rankings/${RANKING}.view.json`;
const WIDGET = `${BASE}/widget.js`;
const EMBED = `${BASE}/embed/${RANKING}.js`;
const embed = (query: string): string => `<script async src="${EMBED}${query}"></script>`;

/** Opens a third-party page with this body, waits until the network is idle, and returns the requests to other origins. */
async function requestsOf(widget: string): Promise<readonly string[]> {
  const { page } = await visit({}, { isNew: true });
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

describe.runIf(can.separateMemoryCaches)('until the rows are rendered', () => {
  test.each<[string, string, readonly string[]]>([
    ['a script with its ranking makes one request', embed(''), [EMBED]],
    [
      'with any style it makes one request',
      embed('?theme=dark&limit=2&highlight=hefei'),
      [`${EMBED}?theme=dark&limit=2&highlight=hefei`],
    ],
    [
      'a script that fetches its ranking makes two requests',
      scriptTag(`data-ranking="${RANKING}"`),
      [WIDGET, VIEW],
    ],
    ['an element makes two requests', elementTag() + scriptTag(), [WIDGET, VIEW]],
    [
      'three elements of one ranking make two requests',
      elementTag().repeat(3) + scriptTag(),
      [WIDGET, VIEW],
    ],
  ])('%s, and to one origin', async (_, widget, expected) => {
    const requests = await requestsOf(widget);
    expect(requests).toEqual(expected);
    expect(new Set(requests.map((url) => new URL(url).origin))).toEqual(new Set([BASE]));
  });
});
