/** The footer: data, picture, citation and tag of the current view, and the notice that it is out of date. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { rankingView } from '../fixtures/widget/ranking.ts';
import { axeViolations, CONTRAST } from '../support/browser/axe.ts';
import { pastedText } from '../support/browser/clipboard.ts';
import { can, isReference, sampleOf } from '../support/browser/engines/engine.ts';
import {
  BASE,
  elementTag,
  inPage,
  mockApi,
  POLICY,
  publishHostPage,
  RANKING,
  scriptTag,
} from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';

const SELF = `${BASE}${rankingView.links.self}`;
const TOOLS = ['Get the data', 'Image', 'Cite', 'Embed'];
/** Links and fields, in the same colours in each tool. */
const COLOURED = sampleOf(TOOLS, 2);

async function open(attributes = '', options: BrowserContextOptions = {}) {
  const visited = await visit(options);
  const { page } = visited;
  await mockApi(page);
  await page.route('**/*.svg?*', (route) =>
    route.fulfill({
      contentType: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="400"/>',
    }),
  );
  await page.goto(
    publishHostPage(`<main><h1>Page</h1>${elementTag(attributes)}</main>${scriptTag()}`),
  );
  await page.locator('likewise-ranking tbody tr').first().waitFor();
  return visited;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('textbox', { name });
const tool = (page: Page) => page.locator('likewise-ranking .tool');
const addresses = (page: Page): Promise<(string | null)[]> =>
  tool(page)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));

describe('the tools', () => {
  test('are closed, and their code isn’t loaded before one is opened', async () => {
    const { page } = await open();
    const files: string[] = [];
    page.on('request', (request) => files.push(new URL(request.url()).pathname));
    for (const name of TOOLS)
      expect(await button(page, name).getAttribute('aria-expanded')).toBe('false');
    await button(page, 'Cite').click();
    await field(page, 'BibTeX').waitFor();
    expect(files.map((file) => file.replace(/-\w{8}-/, '-')).toSorted()).toEqual([
      '/widget-more-en.js',
      '/widget-more.js',
    ]);
  });

  test('open one at a time and close again by keyboard, and the focus stays', async () => {
    const { page, complaints } = await open();
    await button(page, 'Cite').press('Enter');
    await field(page, 'BibTeX').waitFor();
    await button(page, 'Embed').press('Space');
    await field(page, 'Stays up to date').waitFor();
    expect(await button(page, 'Cite').getAttribute('aria-expanded')).toBe('false');
    expect(await button(page, 'Embed').getAttribute('aria-expanded')).toBe('true');
    expect(await button(page, 'Embed').evaluate((node) => node.matches(':focus'))).toBe(true);
    await button(page, 'Embed').press('Enter');
    await tool(page).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  test('are available in the timeline too', async () => {
    const { page } = await visit();
    await page.goto(publishHostPage(`${elementTag('view="timeline"')}${scriptTag()}`));
    await button(page, 'Embed').click();
    await expect
      .poll(() => field(page, 'Stays up to date').inputValue())
      .toContain('view=timeline');
  });

  test('pass axe, in a light theme and on a dark page', async () => {
    const { page } = await open('theme="light" as-of="2026-01-18"', {
      viewport: { width: 280, height: 800 },
      bypassCSP: true,
    });
    for (const name of COLOURED) {
      await button(page, name).click();
      await tool(page).locator('a, textarea').first().waitFor();
      expect(await axeViolations(page, 'likewise-ranking')).toEqual([]);
      expect(await inPage(page, 'width()')).toBe(280);
    }
    await page.locator('likewise-ranking').evaluate((node) => node.setAttribute('theme', 'dark'));
    const dark = await inPage(page, 'darkGround()');
    await expect.poll(() => inPage(page, "styleOf('', 'backgroundColor')")).toEqual([dark]);
    for (const name of COLOURED) {
      if ((await button(page, name).getAttribute('aria-expanded')) === 'false')
        await button(page, name).click();
      await tool(page).locator('a, textarea').first().waitFor();
      expect(await axeViolations(page, 'likewise-ranking', CONTRAST)).toEqual([]);
    }
  });
});

describe('the data', () => {
  test('match the view, as a table and with every step', async () => {
    const { page } = await open();
    await button(page, 'Get the data').click();
    await tool(page).getByRole('link').first().waitFor();
    expect(await addresses(page)).toEqual([`${BASE}${rankingView.links.csv}`, SELF]);
  });

  test.runIf(isReference)('have only links that respond', async () => {
    const { page } = await visit();
    await page.goto(publishHostPage(`${elementTag()}${scriptTag()}`));
    const offered: (string | null)[] = [];
    for (const name of ['Get the data', 'Image']) {
      await button(page, name).click();
      await tool(page).getByRole('link').first().waitFor();
      offered.push(...(await addresses(page)));
    }
    const answers = await Promise.all(offered.map((address) => fetch(address ?? '')));
    expect(answers.map(({ status, headers }) => [status, headers.get('content-type')])).toEqual([
      [200, 'text/csv; charset=utf-8'],
      [200, 'application/json'],
      [200, 'image/svg+xml'],
      [200, 'image/png'],
      [200, 'image/png'],
    ]);
  });
});

describe('the picture', () => {
  test('is shown, with a text alternative, and linked to in the reader’s language', async () => {
    const { page, complaints } = await open('lang="zh"');
    await button(page, '图片').click();
    const image = tool(page).getByRole('img');
    await image.waitFor();
    expect(await image.getAttribute('alt')).toContain('2025年');
    expect(await image.getAttribute('src')).toBe(`${BASE}${rankingView.links.svg}&lang=zh-Hans-CN`);
    expect(await addresses(page)).toHaveLength(3);
    expect(complaints).toEqual([]);
  });

  test.runIf(isReference)(
    'of an earlier date has no formats for feeds, which exist for today only',
    async () => {
      const { page } = await open('as-of="2026-01-18"');
      await button(page, 'Image').click();
      await tool(page).getByRole('link').first().waitFor();
      expect(await tool(page).getByRole('link').allTextContents()).toEqual(['SVG']);
    },
  );
});

describe('a citation', () => {
  test.runIf(isReference)(
    'names the title, the date, the sources and the permanent address',
    async () => {
      const { page } = await open();
      await button(page, 'Cite').click();
      const text = await field(page, 'Plain text').inputValue();
      expect(text).toMatch(
        /^Vehicles built, 2025\. Cities: 7 of 11 .* as published up to 18 Jan 2026\./,
      );
      expect(text).toContain('Sources: Bureau of Statistics');
      expect(text.endsWith(`Likewise, ${SELF}`)).toBe(true);
      expect(await field(page, 'BibTeX').inputValue()).toContain(`  url = {${SELF}}\n}`);
      expect(await field(page, 'Permanent link').inputValue()).toBe(SELF);
    },
  );

  test('is copied, and that is announced', async () => {
    const { page, complaints } = await open();
    await button(page, 'Cite').click();
    const copy = button(page, 'Copy Permanent link');
    await copy.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    expect(await copy.evaluate((node) => node.matches(':focus'))).toBe(true);
    await expect.poll(() => pastedText(page)).toBe(SELF);
    expect(complaints).toEqual([]);
  });

  test('is selected where copying isn’t allowed, and that is announced', async () => {
    const { page } = await open();
    await page.evaluate('document.execCommand = () => false');
    await button(page, 'Cite').click();
    await button(page, 'Copy Permanent link').click();
    await page.getByRole('status').filter({ hasText: 'Selected' }).waitFor();
    const selected = await field(page, 'Permanent link').evaluate((node) => [
      node.matches(':focus'),
      'selectionEnd' in node && node.selectionEnd,
    ]);
    expect(selected).toEqual([true, SELF.length]);
  });

  test('can be copied in a sandboxed frame', async () => {
    // High enough for the frame: what is below can't be scrolled to from inside it in every engine.
    const { page, complaints } = await visit({ viewport: { width: 1280, height: 1000 } });
    const framed = publishHostPage(`${elementTag()}${scriptTag()}`);
    await mockApi(page);
    const policy = `${POLICY}; frame-src ${new URL(framed).origin}`;
    const frame = `<iframe sandbox="allow-scripts" width="400" height="900" title="Ranking" src="${framed}"></iframe>`;
    await page.goto(publishHostPage(frame, 'en', policy));
    const inside = page.frameLocator('iframe');
    await inside.getByRole('button', { name: 'Cite' }).click();
    await inside.getByRole('button', { name: 'Copy BibTeX' }).click();
    await inside
      .getByRole('status')
      .filter({ hasText: /Copied|Selected/ })
      .waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('the tag to embed', () => {
  test.runIf(isReference)('reproduces the current view, live or frozen', async () => {
    const { page } = await open('lang="en" theme="dark" limit="3" highlight="jinan"');
    await button(page, 'Embed').click();
    const looks = 'lang=en&theme=dark&limit=3&highlight=jinan';
    expect(await field(page, 'Stays up to date').inputValue()).toBe(
      `<script async src="${BASE}/embed/${RANKING}.js?level=city&${looks}"></script>`,
    );
    expect(await field(page, 'Never changes').inputValue()).toBe(
      `<script async src="${BASE}/embed/${RANKING}.js?level=city&basis=plant&as_of=2026-01-18&${looks}"></script>`,
    );
  });

  test('works where it is pasted', async () => {
    const { page } = await visit();
    await page.goto(publishHostPage(`${elementTag('limit="2"')}${scriptTag()}`));
    await button(page, 'Embed').click();
    const pasted = await field(page, 'Never changes').inputValue();
    const { page: other, complaints } = await visit();
    await other.goto(publishHostPage(pasted.replaceAll('&', '&amp;')));
    await other.locator('likewise-ranking[limit="2"] tbody tr').first().waitFor();
    await other.getByText('Frozen on').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('an outdated view', () => {
  const STALE = 'May be out of date';

  async function aged(age: string): Promise<Page> {
    const { page } = await visit();
    await page.route('**/v1/**', (route) =>
      route.fulfill({
        json: rankingView,
        headers: {
          'Access-Control-Allow-Origin': '*',
          'Access-Control-Expose-Headers': 'Age',
          'Cache-Control': 'public, max-age=60, stale-while-revalidate=300, stale-if-error=604800',
          Age: age,
        },
      }),
    );
    await page.goto(publishHostPage(`${elementTag()}${scriptTag()}`));
    await page.locator('likewise-ranking tbody tr').first().waitFor();
    return page;
  }

  test('is marked if a cache kept it too long', async () => {
    await (await aged('361')).getByText(STALE).waitFor();
  });

  test('isn’t marked while it may be revalidated in the background', async () => {
    expect(await (await aged('360')).getByText('May be out of date').count()).toBe(0);
  });

  test('is marked if the reader is offline', async () => {
    const { page } = await visit();
    await page.addInitScript("Object.defineProperty(navigator, 'onLine', { get: () => false })");
    await mockApi(page);
    await page.goto(publishHostPage(`${elementTag()}${scriptTag()}`));
    await page.getByText(STALE).waitFor();
  });
});

test.skipIf(!can.emulateMedia)(
  'paper shows the sources and the permanent address, and no button',
  async () => {
    const { page } = await open('limit="2"');
    await page.emulateMedia({ media: 'print' });
    const foot = page.locator('likewise-ranking .foot');
    const [text = ''] = await foot.allInnerTexts();
    expect(text).toContain(SELF);
    expect(text).toContain('Sources: Bureau of Statistics');
    expect(text).not.toMatch(/·\s*·|·\s*$/);
    expect(await foot.getByRole('button').count()).toBe(0);
  },
);
