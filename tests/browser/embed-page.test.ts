/** The page for iframes: on its own, framed by another origin, and framed as WordPress does. */
import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../support/browser/axe.ts';
import { isReference, sampleOf } from '../support/browser/engines/engine.ts';
import { BASE, inPage, publishHostPage, RANKING } from '../support/browser/host-page.ts';
import { expectNoShifts } from '../support/browser/layout-shifts.ts';
import { visit } from '../support/browser/tab.ts';

const EMBED = `${BASE}/embed/${RANKING}`;
const FRAMES = `default-src 'none'; frame-src ${BASE}; img-src ${BASE}`;
const SECRET = 'a1B2c3D4e5';

/** Records the messages that the page receives, with their origins. */
const LISTEN = `
  globalThis.received = [];
  addEventListener('message', ({ data, origin }) => received.push({ ...data, origin }));
`;

const waitForRows = (page: Page) =>
  page.locator('likewise-ranking button[aria-expanded]').first().waitFor();
const rowsIn = (page: Page) => page.locator('likewise-ranking tbody tr:visible');

describe('on its own', () => {
  test('is readable without JavaScript, with its sources', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto(`${EMBED}?limit=2&theme=dark`);
    expect(await rowsIn(page).count()).toBeGreaterThan(3);
    expect(await page.locator('caption').textContent()).toContain(
      'Vehicles built in China’s cities, 2025',
    );
    expect(await page.locator('tfoot').textContent()).toContain('Sources: ');
  });

  test('runs under its own policy, with one request for data', async () => {
    const { page, complaints } = await visit();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(EMBED);
    await waitForRows(page);
    expect(requests.filter((url) => url.includes('/v1/'))).toEqual([
      `${BASE}/v1/rankings/${RANKING}.view.json?level=city&basis=plant`,
    ]);
    expect(requests.every((url) => url.startsWith(BASE) || url.startsWith('data:'))).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('takes its style from its address', async () => {
    const { page, complaints } = await visit();
    await page.goto(`${EMBED}?theme=dark&limit=2&highlight=jinan&view=ranking&fbclid=1`);
    await waitForRows(page);
    const attributes = await page
      .locator('likewise-ranking')
      .evaluate((node) => [...node.attributes].map(({ name, value }) => [name, value]));
    expect(Object.fromEntries(attributes)).toEqual({
      ranking: RANKING,
      level: 'city',
      basis: 'plant',
      lang: 'en',
      theme: 'dark',
      limit: '2',
      highlight: 'jinan',
      view: 'ranking',
    });
    expect(await rowsIn(page).count()).toBe(3);
    expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe(
      'dark',
    );
    expect(complaints).toEqual([]);
  });

  test.each(
    sampleOf([
      ['zh', '重庆', '278.77万辆'],
      ['zh-Hant', '重慶', '278.77萬輛'],
    ] as const),
  )('is in Chinese with lang %s', async (language, name, value) => {
    const { page, complaints } = await visit();
    await page.goto(`${EMBED}?lang=${language}`);
    await waitForRows(page);
    expect(await rowsIn(page).first().textContent()).toContain(name);
    expect(await rowsIn(page).first().textContent()).toContain(value);
    expect(complaints).toEqual([]);
  });

  test('shows all years if asked to, across bases', async () => {
    const { page, complaints } = await visit();
    await page.goto(`${EMBED}?view=timeline`);
    await page.getByText('2014').first().waitFor();
    expect(await page.locator('likewise-ranking').getAttribute('basis')).toBeNull();
    expect(complaints).toEqual([]);
  });

  test('is frozen by a date', async () => {
    const { page } = await visit();
    await page.goto(`${EMBED}?as_of=2026-02-01`);
    await page.getByText('Frozen on 1 Feb 2026').waitFor();
    expect(await page.locator('likewise-ranking').getAttribute('as-of')).toBe('2026-02-01');
  });

  // Of the HTML as served.
  test.runIf(isReference)('opens its links in a new tab, with and without the widget', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto(EMBED);
    expect(await page.locator('base').getAttribute('target')).toBe('_blank');
  });

  // Our script parses them.
  test.each(
    sampleOf([
      'limit=-3&theme=pink',
      'limit=x&highlight=%22%5D',
      'limit=0',
      'limit=2&highlight=%5C%7D',
    ]),
  )('ignores invalid parameters in %s', async (query) => {
    const { page, complaints } = await visit();
    await page.goto(`${EMBED}?${query}`);
    await page.locator('likewise-ranking .stack').waitFor({ state: 'attached' });
    await page.waitForLoadState('load');
    expect(complaints).toEqual([]);
  });
});

// Each width and each query, but not every pair.
describe.each([
  [280, ''],
  [280, '?lang=zh'],
  [360, '?limit=3'],
  [360, '?lang=zh&theme=light'],
  [768, ''],
  [1200, '?limit=3&highlight=jinan&theme=dark'],
])('at %d pixels', (width, query) => {
  test(`nothing moves with "${query}"`, async () => {
    const { page, complaints } = await visit({ viewport: { width, height: 900 } });
    const { promise: painted, resolve: paint } = Promise.withResolvers<void>();
    await page.route('**/*.view.json*', async (route) => {
      await painted;
      await route.continue();
    });
    await page.goto(EMBED + query);
    expect(await page.locator('likewise-ranking > table').isVisible()).toBe(true);
    await expectNoShifts(page);
    const before = await page.locator('body').boundingBox();
    paint();
    await waitForRows(page);
    await expectNoShifts(page);
    const after = await page.locator('body').boundingBox();
    expect(after?.y).toBe(before?.y);
    expect(Math.abs((after?.height ?? 0) - (before?.height ?? 0))).toBeLessThan(20);
    expect(await inPage(page, 'width()')).toBe(width);
    expect(complaints).toEqual([]);
  });
});

test.each([
  ['en', 'light'],
  ['zh', 'dark'],
] as const)(
  'axe finds nothing in %s in a %s scheme, with a row and the notes opened',
  async (language, colorScheme) => {
    const { page } = await visit({ colorScheme, viewport: { width: 360, height: 800 } });
    await page.goto(`${EMBED}?lang=${language}&limit=3`);
    await waitForRows(page);
    await page.locator('likewise-ranking tbody button[aria-expanded]').first().click();
    await page.locator('likewise-ranking .detail ol').waitFor();
    await page.locator('likewise-ranking summary').last().click();
    await page.locator('likewise-ranking details li').last().waitFor();
    expect(await axeViolations(page)).toEqual([]);
  },
);

describe('in an iframe of another origin', () => {
  /** Frames an address; the page around it records the messages it receives. */
  async function frame(src: string, attributes = '') {
    const { page, complaints } = await visit({ viewport: { width: 700, height: 900 } });
    await page.addInitScript({ content: LISTEN });
    const tag = `<iframe id="embed" src="${src}" title="Ranking" width="500" height="300" frameborder="0" ${attributes}></iframe>`;
    await page.goto(publishHostPage(tag, 'en', FRAMES));
    const inside = page.frameLocator('#embed');
    await inside.locator('likewise-ranking button[aria-expanded]').first().waitFor();
    const received = (): Promise<Record<string, unknown>[]> => page.evaluate('received');
    const heightInside = async () =>
      Math.ceil(
        (await inside
          .locator('body')
          .evaluate((node) => node.getBoundingClientRect().height)) as number,
      );
    return { page, complaints, inside, received, heightInside };
  }

  const lastHeight = async (received: () => Promise<Record<string, unknown>[]>) =>
    (await received()).findLast(({ type }) => type === 'likewise-height')?.height;

  /** Waits until the height last reported is the current height. */
  const expectHeight = (
    received: () => Promise<Record<string, unknown>[]>,
    heightInside: () => Promise<number>,
  ) => expect.poll(async () => Number(await lastHeight(received)) - (await heightInside())).toBe(0);

  test('it is transparent unless a theme is set; on its own it has a background', async () => {
    const ground = (inside: FrameLocator | Page) =>
      inside
        .locator('html')
        .evaluate((node) => Reflect.get(globalThis, 'getComputedStyle')(node).backgroundColor);
    const { inside, page } = await frame(EMBED);
    expect(await ground(inside)).toBe('rgba(0, 0, 0, 0)');
    const dark = await inPage(page, 'darkGround()');
    expect(await ground((await frame(`${EMBED}?theme=dark`)).inside)).toBe(dark);
    await page.goto(EMBED);
    expect(await ground(page)).toBe('rgb(255, 255, 255)');
  });

  test('it reports its height, and again when that changes', async () => {
    const { page, received, inside, heightInside, complaints } = await frame(`${EMBED}?limit=2`);
    await expectHeight(received, heightInside);
    const before = await heightInside();
    await inside.getByRole('button', { name: /^Show all/ }).click();
    await expect.poll(() => lastHeight(received)).toBeGreaterThan(before);
    const open = await heightInside();
    await page.locator('#embed').evaluate((node) => node.setAttribute('width', '300'));
    await expect.poll(() => lastHeight(received)).toBeGreaterThan(open);
    await expectHeight(received, heightInside);
    expect(
      (await received()).every(({ type, origin }) => type === 'likewise-height' && origin === BASE),
    ).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('given its height, it needs no scroll bar and sends nothing more', async () => {
    const { page, received, inside, heightInside } = await frame(EMBED);
    await expectHeight(received, heightInside);
    const height = await heightInside();
    await page
      .locator('#embed')
      .evaluate((node, pixels) => node.setAttribute('height', `${pixels}`), height);
    const scrolls = () =>
      inside.locator('html').evaluate((node) => node.scrollHeight > node.clientHeight);
    await expect.poll(scrolls).toBe(false);
    const heights = (await received()).map((message) => message.height);
    expect(heights.filter((one, index) => one === heights[index - 1])).toEqual([]);
  });

  test('it speaks WordPress’ protocol with the secret it received, in its sandbox', async () => {
    const { received, heightInside, inside, page } = await frame(
      `${EMBED}#?secret=${SECRET}`,
      `sandbox="allow-scripts" security="restricted" data-secret="${SECRET}"`,
    );
    const wordpress = async () =>
      (await received())
        .filter(({ message }) => message === 'height')
        .map(({ value, secret }) => [value, secret]);
    await expectHeight(received, heightInside);
    await expect
      .poll(async () => (await wordpress()).at(-1))
      .toEqual([await heightInside(), SECRET]);
    const count = (await wordpress()).length;
    await page.evaluate(
      `document.getElementById('embed').contentWindow.postMessage({ message: 'ready', secret: '${SECRET}' }, '*')`,
    );
    await expect.poll(async () => (await wordpress()).length).toBe(count + 1);
    await inside.getByRole('button', { name: 'Get the data' }).click();
    await inside.getByRole('link', { name: 'JSON' }).click();
    await expect
      .poll(async () => (await received()).find(({ message }) => message === 'link'))
      .toMatchObject({
        value: expect.stringMatching(new RegExp(`^${BASE}/v1/rankings/${RANKING}\\?`)),
        secret: SECRET,
      });
  });

  test('it ignores messages without the secret', async () => {
    const { received, page, heightInside } = await frame(
      `${EMBED}#?secret=${SECRET}`,
      'sandbox="allow-scripts"',
    );
    await expectHeight(received, heightInside);
    const count = (await received()).length;
    for (const data of [
      `{ message: 'ready', secret: 'x' }`,
      `{ secret: '${SECRET}' }`,
      'null',
      '1',
      `'ready'`,
    ]) {
      await page.evaluate(
        `document.getElementById('embed').contentWindow.postMessage(${data}, '*')`,
      );
    }
    await page.evaluate(
      `document.getElementById('embed').contentWindow.postMessage({ message: 'ready', secret: '${SECRET}' }, '*')`,
    );
    await expect.poll(async () => (await received()).length).toBe(count + 1);
  });

  test('it works in a sandbox without a secret, and sends nothing to WordPress', async () => {
    const { received, heightInside, complaints } = await frame(EMBED, 'sandbox="allow-scripts"');
    await expectHeight(received, heightInside);
    expect((await received()).filter(({ message }) => message)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('the height that oEmbed returns', () => {
  const CASES = [
    ['', 640],
    ['', 360],
    ['', 320],
    ['?lang=zh', 640],
    ['?lang=zh&theme=dark', 360],
    ['?limit=3&theme=light', 500],
  ] as const;

  test.each(sampleOf(CASES, 2))(
    'fits the rows of "%s" at %d pixels, with little to spare',
    async (query, maxwidth) => {
      const address = `${BASE}/oembed?url=${encodeURIComponent(EMBED + query)}&maxwidth=${maxwidth}`;
      const { html, width, height } = (await (await fetch(address)).json()) as {
        readonly html: string;
        readonly width: number;
        readonly height: number;
      };
      const src = /src="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
      const { page } = await visit({ viewport: { width, height } });
      await page.goto(src);
      await waitForRows(page);
      const body = await page.locator('body').boundingBox();
      expect(height).toBeGreaterThanOrEqual(body?.height ?? Infinity);
      expect(height).toBeLessThan((body?.height ?? 0) + 300);
    },
  );
});
