/** Nothing that is pasted into the page for making a ranking leaves the browser, and nothing is kept unasked. */
import { describe, expect, test } from 'vitest';
import { can } from '../../support/browser/engines/engine.ts';
import { BASE } from '../../support/browser/host-page.ts';
import {
  CITIES,
  download,
  field,
  openNewPage,
  rankCities,
  rankingRows,
} from '../../support/browser/new-ranking-page.ts';

const SECRET = 'Sesame-4711';

test('no request carries what was pasted, typed or added', async () => {
  const { page } = await openNewPage();
  const seen: string[] = [];
  page.on('request', (request) =>
    seen.push(
      [request.url(), request.postData() ?? '', JSON.stringify(request.headers())].join(' '),
    ),
  );
  await rankCities(page);
  await field(page, 'table').fill(CITIES.replace('Aville', SECRET));
  await field(page, 'publisher').fill(`Office ${SECRET}`);
  const form = page.locator('form[name="figure"]');
  await form.locator('[name="place"]').fill(SECRET);
  await form.locator('[name="value"]').fill('3.3 million');
  await form.locator('[name="publisher"]').fill(SECRET);
  await form.locator('button').click();
  await expect.poll(() => rankingRows(page).first().textContent()).toContain(SECRET);
  await download(page, '.png').waitFor();
  await page.waitForLoadState('networkidle');
  // The picture is drawn from a `data:` address, which isn't sent to anybody.
  const sent = seen.filter((text) => !/^(?:data|blob):/.test(text));
  expect(sent.length).toBeGreaterThan(2);
  const origins = new Set(sent.map((text) => new URL(text.split(' ')[0] ?? '').origin));
  expect([...origins]).toEqual([new URL(BASE).origin]);
  expect(sent.filter((text) => decodeURIComponent(text).includes(SECRET))).toEqual([]);
});

test.each(['/new', '/new-ranking/worker.js'])(
  '%s allows connections to its own origin only',
  async (path) => {
    const policy = (await fetch(BASE + path)).headers.get('Content-Security-Policy') ?? '';
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/connect-src 'self';/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  },
);

describe('after a reload', () => {
  test('the table is gone, unless it was to be kept', async () => {
    const { page } = await openNewPage();
    await rankCities(page);
    await page.reload();
    await page.locator('#begin[data-ready]').waitFor();
    expect(await field(page, 'table').inputValue()).toBe('');
    await rankCities(page);
    await field(page, 'keep').check();
    await page.reload();
    await rankingRows(page).first().waitFor();
    expect(await field(page, 'table').inputValue()).toBe(CITIES);
    expect(await field(page, 'publisher').inputValue()).toBe('Office of Statistics');
    await field(page, 'keep').uncheck();
    await page.reload();
    await page.locator('#begin[data-ready]').waitFor();
    expect(await field(page, 'table').inputValue()).toBe('');
    if (can.devToolsProtocol) expect(await page.evaluate('localStorage.length')).toBe(0);
  });
});

test.each(['{', 'null', '{"table":1}'])('%s as what was kept opens an empty page', async (kept) => {
  const { page, complaints } = await openNewPage();
  await page.evaluate(`localStorage.setItem('likewise-new-ranking', ${JSON.stringify(kept)})`);
  await page.reload();
  await page.locator('#begin[data-ready]').waitFor();
  expect(await field(page, 'table').inputValue()).toBe('');
  await page.evaluate('localStorage.clear()');
  expect(complaints).toEqual([]);
});

test('a table that another replaces can be brought back', async () => {
  const { page } = await openNewPage();
  await rankCities(page);
  await page.getByRole('button', { name: 'Crude steel' }).click();
  await expect.poll(() => rankingRows(page).count()).toBe(9);
  await page.getByRole('button', { name: 'Bring back what was here' }).click();
  await expect.poll(() => field(page, 'table').inputValue()).toBe(CITIES);
  await expect.poll(() => field(page, 'publisher').inputValue()).toBe('Office of Statistics');
  await page.getByRole('button', { name: 'Start over' }).click();
  expect(await field(page, 'table').inputValue()).toBe('');
  await expect.poll(() => page.locator('#later').isVisible()).toBe(false);
});
