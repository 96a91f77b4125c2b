/** The embed builder: from the front page to a ranking in another origin's page, by pointer and by keyboard. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DESTINATIONS } from '../../site/builder/builder-options.ts';
import { axeViolations } from '../support/browser/axe.ts';
import { pastedText } from '../support/browser/clipboard.ts';
import { can, isReference, sampleOf } from '../support/browser/engines/engine.ts';
import {
  BASE,
  inPage,
  POLICY,
  publishHostPage,
  RANKING,
  STYLED_POLICY,
} from '../support/browser/host-page.ts';
import { expectNoShifts, OR_SHIFTS } from '../support/browser/layout-shifts.ts';
import { visit } from '../support/browser/tab.ts';

const READY = '#builder[data-ready]';
/** The rows that the widget has rendered, in any frame. */
const ROWS = 'likewise-ranking tr[part="row"]';

/** Opens the builder with a query string and waits until it works. */
async function open(path = '/embed', options: Parameters<typeof visit>[0] = {}) {
  const visited = await visit(options);
  await visited.page.goto(BASE + path);
  await visited.page.locator(READY).waitFor();
  return visited;
}

const snippetIn = (page: Page): Promise<string> => page.locator('#snippet').inputValue();
const field = (page: Page, name: string): Locator => page.locator(`#builder [name="${name}"]`);
const preview = (page: Page) => page.frameLocator('#preview');
const queryOf = (page: Page): Record<string, string> =>
  Object.fromEntries(new URL(page.url()).searchParams);

describe('in three clicks from the front page', () => {
  test.each(
    sampleOf([
      ['/', 'Embed', 'Script', 'Chongqing'],
      ['/zh', '嵌入', '元素', '重庆'],
    ] as const),
  )('%s: the copied code works in a page of another origin', async (path, nav, tab, first) => {
    const { page, complaints } = await visit();
    await page.goto(BASE + path);
    await page.locator('header').getByRole('link', { name: nav, exact: true }).click();
    await page.locator(READY).waitFor();
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await expect.poll(() => page.locator('#cost').textContent()).toMatch(/\d/);
    await page.locator('button.copy').click();
    await expect.poll(() => page.locator('#copy-status').textContent()).toContain(tab);
    const snippet = await snippetIn(page);
    await expect.poll(() => pastedText(page)).toBe(snippet);
    expect(complaints).toEqual([]);

    const elsewhere = await visit();
    await elsewhere.page.goto(publishHostPage(`<h1>Elsewhere</h1>${snippet}`));
    await elsewhere.page.locator(ROWS).first().waitFor();
    expect(await elsewhere.page.locator(ROWS).first().textContent()).toContain(first);
    expect(elsewhere.complaints).toEqual([]);
  });
});

describe('the code for', () => {
  // Elsewhere only frames within the preview’s frame, which engines restrict differently.
  test.each(isReference ? DESTINATIONS : (['script', 'iframe', 'oembed'] as const))(
    '%s is previewed as it will look, without console errors',
    async (to) => {
      const { page, complaints } = await open(`/embed?to=${to}`);
      const shown = preview(page);
      const inside = to === 'iframe' || to === 'oembed' ? shown.frameLocator('iframe') : shown;
      const isPicture = to === 'markdown' || to === 'picture';
      if (isPicture) {
        const width = () =>
          shown.locator('img').evaluate((node) => Number(Reflect.get(node, 'naturalWidth')));
        // With the complaints, so that a failure says why the picture is missing.
        await expect
          .poll(async () => ({ isShown: (await width()) > 0, complaints }))
          .toEqual({ isShown: true, complaints: [] });
      } else await inside.locator(ROWS).first().waitFor();
      await expect
        .poll(() => page.locator('#cost').textContent())
        .toMatch(/^\d+ requests?, [\d,]+ bytes/);
      expect(await page.locator(`#to-${to}`).getAttribute('aria-selected')).toBe('true');
      expect(complaints).toEqual([]);
    },
  );

  test('an iframe declares its actual height, in a page that allows no scripts', async () => {
    const { page } = await open('/embed?to=iframe&resizer=off');
    const snippet = await snippetIn(page);
    expect(snippet).not.toContain('<script');
    const elsewhere = await visit({ viewport: { width: 376, height: 900 } });
    const policy = `default-src 'none'; frame-src ${BASE}; img-src ${BASE}`;
    await elsewhere.page.goto(publishHostPage(snippet, 'en', policy));
    const inside = elsewhere.page.frameLocator('iframe');
    await inside.locator(ROWS).first().waitFor();
    const scrolls = () =>
      inside.locator('html').evaluate((node) => node.scrollHeight > node.clientHeight);
    await expect.poll(scrolls).toBe(false);
    expect(elsewhere.complaints).toEqual([]);
  });

  test('a pinned build runs in a page that checks its integrity hash', async () => {
    const { page } = await open('/embed?pinned=yes&lang=zh');
    await expect.poll(() => snippetIn(page)).toMatch(/widget-[0-9a-f]{8}\.js" integrity="sha384-/);
    expect(await page.locator('#integrity').textContent()).toMatch(/^sha384-/);
    const elsewhere = await visit();
    await elsewhere.page.goto(publishHostPage(await snippetIn(page)));
    await elsewhere.page.locator(ROWS).first().waitFor();
    expect(elsewhere.complaints).toEqual([]);
  });

  // Texts that our script makes, and a response of the server.
  test.runIf(isReference)('a strict policy includes the policy that the page needs', async () => {
    const { page } = await open();
    expect(await page.locator('#policy').textContent()).toBe(POLICY);
    await page.locator('.facts summary').click();
    // Right after scrolling, the click may still land in the preview's frame, which is another process.
    const copyPolicy = async () => {
      await page.locator('[data-copies="policy"]').click();
      return pastedText(page);
    };
    await expect.poll(copyPolicy).toBe(POLICY);
  });

  test.runIf(isReference)(
    'Chinese platforms is a picture to download and a text to copy',
    async () => {
      const { page } = await open('/embed?to=picture');
      const href = (await page.locator('#file').getAttribute('href')) ?? '';
      const response = await fetch(href);
      expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'image/png']);
      expect(await snippetIn(page)).toMatch(/^2025年中国各城市汽车产量\n/);
    },
  );
});

describe('the copied element', () => {
  // The fallback inherits the page's line height, so this page uses the builder's.
  const style = '<style>body { line-height: 1.35 }</style>';

  test.each(sampleOf([360, 1200]))(
    'reserves the height of its ranking, so that nothing shifts, at %d pixels',
    async (width) => {
      const { page } = await open('/embed?to=element');
      await expect.poll(() => snippetIn(page)).toContain('</likewise-ranking>');
      const snippet = await snippetIn(page);
      const elsewhere = await visit({ viewport: { width, height: 900 } });
      const { promise, resolve } = Promise.withResolvers<void>();
      await elsewhere.page.route('**/widget.js', async (route) => {
        await promise;
        await route.continue();
      });
      const body = `${style}<p>Before</p>${snippet}<p id="after">After</p>`;
      await elsewhere.page.goto(publishHostPage(body, 'en', STYLED_POLICY), {
        waitUntil: 'commit',
      });
      await elsewhere.page.locator('#after').waitFor();
      const before = await elsewhere.page.locator('#after').boundingBox();
      const shifted = () => inPage(elsewhere.page, 'shifted()');
      // Columns of a table in the host page may grow while it is still being parsed.
      const unready = can.layoutShifts ? await shifted() : 0;
      resolve();
      await elsewhere.page.locator(ROWS).last().waitFor();
      expect(await elsewhere.page.locator('#after').boundingBox()).toEqual(before);
      if (can.layoutShifts) expect(await shifted()).toBe(unready);
    },
  );
});

describe('the choice', () => {
  test.runIf(isReference)('is written to the page’s address and restored from it', async () => {
    const { page, complaints } = await open();
    await field(page, 'metric').selectOption('nev');
    await expect.poll(() => queryOf(page).ranking).toMatch(/\/nev\//);
    // Until then, its entities may still be those of the previous ranking.
    await expect.poll(() => snippetIn(page)).toContain('/nev/');
    await field(page, 'lang').selectOption('ar');
    await field(page, 'theme').selectOption('dark');
    await field(page, 'limit').fill('3');
    await field(page, 'heading').fill('Ours & "theirs"');
    await page.locator('.places summary').click();
    await page.locator('#places').getByRole('checkbox').nth(4).check();
    await field(page, 'colour').fill('f4ead7');
    // By keyboard: the preview, which is being rendered anew, may move the box from under a click.
    await field(page, 'unscripted').press('Space');
    await page.getByRole('tab', { name: 'Element' }).click();
    await expect
      .poll(() => queryOf(page))
      .toMatchObject({
        lang: 'ar',
        theme: 'dark',
        limit: '3',
        heading: 'Ours & "theirs"',
        ground: '#f4ead7',
        scripts: 'off',
        to: 'element',
      });
    await expect.poll(() => snippetIn(page)).toMatch(/highlight="[a-z]+"/);
    const snippet = await snippetIn(page);
    const again = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    await expect.poll(() => snippetIn(again.page)).toBe(snippet);
    expect(await field(again.page, 'limit').inputValue()).toBe('3');
    expect(await page.locator('#chosen').textContent()).toBe('1');
    // The browser reports that scripts are blocked where the sandbox blocks them.
    const others = [...complaints, ...again.complaints].filter((text) => !/sandboxed/.test(text));
    expect(others).toEqual([]);
  });
});

// Which ranking and which snippet follow from a choice is computed by our script.
describe.runIf(isReference)('the choice', () => {
  test('can be frozen: the address names period, basis and date in full', async () => {
    const { page } = await open();
    const days = await field(page, 'as_of').locator('option').allTextContents();
    expect(days[0]).toMatch(/^live/);
    await field(page, 'as_of').selectOption({ index: 1 });
    await expect.poll(() => snippetIn(page)).toMatch(/basis=plant&as_of=\d{4}-\d\d-\d\d/);
  });

  test('can follow new publications', async () => {
    const { page } = await open();
    await field(page, 'period').selectOption('latest-year');
    await expect.poll(() => snippetIn(page)).toContain('/total/latest-year.js');
  });

  test('of a ranking that compares too little works by address, but isn’t offered', async () => {
    const { rankings } = (await (
      await fetch(`${BASE}/v1/datasets/china-vehicle-output`)
    ).json()) as {
      readonly rankings: readonly {
        readonly metric: string;
        readonly period: string;
        readonly level: string;
        readonly basis: string;
        readonly coverage: { readonly listed: number };
      }[];
    };
    const few = rankings.find(
      (row) =>
        row.coverage.listed < 3 &&
        rankings.every(
          (other) =>
            other === row ||
            other.metric !== row.metric ||
            other.level !== row.level ||
            other.period !== row.period,
        ),
    );
    if (!few) throw new Error('there is no ranking of one or two places');
    const { metric, period, level, basis } = few;
    const usual = await open(`/embed?ranking=china-vehicle-output/${metric}/latest&level=${level}`);
    const options = await field(usual.page, 'period')
      .locator('option')
      .evaluateAll((list) => list.map((one) => one.getAttribute('value')));
    expect(options).not.toContain(period);
    const { page } = await open(
      `/embed?ranking=china-vehicle-output/${metric}/${period}&level=${level}&basis=${basis}`,
    );
    expect(await field(page, 'period').inputValue()).toBe(period);
    await expect.poll(() => snippetIn(page)).toContain(`/${metric}/${period}.js`);
  });

  test('of a missing ranking becomes the nearest one that exists', async () => {
    const { page, complaints } = await open('/embed?ranking=china-vehicle-output/total/1066');
    await expect.poll(() => snippetIn(page)).toContain('/total/latest-year.js');
    expect(complaints).toEqual([]);
  });

  test('of a ranking that fails to load is reported', async () => {
    const { page } = await visit();
    await page.route('**/v1/datasets/*', (route) => route.fulfill({ status: 503 }));
    await page.goto(`${BASE}/embed`);
    await expect
      .poll(() => page.locator('#copy-status').textContent())
      .toBe('This ranking couldn’t be loaded.');
    expect(await snippetIn(page)).toContain('<script async');
  });
});

describe('the preview', () => {
  const width = async (page: Page) => (await page.locator('#preview').boundingBox())?.width;

  test('resizes with its edge, from 280 to 1200 pixels', async () => {
    const { page } = await open('/embed', { viewport: { width: 1280, height: 900 } });
    const handle = await page.locator('#resize-handle').boundingBox();
    if (!handle) throw new Error('the edge isn’t visible');
    const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 200, y, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => width(page)).toBe(440);
    await expect.poll(() => queryOf(page).width).toBe('440');
    await page.mouse.move(x - 200, y);
    await page.mouse.down();
    await page.mouse.move(0, y, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => width(page)).toBe(280);
  });

  test.runIf(isReference)('resizes by keyboard', async () => {
    const { page } = await open();
    await field(page, 'width').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => width(page)).toBe(650);
    await page.keyboard.press('End');
    await expect.poll(() => width(page)).toBe(1200);
    await page.keyboard.press('Home');
    await expect.poll(() => width(page)).toBe(280);
  });

  test('has the chosen background and its colour scheme', async () => {
    const { page } = await open('/embed?ground=%23003366');
    const styleOf = (place: Locator, name: string) =>
      place.evaluate((node, property) => Reflect.get(getComputedStyle(node), property), name);
    await preview(page).locator(ROWS).first().waitFor();
    expect(await styleOf(preview(page).locator('body'), 'backgroundColor')).toBe('rgb(0, 51, 102)');
    expect(await styleOf(preview(page).locator('body'), 'color')).toBe('rgb(232, 234, 236)');
  });

  test.skipIf(!can.scriptlessFrames)('without JavaScript shows the initial choice', async () => {
    const { page } = await open('/embed?to=element&scripts=off');
    await preview(page).locator('table').waitFor();
    expect(await preview(page).locator('table').textContent()).toContain('Chongqing');
    expect(await preview(page).locator(ROWS).count()).toBe(0);
  });

  test('has an origin of its own and can’t access the page', async () => {
    const { page } = await open();
    await preview(page).locator(ROWS).first().waitFor();
    expect(
      await preview(page)
        .locator('body')
        .evaluate(() => Reflect.get(globalThis, 'origin')),
    ).toBe('null');
  });
});

describe('by keyboard', () => {
  test('tabs are one tab stop, arrows select, and copying is announced', async () => {
    const { page } = await open();
    await page.locator('#to-script').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('to-iframe');
    await expect.poll(() => snippetIn(page)).toContain('<iframe');
    await page.keyboard.press('End');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('to-picture');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('to-script');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('snippet');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#copy-status').textContent()).toBe('Copied: Script');
    expect(await page.locator('#copy-status').getAttribute('role')).toBe('status');
  });
});

// Each language gets narrow and wide windows, light and dark, but not every combination.
const LOOKS = [
  ['/embed', 280, 'light'],
  ['/zh/embed', 360, 'light'],
  ['/embed', 1280, 'dark'],
  ['/zh/embed', 768, 'dark'],
] as const;

describe.each(sampleOf(LOOKS))('on %s at %d pixels in a %s theme', (path, width, colorScheme) => {
  test(`nothing overflows${OR_SHIFTS} when it loads, and axe finds no violations`, async () => {
    const { page, complaints } = await open(`${path}?to=iframe`, {
      colorScheme,
      viewport: { width, height: 800 },
    });
    await expect.poll(() => page.locator('#cost').textContent()).toMatch(/\d/);
    // 0.000 is the precision of the reported metric: on a busy machine one line may move a subpixel (0.00002).
    await expectNoShifts(page, 0.0005);
    expect(await inPage(page, 'width()')).toBe(width);
    expect(complaints).toEqual([]);
    await page.locator('.places summary').click();
    await page.locator('.facts summary').click();
    expect(await axeViolations(page)).toEqual([]);
  });
});

test('the front page’s link chooses its ranking, in one line, and loads no builder', async () => {
  const { page } = await visit({ viewport: { width: 360, height: 640 } });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(`${BASE}/`);
  await page.locator(ROWS).first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(requests).not.toContain('/builder.js');
  expect(requests).toContain(`/v1/rankings/${RANKING}.view.json`);
  await page.locator('.embed a').click();
  await page.locator(READY).waitFor();
  expect(await snippetIn(page)).toContain(`/embed/${RANKING}.js`);
});

describe('on a small phone', () => {
  test('what few ask for is folded, and no box is large and empty', async () => {
    const { page } = await open('/embed', { viewport: { width: 360, height: 640 } });
    for (const part of ['#policy', '#integrity', '#cost', '#alt'])
      expect(await page.locator(part).isVisible(), part).toBe(false);
    expect((await page.locator('#snippet').boundingBox())?.height).toBeLessThan(120);
    await page.getByRole('tab', { name: 'Markdown image' }).click();
    await page.locator('#alt').waitFor();
  });
});

test.runIf(isReference).each(['/embed', '/zh/embed'])(
  'without JavaScript %s has the line to copy, and no controls',
  async (path) => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto(BASE + path);
    expect(await snippetIn(page)).toMatch(/^<script async src="[^"]+"><\/script>$/);
    for (const part of ['.pick-step', '.preview-step', '.tabs', '.copy', '.facts', '.card'])
      expect(await page.locator(part).isVisible(), part).toBe(false);
  },
);
