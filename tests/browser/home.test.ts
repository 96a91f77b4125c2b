/** The front page and the page of a dataset in a browser: at every width, in both themes and languages, with axe. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../support/browser/axe.ts';
import { can, isReference, sampleOf } from '../support/browser/engines/engine.ts';
import { BASE, inPage } from '../support/browser/host-page.ts';
import { expectNoShifts, OR_SHIFTS } from '../support/browser/layout-shifts.ts';
import { visit } from '../support/browser/tab.ts';

const DATASET = '/datasets/china-vehicle-output';
const PAGES = ['/', '/zh', DATASET, `/zh${DATASET}`, '/datasets/world-cities'];

/** Axe's violations, with everything expanded. */
async function findings(page: Page): ReturnType<typeof axeViolations> {
  await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })");
  return axeViolations(page);
}

/** Expects of a loaded page: nothing overflows, shifts or logs an error, and no request goes to another host. */
async function expectCalm(path: string, options: BrowserContextOptions, width: number) {
  const { page, complaints } = await visit({ ...options, viewport: { width, height: 800 } });
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  await page.goto(BASE + path);
  await page.waitForLoadState('networkidle');
  expect(await inPage(page, 'width()')).toBe(width);
  await expectNoShifts(page);
  expect(complaints).toEqual([]);
  expect([...hosts]).toEqual([new URL(BASE).origin]);
  return page;
}

const LOOKS = [
  [360, 'light'],
  [1280, 'dark'],
] as const;

test.each(
  sampleOf(
    PAGES.flatMap((path) => LOOKS.map((look) => [path, ...look] as const)),
    3,
  ),
)(
  `%s at %d pixels in a %s theme: nothing overflows${OR_SHIFTS}, and axe finds no violations`,
  async (path, width, colorScheme) => {
    expect(await findings(await expectCalm(path, { colorScheme }, width))).toEqual([]);
  },
);

test.each([360, 320])('the years of the timeline are targets of 24 pixels at %d', async (width) => {
  const { page } = await visit({ viewport: { width, height: 800 } });
  await page.goto(BASE);
  const sizes: [number, number][] = await page.evaluate(
    "[...document.querySelector('.timeline').querySelectorAll('.heads a')].map((link) => [link.offsetWidth, link.offsetHeight])",
  );
  expect(sizes.length).toBeGreaterThan(9);
  expect(Math.min(...sizes.flat())).toBeGreaterThanOrEqual(24);
  // Each is hit in its middle, so none covers another.
  const hits: boolean[] = await page.evaluate(
    "[...document.querySelector('.timeline').querySelectorAll('.heads a')].map((link) => { link.scrollIntoView(); const { x, y, width, height } = link.getBoundingClientRect(); return document.elementFromPoint(x + width / 2, y + height / 2)?.closest('a') === link; })",
  );
  expect(hits).not.toContain(false);
});

describe.each(PAGES)('%s', (path) => {
  test.runIf(isReference)(
    'allows only its own scripts and files and no framing, and is served over https',
    async () => {
      const { headers } = await fetch(BASE + path);
      const policy = headers.get('Content-Security-Policy') ?? '';
      expect(policy).toMatch(/default-src 'none'; script-src 'self'[^']*; style-src 'self'[^']*;/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toMatch(/unsafe/);
      expect(headers.get('Strict-Transport-Security')).toMatch(/^max-age=\d{8}/);
    },
  );

  test.each(path.startsWith('/zh') ? [768] : [280])(
    `at %d pixels nothing overflows${OR_SHIFTS}`,
    async (width) => {
      await expectCalm(path, {}, width);
    },
  );
});

describe.each(['/', DATASET])('%s', (path) => {
  test('switches to the other language and back', async () => {
    const { page } = await visit();
    await page.goto(BASE + path);
    const language = await page.locator('html').getAttribute('lang');
    await page.locator('a.language').click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).not.toBe(language);
    await page.locator('a.language').click();
    await expect.poll(() => new URL(page.url()).pathname).toBe(path);
  });

  test('lets the keyboard skip repeated content', async () => {
    const { page } = await visit();
    await page.goto(BASE + path);
    await page.keyboard.press('Tab');
    const box = await page.locator('a.skip:focus').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${path}#main`);
  });
});

describe('on the first screen of a small phone', () => {
  test.each([
    ['/', [/Chongqing/, /2\.7877.million/, /2025/], /How sure\?.*these aren’t ruled out as first/],
    ['/zh', [/重庆/, /278\.77万/, /2025年/], /结论有多可靠？.*还不能排除/],
  ])('%s has entity, number, year and uncertainty', async (path, answer, doubt) => {
    const { page } = await visit({ viewport: { width: 360, height: 640 } });
    await page.goto(BASE + path);
    await page.locator('likewise-ranking button').first().waitFor();
    const headline = (await page.locator('h1').textContent()) ?? '';
    for (const part of answer) expect(headline).toMatch(part);
    expect(await page.locator('.certainty').textContent()).toMatch(doubt);
    for (const selector of ['h1', '.certainty']) {
      const box = await page.locator(selector).boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
    }
  });
});

test.runIf(isReference).each(['/', '/zh'])(
  '%s is at most six screens of a small phone',
  async (path) => {
    const { page } = await visit({ viewport: { width: 360, height: 640 } });
    await page.goto(BASE + path);
    await page.locator('likewise-ranking button').first().waitFor();
    const height = await page.evaluate('document.documentElement.scrollHeight');
    expect(height).toBeLessThanOrEqual(6 * 640);
  },
);

describe('without JavaScript', () => {
  test.each(['/', '/zh'])('%s is complete', async (path) => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto(BASE + path);
    expect(await page.locator('likewise-ranking tbody tr').count()).toBeGreaterThan(2);
    for (const id of ['history', 'growth', 'story', 'example', 'data'])
      expect(await page.locator(`#${id}`).isVisible(), id).toBe(true);
    expect(await page.locator('#year-2014').isVisible()).toBe(false);
    const target = await page.locator('a[href="#year-2014"]').first().getAttribute('href');
    // A click, and a change of the fragment alone, need scripts in some engines.
    await page.goto('about:blank');
    await page.goto(BASE + path + target);
    expect(await page.locator('#year-2014').isVisible()).toBe(true);
  });
});

describe('on paper', () => {
  test.skipIf(!can.emulateMedia)(
    'shows the content without the controls, in dark text',
    async () => {
      const { page } = await visit({ colorScheme: 'dark' });
      await page.goto(`${BASE}/`);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('h1').isVisible()).toBe(true);
      expect(await page.locator('#history').isVisible()).toBe(true);
      expect(await page.locator('header nav').isVisible()).toBe(false);
      expect(await page.locator('#year-2014').isVisible()).toBe(true);
      expect(await page.locator('.embed').isVisible()).toBe(false);
      const colour = await page.evaluate<string>(
        'getComputedStyle(document.documentElement).color',
      );
      expect(colour).toBe('rgb(22, 25, 28)');
    },
  );
});

// Responses of the server.
describe.runIf(isReference)('the material for reuse', () => {
  test('includes the picture for sharing, in both languages', async () => {
    for (const path of ['/', '/zh']) {
      const html = await (await fetch(BASE + path)).text();
      const [, address = ''] = /property="og:image" content="([^"]*)"/.exec(html) ?? [];
      const { pathname, search } = new URL(address.replaceAll('&amp;', '&'));
      const response = await fetch(BASE + pathname + search);
      expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'image/png']);
    }
  });

  test('every internal link of the front page works', async () => {
    const { page } = await visit();
    await page.goto(`${BASE}/`);
    const links = await page
      .locator('main > :not(likewise-ranking) a, header a, footer a')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href') ?? ''));
    const own = [...new Set(links)].filter((href) => href.startsWith('/'));
    expect(own.length).toBeGreaterThan(20);
    const statuses = await Promise.all(
      own.map(async (href) => [href, (await fetch(BASE + href)).status]),
    );
    expect(statuses.filter(([, status]) => status !== 200)).toEqual([]);
  });
});
