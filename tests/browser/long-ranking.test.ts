/**
 * A ranking of 300 entities, rendered in slices: one task per slice, no row rendered twice. Counts the page's mutations batch
 * by batch; `tests/bench` measures milliseconds, and a thousand rows.
 */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { RankingView } from '../../engine/model/documents.ts';
import { can, isReference, sampleOf } from '../support/browser/engines/engine.ts';
import {
  elementTag,
  inPage,
  mockApi,
  publishHostPage,
  RANKING,
  scriptTag,
} from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';
import { longDocument, longView } from '../support/data/long-ranking.ts';

/**
 * Ten slices: enough for every path of the renderer, and three times as fast to check as a thousand rows. How many there are is our
 * renderer's doing, and what a frame shows the engine's, so four are enough elsewhere.
 */
const MANY = isReference ? 300 : 120;
/** Maximum number of rows in one slice: more than any level has today. */
const AT_ONCE = 32;
const ROWS = 'likewise-ranking tr[part="row"]';

/** Records every mutation of a shadow root: rows added, and the table bodies that changed. */
const WATCH = `
  globalThis.batches = [];
  const rowsIn = (node) => node.nodeType !== 1 ? 0
    : node.matches('tr[part=row]') ? 1 : node.querySelectorAll('tr[part=row]').length;
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    new MutationObserver((records) => {
      const bodies = records.map(({ target }) => (target.nodeType === 1 ? target : target.parentElement)?.closest('tbody'));
      batches.push({
        rows: records.flatMap(({ addedNodes }) => [...addedNodes]).reduce((sum, node) => sum + rowsIn(node), 0),
        bodies: [...new Set(bodies)].filter(Boolean).map((body) => [...root.querySelectorAll('tbody')].indexOf(body)),
      });
    }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    return root;
  };
`;

/** Records the number of visible rows in each frame. */
const COUNT = `
  globalThis.rowCounts = [];
  const look = () => {
    const rows = document.querySelector('likewise-ranking')?.shadowRoot?.querySelectorAll('tr[part=row]') ?? [];
    rowCounts.push([...rows].filter((row) => row.checkVisibility({ visibilityProperty: true })).length);
    if (rows.length < ${MANY}) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
`;

interface Batch {
  readonly rows: number;
  /** By entity. */
  readonly bodies: readonly number[];
}

const batches = (page: Page): Promise<readonly Batch[]> => page.evaluate('batches');
const clearBatches = (page: Page): Promise<unknown> => page.evaluate('batches.length = 0');

/** Waits until nothing changes between two idle callbacks (in WebKit, which has none, two tasks), two frames apart. */
async function settle(page: Page): Promise<void> {
  const drawn = (): Promise<number> =>
    page.evaluate(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(
      () => (globalThis.requestIdleCallback ?? setTimeout)(() => done(batches.length)))))`);
  let last = -1;
  await expect
    .poll(async () => {
      const before = last;
      last = await drawn();
      return last - before;
    })
    .toBe(0);
}

/** Opens a ranking of that many entities and observes it from before its first row. */
async function open(count: number, attributes = '', width = 360) {
  const { page, complaints } = await visit({ viewport: { width, height: 740 } });
  await page.addInitScript(WATCH);
  await page.addInitScript(COUNT);
  await mockApi(page, ({ pathname }) =>
    pathname.endsWith('.view.json') ? longView(count) : longDocument(count),
  );
  await page.goto(publishHostPage(`${elementTag(attributes)}${scriptTag()}`));
  await expect.poll(() => page.locator(ROWS).count()).toBe(count);
  await settle(page);
  return { page, complaints };
}

/** The entities of the visible rows, from the top. */
const visiblePlaces = (page: Page): Promise<readonly number[]> =>
  page
    .locator(ROWS)
    .evaluateAll((rows) =>
      rows
        .filter((row) => row.checkVisibility({ visibilityProperty: true }))
        .map((row) => Number(/\d+/.exec(row.querySelector('.place')?.textContent ?? '')?.[0])),
    );

const ranked = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('a long list of rows', () => {
  test('renders a few rows at a time, from the top, and each once', async () => {
    const { page, complaints } = await open(MANY);
    const added = (await batches(page)).map(({ rows }) => rows).filter((rows) => rows > 0);
    expect(Math.max(...added)).toBeLessThanOrEqual(AT_ONCE);
    expect(added.length).toBeGreaterThan(MANY / AT_ONCE);
    expect(added.reduce((sum, rows) => sum + rows, 0)).toBe(MANY);
    expect(await visiblePlaces(page)).toEqual(ranked(MANY));
    expect(complaints).toEqual([]);
  });

  test('has caption, heads and options from its first frame on', async () => {
    const { page } = await visit({ viewport: { width: 360, height: 740 } });
    await page.addInitScript(`
      const look = () => {
        const root = document.querySelector('likewise-ranking')?.shadowRoot;
        if (!root?.querySelector('tr[part=row]')?.checkVisibility({ visibilityProperty: true }))
          return requestAnimationFrame(look);
        globalThis.first = ['caption', 'thead', '.options'].filter((part) =>
          root.querySelector(part)?.checkVisibility({ visibilityProperty: true }));
      };
      requestAnimationFrame(look);
    `);
    await mockApi(page, () => longView(MANY));
    await page.goto(publishHostPage(`${elementTag()}${scriptTag()}`));
    await expect.poll(() => page.locator(ROWS).count()).toBe(MANY);
    expect(await page.evaluate('first')).toEqual(['caption', 'thead', '.options']);
  });

  test('isn’t touched again once complete', async () => {
    const { page } = await open(MANY);
    await clearBatches(page);
    await page
      .locator('likewise-ranking')
      .evaluate((node) => Reflect.get(node, 'requestUpdate').call(node));
    await settle(page);
    expect(await batches(page)).toEqual([]);
  });

  test('changes only in the slice of the row that is opened', async () => {
    const { page } = await open(MANY);
    await clearBatches(page);
    await page.locator(ROWS).nth(20).locator('button').click();
    await page.locator('likewise-ranking .detail ol').waitFor();
    await settle(page);
    const bodies = (await batches(page)).flatMap((batch) => batch.bodies);
    expect(new Set(bodies).size).toBe(1);
    expect(await page.locator('likewise-ranking .detail').count()).toBe(1);
  });

  test.each([
    [MANY, ['selected', 'false', 'true'], 'after the next frame'],
    [10, ['selected', 'true', 'true'], 'at once'],
  ])('%i entities report a press at once: %j, rendered %s', async (count, expected) => {
    const { page } = await open(count);
    const events = await page.evaluate(`(async () => {
      const node = document.querySelector('likewise-ranking');
      const button = node.shadowRoot.querySelector('th.place button');
      const found = [];
      node.addEventListener('likewise-select', () => found.push('selected'));
      button.click();
      // The rest of the click's own work.
      for (let left = 0; left < 10; left += 1) await null;
      found.push(button.getAttribute('aria-expanded'));
      await node.updateComplete;
      return [...found, button.getAttribute('aria-expanded')];
    })()`);
    expect(events).toEqual(expected);
  });

  test('is sorted from the top, and no row is visible in its old position', async () => {
    const { page } = await open(MANY);
    await page.locator('likewise-ranking .options').click();
    await page.getByRole('searchbox').waitFor();
    await page.evaluate(`
      globalThis.wrong = 0;
      const look = () => {
        const rows = [...document.querySelector('likewise-ranking').shadowRoot.querySelectorAll('tr[part=row]')];
        const places = rows.filter((row) => row.checkVisibility({ visibilityProperty: true }))
          .map((row) => Number(/\\d+/.exec(row.querySelector('.place').textContent)[0]));
        if (places.some((place, index) => place !== ${MANY} - index)) wrong += 1;
        if (places.length < ${MANY}) requestAnimationFrame(look);
      };
      document.addEventListener('likewise-change', ({ target }) => target.updateComplete.then(look));
    `);
    await page.locator('likewise-ranking th.rank button').click();
    await expect.poll(() => visiblePlaces(page)).toEqual(ranked(MANY).toReversed());
    expect(await page.evaluate('wrong')).toBe(0);
  });

  test('is searched without rendering unchanged rows', async () => {
    const { page } = await open(MANY);
    await page.locator('likewise-ranking .options').click();
    await page.getByRole('searchbox').waitFor();
    await settle(page);
    await clearBatches(page);
    // Matches every row's name.
    await page.getByRole('searchbox').pressSequentially('pla');
    await settle(page);
    expect((await batches(page)).flatMap(({ bodies }) => bodies)).toEqual([]);
    await page.getByRole('searchbox').fill('77');
    const found = ranked(MANY).filter((place) => String(place).includes('77'));
    await expect.poll(() => visiblePlaces(page)).toEqual(found);
    await settle(page);
    await page.getByRole('searchbox').fill('nowhere');
    await expect.poll(() => visiblePlaces(page)).toEqual([]);
    await settle(page);
    await clearBatches(page);
    await page.getByRole('searchbox').fill('');
    await expect.poll(() => visiblePlaces(page)).toEqual(ranked(MANY));
    await settle(page);
    // The rows below the matches reappear unchanged.
    const added = (await batches(page)).reduce((sum, { rows }) => sum + rows, 0);
    expect(added).toBeLessThan(AT_ONCE);
  });

  test.skipIf(!can.emulateMedia)('prints only the rows found', async () => {
    const { page } = await open(MANY);
    await page.locator('likewise-ranking').evaluate((node) => node.setAttribute('search', '117'));
    await expect.poll(() => visiblePlaces(page)).toEqual([117]);
    await page.emulateMedia({ media: 'print' });
    expect(await visiblePlaces(page)).toEqual([117]);
  });

  test('switches language slice by slice, and no visible text contradicts its lang', async () => {
    const { page } = await open(MANY);
    await page.evaluate(`
      globalThis.frames = new Set();
      globalThis.wrong = 0;
      const root = document.querySelector('likewise-ranking').shadowRoot;
      const isChinese = (part) => part.closest('[lang]').lang.startsWith('zh');
      const parts = () => ['caption', 'thead', '.unlisted', '.foot'].map((part) => root.querySelector(part));
      const look = () => {
        const bodies = [...root.querySelectorAll('tbody')]
          .filter((body) => body.checkVisibility({ visibilityProperty: true }));
        for (const part of bodies)
          if (isChinese(part) !== /城/.test(part.textContent)) wrong += 1;
        frames.add(parts().map((part) => Number(/[一-龥]/.test(part.textContent))).join(''));
        if (!root.querySelector('.stack').lang.startsWith('zh')) requestAnimationFrame(look);
      };
      look();
      document.querySelector('likewise-ranking').lang = 'zh';
    `);
    const stack = page.locator('likewise-ranking .stack');
    await expect.poll(() => stack.getAttribute('lang')).toMatch(/^zh/);
    expect((await visiblePlaces(page)).length).toBe(MANY);
    expect(await page.evaluate('wrong')).toBe(0);
    expect(await page.evaluate('[...frames]')).toEqual(['0000', '1000', '1100', '1110', '1111']);
  });

  test.runIf(isReference)('is complete in another language', async () => {
    const { page } = await open(MANY);
    await page.locator('likewise-ranking').evaluate((node) => node.setAttribute('lang', 'zh'));
    const names = page.locator('likewise-ranking th.place button[aria-expanded]');
    await expect
      .poll(
        async () => (await names.allTextContents()).filter((text) => text.includes('城')).length,
      )
      .toBe(MANY);
  });
});

describe('a table', () => {
  test('is whole again after it was detached', async () => {
    const { page, complaints } = await open(40);
    const ranking = page.locator('likewise-ranking');
    await ranking.evaluate((node) => node.setAttribute('ranking', 'nothing'));
    await page.getByRole('alert').waitFor();
    expect(await page.locator(ROWS).count()).toBe(0);
    await ranking.evaluate((node, id) => node.setAttribute('ranking', id), RANKING);
    await expect.poll(() => visiblePlaces(page)).toEqual(ranked(40));
    expect(complaints).toEqual([]);
  });

  test.runIf(isReference)('of the same entities in another year is rendered anew', async () => {
    const { page } = await visit();
    const other = (view: RankingView): RankingView => ({
      ...view,
      entries: view.entries.map((entry) => ({ ...entry, growth: null })),
    });
    await mockApi(page, ({ pathname }) =>
      pathname.includes('/2024') ? other(longView(40)) : longView(40),
    );
    await page.goto(publishHostPage(`${elementTag()}${scriptTag()}`));
    const changes = page.locator(`${ROWS} .change:not(:empty)`);
    const growing = longView(40).entries.filter(({ growth }) => growth !== null).length;
    const countChanges = async (): Promise<number> =>
      (await changes.allTextContents()).filter((text) => text.trim() !== '').length;
    await expect.poll(countChanges).toBe(growing);
    const year = RANKING.replace('2025', '2024');
    await page
      .locator('likewise-ranking')
      .evaluate((node, id) => node.setAttribute('ranking', id), year);
    await expect.poll(countChanges).toBe(0);
    await expect.poll(() => page.locator(ROWS).count()).toBe(40);
    expect(await countChanges()).toBe(0);
  });
});

describe('with a delayed remainder', () => {
  test('the visible rows appear in one frame, and the others after them, a few at a time', async () => {
    const { page } = await open(MANY, 'limit="20"');
    const counts = new Set(await page.evaluate<number[]>('rowCounts'));
    expect([...counts].filter((count) => count > 0)).toEqual([20]);
    const added = (await batches(page)).map(({ rows }) => rows);
    expect(Math.max(...added)).toBeLessThan(20);
    expect(await visiblePlaces(page)).toEqual(ranked(20));
  });

  test('the fallback is visible until then', async () => {
    const { page } = await visit();
    await page.addInitScript(`
      globalThis.blank = 0;
      const look = () => {
        const ranking = document.querySelector('likewise-ranking');
        const parts = [ranking?.querySelector('p'), ranking?.shadowRoot?.querySelector('tr[part=row]')];
        if (ranking && !parts.some((part) => part?.checkVisibility({ visibilityProperty: true }))) blank += 1;
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    `);
    await mockApi(page, () => longView(MANY));
    await page.goto(publishHostPage(`${elementTag('limit="20"', '<p>Inside</p>')}${scriptTag()}`));
    await expect.poll(() => page.locator(ROWS).count()).toBe(MANY);
    expect(await page.evaluate('blank')).toBe(0);
    expect(await page.getByText('Inside').isVisible()).toBe(false);
  });

  test('“show all” renders a few rows at a time, and focuses the first new one at once', async () => {
    const { page } = await open(MANY, 'limit="20"');
    const showAll = page.locator('likewise-ranking button.plain');
    // Slices take their height when they are first near the screen. WebKit has no scroll anchoring, so the button moves then.
    await showAll.scrollIntoViewIfNeeded();
    await settle(page);
    await clearBatches(page);
    await showAll.click();
    await expect.poll(() => visiblePlaces(page)).toEqual(ranked(MANY));
    const touched = (await batches(page)).map(({ bodies }) => bodies.length);
    expect(touched.length).toBeGreaterThan(MANY / AT_ONCE);
    expect(
      await page
        .locator(ROWS)
        .nth(20)
        .locator('button')
        .evaluate((node) => node.matches(':focus')),
    ).toBe(true);
  });

  test.runIf(isReference)('an invalid limit delays them all, and they still complete', async () => {
    const { page } = await open(MANY, 'limit="-20"');
    expect(await visiblePlaces(page)).toEqual([]);
  });

  test('highlighted rows come with the first ones, however far down they are', async () => {
    const { page } = await open(MANY, 'limit="5" highlight="place-110"');
    expect(await visiblePlaces(page)).toEqual([...ranked(5), 110]);
    const counts = new Set(await page.evaluate<number[]>('rowCounts'));
    expect([...counts].filter((count) => count > 0)).toEqual([6]);
  });

  test('the rows below stay while another language loads, and then switch to it', async () => {
    const { page } = await open(MANY);
    await page.evaluate(`{
      globalThis.feet = new Set();
      const host = document.querySelector('likewise-ranking');
      const look = () => {
        feet.add(host.shadowRoot.querySelectorAll('.foot').length);
        requestAnimationFrame(look);
      };
      look();
      host.lang = 'zh';
    }`);
    const lists = page.locator('likewise-ranking tr[part="row"] .unseen', { hasText: '第' });
    await expect.poll(() => lists.count()).toBeGreaterThanOrEqual(MANY);
    await expect.poll(() => page.locator('likewise-ranking .foot').textContent()).toMatch(/来源/);
    expect(await page.evaluate('[...feet]')).toEqual([1]);
  });

  test('the browser skips rendering off-screen content', async () => {
    const { page } = await open(MANY, 'limit="20"');
    const heights = await page
      .locator('likewise-ranking tbody')
      .evaluateAll((bodies) => bodies.map((body) => body.getBoundingClientRect().height));
    expect(heights.slice(0, 4).every((height) => height > 10)).toBe(true);
    expect(new Set(heights.slice(4))).toEqual(new Set([0]));
    const styles = await page.evaluate(`(() => {
      const bodies = document.querySelector('likewise-ranking').shadowRoot.querySelectorAll('tbody');
      const { contentVisibility, display } = getComputedStyle([...bodies].at(-1));
      return [contentVisibility, display];
    })()`);
    expect(styles).toEqual(['hidden', 'block']);
  });

  test.skipIf(!can.emulateMedia)('all rows are printed', async () => {
    const { page } = await open(MANY, 'limit="20"');
    await page.emulateMedia({ media: 'print' });
    const heights = await page
      .locator(ROWS)
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    expect(heights.filter((height) => height < 10)).toEqual([]);
  });
});

describe('the layout of a long list', () => {
  test.each([280, 360, 1200])(
    'at %d pixels the columns of all slices are aligned',
    async (width) => {
      const { page } = await open(100, '', width);
      const edges = await page.locator('likewise-ranking tr[part="row"]').evaluateAll((rows) =>
        rows.map((row) =>
          ['.place', '.value', '.bar']
            .map((part) => {
              const { left, right } = row.querySelector(part)?.getBoundingClientRect() ?? {
                left: NaN,
                right: NaN,
              };
              return [part === '.value' ? 0 : Math.round(left), Math.round(right)].join();
            })
            .join(' '),
        ),
      );
      // Values behind a bar are right-aligned; names of entities are left-aligned.
      expect(new Set(edges.map((edge) => edge.split(' ')[0]?.split(',')[0])).size).toBe(1);
      expect(new Set(edges.map((edge) => edge.split(' ')[1])).size).toBe(1);
      expect(new Set(edges.map((edge) => edge.split(' ')[2])).size).toBe(1);
      expect(await inPage(page, 'width()')).toBe(width);
    },
  );
});

describe.each(sampleOf([AT_ONCE, 31, 1]))('a list of %d rows', (count) => {
  test('appears whole in one frame', async () => {
    const { page } = await open(count);
    const added = (await batches(page)).map(({ rows }) => rows).filter((rows) => rows > 0);
    expect(added).toEqual([count]);
    expect(await page.locator('likewise-ranking table.long').count()).toBe(0);
  });
});
