/** The page for making a ranking, step by step: from a pasted table to what is taken away. */
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isReference } from '../../support/browser/engines/engine.ts';
import { BASE, POLICY, publishHostPage } from '../../support/browser/host-page.ts';
import {
  download,
  downloadedBytes,
  field,
  openNewPage,
  paste,
  rankCities,
  rankingRows,
} from '../../support/browser/new-ranking-page.ts';
import { visit } from '../../support/browser/tab.ts';

describe('before anything is pasted', () => {
  test('nothing heavy loads', async () => {
    const { page, complaints } = await visit({}, { isNew: true });
    const paths: string[] = [];
    page.on('request', (request) => paths.push(new URL(request.url()).pathname));
    await page.goto(`${BASE}/new`);
    await page.locator('#begin[data-ready]').waitFor();
    await page.waitForLoadState('networkidle');
    expect(paths).toContain('/new-ranking/page.js');
    expect(paths.filter((path) => /worker|rank-|widget/.test(path))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('the engine loads once the field has the focus, and reads samples that are then shown like any table', async () => {
    const { page, complaints } = await openNewPage();
    const engine = page.waitForRequest(/\/new-ranking\/rank-/);
    await page.locator('textarea[name="table"]').focus();
    await engine;
    expect(await page.locator('table[data-reading]').count()).toBe(0);
    await page.getByRole('button', { name: 'Populations, census' }).click();
    await expect.poll(() => rankingRows(page).count()).toBe(6);
    await page.getByRole('button', { name: 'Crude steel' }).click();
    await expect.poll(() => rankingRows(page).count()).toBe(9);
    expect(await page.locator('table[data-reading] tr').count()).toBe(11);
    expect(complaints).toEqual([]);
  });

  test('a sample shows a ranking with its source in one click', async () => {
    const { page, complaints } = await openNewPage();
    await page.getByRole('button', { name: 'Crude steel' }).click();
    await expect.poll(() => rankingRows(page).count()).toBe(9);
    expect(await field(page, 'publisher').inputValue()).toBe('World Steel Association');
    expect(complaints).toEqual([]);
  });
});

describe('a table', () => {
  test('is shown as it was read, cell by cell, with a sum that accounts for all', async () => {
    const { page } = await openNewPage();
    await rankCities(page);
    const rows = page.locator('table[data-reading] tr');
    expect(await rows.count()).toBe(5);
    const figure = rows.nth(2).locator('td').nth(1);
    expect(await figure.getAttribute('data-kind')).toBe('figure');
    expect(await figure.getAttribute('data-value')).toBe('2100000');
    expect(await figure.getAttribute('data-low')).toBe('2000000');
    expect(await figure.getAttribute('data-high')).toBe('2200000');
    expect(await figure.getAttribute('data-period')).toBe('2024');
    expect(await rows.nth(4).locator('td').nth(1).getAttribute('data-kind')).toBe('total');
    const parts = await page.locator('.account-parts li').allTextContents();
    const sum = parts.reduce((total, text) => total + Number(/\d+/.exec(text)?.[0]), 0);
    expect(await page.locator('.account').textContent()).toContain(`${sum} cells`);
  });

  test.runIf(isReference)(
    'asks only what it doesn’t say, and the ranking follows each change',
    async () => {
      const { page } = await openNewPage();
      await paste(page, 'City\tPopulation\nAville\t3\nBeville\t2\n');
      await expect.poll(() => field(page, 'unit').count()).toBe(1);
      expect(await page.locator('#later input:invalid').count()).toBe(3);
      await field(page, 'unit').fill('million people');
      await field(page, 'period').fill('2024');
      await field(page, 'publisher').fill('my own count');
      await expect.poll(() => rankingRows(page).count()).toBe(2);
      expect(await rankingRows(page).first().textContent()).toContain('Aville');
      await field(page, 'period').fill('soon');
      await expect.poll(() => field(page, 'period').getAttribute('aria-invalid')).toBe('true');
      await expect.poll(() => rankingRows(page).count()).toBe(0);
    },
  );

  test.runIf(isReference)('of whole numbers can be one of exact counts', async () => {
    const { page } = await openNewPage();
    await paste(page, 'Rio 2016\n\nTeam\tMedals, 2016 (medals)\nAland\t65\nBeland\t64\n');
    await field(page, 'publisher').fill('Office');
    const first = rankingRows(page).first();
    await expect.poll(() => first.textContent()).toMatch(/1.*2.*Aland/s);
    await field(page, 'exact').check();
    await expect.poll(() => first.textContent()).toMatch(/^\s*1\s*1st\s*Aland/);
    expect(await page.locator('#hint-title').textContent()).toContain('Rio 2016');
    await field(page, 'exact').uncheck();
    await expect.poll(() => first.textContent()).not.toMatch(/^\s*1\s*1st\s*Aland/);
  });

  test('can be read otherwise: roles, units, periods, decimal signs, rows', async () => {
    const { page } = await openNewPage();
    await rankCities(page);
    await page.getByRole('button', { name: 'Rank it: Total' }).click();
    await expect.poll(() => rankingRows(page).count()).toBe(4);
    await field(page, 'unit:2').fill('thousand people');
    const figure = page.locator('table[data-reading] tr').nth(1).locator('td').nth(1);
    await expect.poll(() => figure.getAttribute('data-value')).toBe('3120000000');
    await field(page, 'number-format:2').selectOption(',');
    await expect.poll(() => figure.getAttribute('data-kind')).toBe('problem');
    await page.getByRole('button', { name: 'Undo my choices' }).click();
    await expect.poll(() => figure.getAttribute('data-value')).toBe('3120000');
    await field(page, 'column-2').selectOption('unused');
    await expect.poll(() => page.locator('#understand [role="alert"]').count()).toBe(1);
  });
});

describe('evidence from elsewhere', () => {
  test('widens ranks, and narrows them again when it is removed', async () => {
    const { page } = await openNewPage();
    await rankCities(page);
    const first = rankingRows(page).first();
    expect(await first.textContent()).toMatch(/^\s*1\s*1st\s*Aville/);
    const form = page.locator('form[name="figure"]');
    await form.locator('[name="place"]').fill('Beville');
    await form.locator('[name="value"]').fill('3.4 million');
    await form.locator('[name="publisher"]').fill('A newspaper');
    await form.locator('button').click();
    await expect
      .poll(() => rankingRows(page).allTextContents())
      .toEqual([
        expect.stringMatching(/1.*2.*Aville/s),
        expect.stringMatching(/1.*3.*Beville/s),
        expect.stringContaining('Ceville'),
      ]);
    await page.getByRole('button', { name: 'Remove: Beville' }).click();
    await expect.poll(() => first.textContent()).toMatch(/^\s*1\s*1st\s*Aville/);
  });

  test.each([
    ['/new', 'contradicted by the figures; not used'],
    ['/zh/new', '与数字矛盾，未采用'],
  ])('that the figures contradict is said to be unused: %s', async (path, text) => {
    const { page } = await openNewPage(path);
    await rankCities(page);
    const form = page.locator('form[name="claim"]');
    await form.locator('[name="place"]').fill('Ceville');
    await form.locator('[name="rank"]').fill('1');
    await form.locator('[name="publisher"]').fill('The mayor');
    await form.locator('button').click();
    await expect.poll(() => page.locator('.added .error').textContent()).toBe(text);
    expect(await rankingRows(page).first().textContent()).toContain('Aville');
  });

  test('that is wrong is said at its place, and isn’t taken', async () => {
    const { page } = await openNewPage();
    await rankCities(page);
    const form = page.locator('form[name="claim"]');
    await form.locator('[name="place"]').fill('Aville');
    await form.locator('[name="rank"]').fill('first');
    await form.locator('[name="publisher"]').fill('The mayor');
    await form.locator('button').click();
    await expect
      .poll(() => page.locator('.added .error').textContent())
      .toContain('a whole number from 1');
  });
});

describe('what is taken away', () => {
  test('works in a page of another origin, with one request', async () => {
    const { page } = await openNewPage();
    await rankCities(page);
    const area = page.locator('textarea[data-snippet]');
    await area.waitFor();
    const snippet = await area.inputValue();
    const elsewhere = await visit({}, { isNew: true });
    const requests: string[] = [];
    elsewhere.page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await elsewhere.page.goto(publishHostPage(`<h1>Elsewhere</h1>${snippet}`, 'en', POLICY));
    await rankingRows(elsewhere.page).first().waitFor();
    await elsewhere.page.waitForLoadState('networkidle');
    expect(await rankingRows(elsewhere.page).first().textContent()).toContain('Aville');
    expect(requests.filter((path) => path.includes('widget'))).toEqual(['/widget.js']);
    expect(elsewhere.complaints).toEqual([]);
  });

  test.runIf(isReference)('is a page, pictures, a table and the files of a dataset', async () => {
    const { page } = await openNewPage();
    await rankCities(page);
    await download(page, '.png').waitFor();
    expect((await downloadedBytes(page, '.html')).toString()).toContain('<likewise-ranking');
    expect((await downloadedBytes(page, '.svg')).toString()).toContain('Office of Statistics');
    expect((await downloadedBytes(page, '.csv')).toString()).toContain('aville,Aville');
    expect((await downloadedBytes(page, '.png')).subarray(1, 4).toString()).toBe('PNG');
    const files = unzipSync(new Uint8Array(await downloadedBytes(page, '.zip')));
    expect(Object.keys(files)).toEqual([
      'my-ranking/dataset.json',
      'my-ranking/entities.csv',
      'my-ranking/sources.csv',
      'my-ranking/observations.csv',
    ]);
  });

  test.runIf(isReference)('is there only while nothing is open', async () => {
    const { page } = await openNewPage();
    await rankCities(page);
    await download(page, '.zip').waitFor();
    await field(page, 'publisher').fill('');
    await expect.poll(() => page.locator('a[download], a[data-share]').count()).toBe(0);
  });

  test('includes a link that brings everything back', async () => {
    const { page } = await openNewPage();
    await rankCities(page);
    const link = page.locator('a[data-share]');
    await link.waitFor();
    const href = (await link.getAttribute('href')) ?? '';
    expect(href).toMatch(/\/new#v1\.[\w-]{1,8000}$/);
    const other = await visit();
    await other.page.goto(href);
    await rankingRows(other.page).first().waitFor();
    expect(await field(other.page, 'publisher').inputValue()).toBe('Office of Statistics');
    await other.page.goto(`${href.slice(0, -9)}`);
    await other.page.reload();
    await expect.poll(() => other.page.locator('#status').textContent()).toMatch(/link can’t/);
  });

  test.runIf(isReference)('can be put into a repository on GitHub', async () => {
    const { page } = await openNewPage();
    await rankCities(page);
    await field(page, 'repository').fill('octocat/rankings');
    const links = page.locator('a[href^="https://github.com/octocat/rankings/new/main?"]');
    await expect.poll(() => links.count()).toBe(4);
    expect(decodeURIComponent((await links.first().getAttribute('href')) ?? '')).toContain(
      'filename=data/my-ranking/dataset.json',
    );
    await field(page, 'repository').fill('nowhere');
    await expect.poll(() => links.count()).toBe(0);
    expect(await field(page, 'repository').getAttribute('aria-invalid')).toBe('true');
  });
});
