/** The timeline in a page: its text, its links, and the race by hand, by time and by keyboard. */
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { leadersDocument, timelineAnswer } from '../fixtures/widget/leaders.ts';
import { axeViolations } from '../support/browser/axe.ts';
import { can, isReference } from '../support/browser/engines/engine.ts';
import {
  elementTag,
  inPage,
  mockApi,
  publishHostPage,
  scriptTag,
} from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';

interface Opened {
  readonly page: Page;
  readonly complaints: string[];
  readonly requests: string[];
  readonly years: Locator;
}

async function open(
  attributes = '',
  options: BrowserContextOptions = {},
  answer: (url: URL) => unknown = timelineAnswer,
): Promise<Opened> {
  const { page, complaints } = await visit(options);
  const requests: string[] = [];
  await mockApi(page, (url) => {
    requests.push(url.pathname + url.search);
    return answer(url);
  });
  await page.goto(publishHostPage(`${elementTag(`view="timeline" ${attributes}`)}${scriptTag()}`));
  const years = page.locator('likewise-ranking .years > li');
  await years.first().waitFor();
  return { page, complaints, requests, years };
}

const STILL: BrowserContextOptions = { reducedMotion: 'reduce' };

const texts = async (locator: Locator): Promise<string[]> =>
  (await locator.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());

async function watch({ page }: Opened): Promise<void> {
  await page.getByRole('button', { name: 'Watch 2017' }).click();
  await page.locator('likewise-ranking .stage li').first().waitFor();
}

/** Starts the race again with a stopped page clock: from here on only the test moves it. */
async function restartRace({ page }: Opened): Promise<void> {
  const slider = page.getByRole('slider', { name: 'Year' });
  // At the first year, Home alone would change nothing, and the race would go on.
  await slider.press('End');
  await slider.press('Home');
  // Playwright refuses times in the past, and a busy machine takes its time. Nothing plays, so an hour changes nothing.
  await page.clock.pauseAt(await page.evaluate<number>('Date.now() + 3_600_000'));
  await page.getByRole('button', { name: 'Play' }).click();
}

const stage = ({ page }: Opened): Promise<string[]> =>
  texts(page.locator('likewise-ranking .stage .place'));

describe('the years', () => {
  test('are listed latest first, each with the leader and how sure that is, in words', async () => {
    const { years, complaints } = await open();
    expect(await texts(years)).toEqual([
      'Counted where the vehicle was built',
      '2025 Chongqing ◐ stated by a source, not settled by the figures',
      'The way of counting changes here: years above and below can’t be compared. Counted where the maker is registered',
      '2024 Shanghai and Hefei ○ any of these could be first',
      '2023 · no comparable figures The place’s own count: Hefei and Qingdao · can’t be compared with one another',
      '2022 Beijing · too few figures (1 of 6)',
      '2021 Beijing ● proven',
      '2020 Chongqing ◐ first among the 5 with figures; 1 unknown',
      '2019 Chongqing ◐ first among the 5 with figures; 1 unknown',
      '2018 Shanghai ◐ first among the 5 with figures; 1 unknown The place’s own count: Ningbo · stated by a source, not settled by the figures',
      '2017 Shanghai ◐ first among the 5 with figures; 1 unknown',
    ]);
    expect(complaints).toEqual([]);
  });

  test('are requested once, with the element’s attributes', async () => {
    const { requests } = await open('level="city" as-of="2026-01-18"');
    expect(requests.filter((path) => path.startsWith('/v1/leaders/'))).toEqual([
      '/v1/leaders/china-vehicle-output/total?level=city&as_of=2026-01-18',
    ]);
  });

  test.runIf(isReference)('are in the reader’s language', async () => {
    const { years, complaints } = await open('lang="zh"');
    const all = await texts(years);
    expect(all[1]).toBe('2025年 重庆 ◐ 据称；单凭数字尚不能确定');
    expect(all[2]).toContain('按企业注册地统计');
    expect(complaints).toEqual([]);
  });

  test.runIf(isReference)('take the page’s own heading and highlight', async () => {
    const { page } = await open('heading="Who led?" highlight="beijing"');
    expect(await texts(page.locator('likewise-ranking .title'))).toEqual(['Who led?']);
    expect(await texts(page.locator('likewise-ranking .years .marked'))).toEqual([
      'Beijing',
      'Beijing',
    ]);
  });

  test('link to the ranking of a year, in the same widget', async () => {
    const { page, complaints } = await open();
    await page.evaluate(
      "document.addEventListener('likewise-change', ({ detail }) => { globalThis.change = detail })",
    );
    const year = page.getByRole('button', { name: '2019' });
    await year.focus();
    await year.press('Enter');
    await page.locator('likewise-ranking tbody tr').first().waitFor();
    expect(await page.locator('likewise-ranking .title').textContent()).toContain(', 2019');
    expect(await page.locator('likewise-ranking').getAttribute('ranking')).toBe(
      'china-vehicle-output/total/2019',
    );
    expect(await page.locator('likewise-ranking').getAttribute('view')).toBeNull();
    const change = { period: '2019', view: 'ranking' };
    await expect.poll(() => page.evaluate('globalThis.change')).toEqual(change);
    // The link is gone; the keyboard's focus moves to the head of the widget.
    const focused = "document.activeElement.shadowRoot?.activeElement?.className ?? 'nowhere'";
    await expect.poll(() => page.evaluate(focused)).toBe('options');
    expect(complaints).toEqual([]);
  });

  test.runIf(isReference)('link to another basis as well', async () => {
    const other = (url: URL): unknown => {
      if (!url.pathname.startsWith('/v1/leaders/')) return timelineAnswer(url);
      const items = leadersDocument.items.map((item) => ({
        ...item,
        others: item.others.map((one) => ({ ...one, ranking: item.ranking })),
      }));
      return { ...leadersDocument, items };
    };
    const { page } = await open('', {}, other);
    await page.getByRole('button', { name: 'The place’s own count' }).click();
    await page.locator('likewise-ranking tbody tr').first().waitFor();
    const attributes = ['ranking', 'basis'].map((name) =>
      page.locator('likewise-ranking').getAttribute(name),
    );
    expect(await Promise.all(attributes)).toEqual(['china-vehicle-output/total/2018', 'local']);
  });

  test('that can’t be loaded show an error and can be tried again', async () => {
    const world = { isDown: true };
    const { page } = await visit();
    await mockApi(page, timelineAnswer);
    await page.route(
      (url) => world.isDown && url.pathname.startsWith('/v1/leaders/'),
      (route) => route.fulfill({ status: 503, headers: { 'Access-Control-Allow-Origin': '*' } }),
    );
    await page.goto(publishHostPage(`${elementTag('view="timeline"')}${scriptTag()}`));
    const retry = page.getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    world.isDown = false;
    await retry.click();
    await page.locator('likewise-ranking .years > li').first().waitFor();
  });

  test.each([280, 360, 768, 1200])('fit into %i pixels', async (width) => {
    const opened = await open('', { ...STILL, viewport: { width, height: 800 } });
    await watch(opened);
    expect(await inPage(opened.page, 'width()')).toBeLessThanOrEqual(width);
  });
});

test.skipIf(!can.layoutShifts).each([280, 360, 768, 1200])(
  'the years cause no shift at %i pixels while they load',
  async (width) => {
    const { page } = await visit({ viewport: { width, height: 900 } });
    await mockApi(page, timelineAnswer);
    // The fallback reserves the space, as a picture or a table of known height does.
    const fallback = '<svg width="1" height="1400"></svg>';
    await page.goto(
      publishHostPage(
        `${elementTag('view="timeline"', fallback)}<p>What follows.</p>${scriptTag()}`,
      ),
    );
    await page.locator('likewise-ranking .years > li').last().waitFor();
    expect(await inPage(page, 'shifted()')).toBe(0);
  },
);

describe('a race', () => {
  test('requests its rankings when it is opened, not before', async () => {
    const opened = await open('', STILL);
    const yearly = () => opened.requests.filter((path) => /total\/20(17|18|19|20|21)\./.test(path));
    expect(yearly()).toEqual([]);
    await watch(opened);
    expect(yearly()).toHaveLength(5);
    expect(await stage(opened)).toEqual(['Shanghai', 'Chongqing', 'Beijing', 'Hefei', 'Qingdao']);
    expect(opened.complaints).toEqual([]);
  });

  test('plays to its end, under a strict policy', async () => {
    const opened = await open();
    const { page, complaints } = opened;
    await page.clock.install();
    await watch(opened);
    await restartRace(opened);
    const title = page.locator('likewise-ranking .race .title');
    await page.clock.runFor(1500);
    expect(await title.textContent()).toBe('2018');
    await page.clock.runFor(10_000);
    expect(await title.textContent()).toBe('2021');
    await page.getByRole('button', { name: 'Play' }).waitFor();
    expect((await stage(opened))[0]).toBe('Beijing');
    expect(complaints).toEqual([]);
  });

  test('pauses, and changes its speed', async () => {
    const opened = await open();
    const { page } = opened;
    const year = async () =>
      Number(await page.locator('likewise-ranking .race .title').textContent());
    await page.clock.install();
    await watch(opened);
    await restartRace(opened);
    const before = await year();
    await page.getByRole('button', { name: 'Speed 1×' }).click();
    await page.getByRole('button', { name: 'Speed 2×' }).waitFor();
    await page.clock.runFor(1500);
    expect(await year()).toBe(before + 2);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.clock.runFor(10_000);
    expect(await year()).toBe(before + 2);
  });

  test('only steps for readers who prefer reduced motion', async () => {
    const opened = await open('', STILL);
    const { page } = opened;
    await watch(opened);
    expect(await page.getByRole('button', { name: /Play|Pause|Speed/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Previous year' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Next year' }).click();
    await page.getByRole('button', { name: 'Next year' }).click();
    expect((await stage(opened))[0]).toBe('Chongqing');
    expect(await page.locator('likewise-ranking [aria-live=polite]').textContent()).toBe(
      '2019: Chongqing',
    );
  });

  test('is operated by keyboard on its slider, which announces its position', async () => {
    const opened = await open('', STILL);
    await watch(opened);
    const slider = opened.page.getByRole('slider', { name: 'Year' });
    expect(await slider.getAttribute('aria-valuetext')).toBe('2017: Shanghai');
    await slider.press('End');
    expect(await slider.getAttribute('aria-valuetext')).toBe('2021: Beijing');
    await slider.press('ArrowLeft');
    expect(await slider.getAttribute('aria-valuetext')).toBe('2020: Chongqing');
  });

  test('closes again, and is silent then', async () => {
    const opened = await open();
    const { page } = opened;
    await watch(opened);
    const button = page.getByRole('button', { name: 'Watch 2017' });
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    await button.click();
    await page.locator('likewise-ranking .stage').waitFor({ state: 'detached' });
    expect(await button.getAttribute('aria-expanded')).toBe('false');
  });

  test.runIf(isReference)('isn’t offered if too few years have figures', async () => {
    const sparse = (url: URL): unknown => {
      if (!url.pathname.startsWith('/v1/leaders/')) return timelineAnswer(url);
      const items = leadersDocument.items.map((item) => ({
        ...item,
        coverage: { listed: 2, of: 6 },
      }));
      return { ...leadersDocument, items };
    };
    const { page } = await open('', {}, sparse);
    expect(await page.locator('likewise-ranking .race').count()).toBe(0);
  });
});

describe('axe finds nothing', () => {
  test.each([
    ['light', 'en'],
    ['dark', 'zh'],
    ['light', 'ar'],
  ] as const)('%s, %s', async (colorScheme, lang) => {
    const { page } = await open(`lang="${lang}" theme="${colorScheme}"`, {
      ...STILL,
      colorScheme,
      viewport: { width: 360, height: 800 },
      bypassCSP: true,
    });
    await page.locator('likewise-ranking .race button').click();
    await page.locator('likewise-ranking .stage li').first().waitFor();
    expect(await axeViolations(page, 'likewise-ranking')).toEqual([]);
  });
});
