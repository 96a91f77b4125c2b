/** Whatever is pasted or dropped on the page for making a ranking: a clear sentence, and nothing is lost. */
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isReference, sampleOf } from '../../support/browser/engines/engine.ts';
import {
  CITIES,
  field,
  openNewPage,
  paste,
  rankCities,
  rankingRows,
} from '../../support/browser/new-ranking-page.ts';

const TEXTS: readonly (readonly [what: string, text: string, sentence: RegExp])[] = [
  ['JSON', '{"a": [1, 2, 3]}', /JSON/],
  [
    'a page without a table',
    '<!doctype html><html><body><p>Hello</p></body></html>',
    /has no table/,
  ],
  ['running text', 'It was the best of times and the worst of times. '.repeat(20), /running text/],
  ['one column', 'Aville\nBeville\n', /one cell/],
  ['headings alone', 'City\tPopulation\n', /number/],
  ['control characters', 'a\u0000b\tc\n1\t2', /./],
  ['markup that looks like a script', '<script>alert(1)</script>\t1\nx\t2', /./],
];

describe('a text', () => {
  test.each(sampleOf(TEXTS))(
    'of %s is answered with a sentence and stays',
    async (_, text, sentence) => {
      const { page, complaints } = await openNewPage();
      await paste(page, text);
      const answer = page.locator('#refusal [role="alert"], table[data-reading]').first();
      expect(await answer.textContent()).toMatch(sentence);
      expect(await field(page, 'table').inputValue()).toBe(text.replaceAll('\r', ''));
      expect(complaints).toEqual([]);
      await rankCities(page);
    },
  );
});

/** Markup of a few hundred characters that spans hundreds of thousands of cells. */
const SPANNING = `<table>${'<tr><td colspan=1000 rowspan=0>1'.repeat(20)}</table>`;

test.each(
  sampleOf([
    ['/new', /more than 500 columns.*Keep only/s],
    ['/zh/new', /超过500列/],
  ] as const),
)('of %s, markup that spans more than any table has is refused', async (path, sentence) => {
  const { page, complaints } = await openNewPage(path);
  await paste(page, SPANNING);
  expect(await page.locator('#refusal [role="alert"]').textContent()).toMatch(sentence);
  await rankCities(page);
  expect(complaints).toEqual([]);
});

/** A worker that takes up whatever it is asked, and never ends. */
const ENDLESS = `addEventListener('message', ({ data }) => {
  postMessage({ id: data.id, hasBegun: true });
  for (;;);
});`;

test.runIf(isReference).each([
  ['/new', /takes longer than 15 seconds.*Keep only/],
  ['/zh/new', /超过了15秒/],
])(
  'of %s, a table that takes too long is given up, and the next one is read',
  async (path, sentence) => {
    const { page, complaints } = await openNewPage(path);
    const endless = { contentType: 'text/javascript', body: ENDLESS };
    await page.route('**/new-ranking/worker.js', (route) => route.fulfill(endless), { times: 1 });
    // The page's own 15 seconds pass at once.
    await page.clock.install();
    // As one input, after which the table is read once.
    await field(page, 'table').evaluate((area: HTMLTextAreaElement, text) => {
      area.value = text;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, CITIES);
    const refusal = page.locator('#refusal [role="alert"]');
    await expect
      .poll(async () => {
        // They begin once the worker has begun.
        await page.clock.fastForward(15_000);
        return await refusal.allTextContents();
      })
      .toEqual([expect.stringMatching(sentence)]);
    expect(await page.locator('#later').isVisible()).toBe(false);
    expect(await field(page, 'table').inputValue()).toBe(CITIES);
    await rankCities(page);
    expect(await page.locator('#refusal [role="alert"]').count()).toBe(0);
    expect(complaints).toEqual([]);
  },
);

const bytes = (text: string) => Buffer.from(text, 'latin1');

const FILES: readonly (readonly [name: string, content: Buffer, sentence: RegExp])[] = [
  ['report.pdf', bytes('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj'), /a PDF.*Select the table/s],
  ['photo.png', bytes('\u0089PNG\r\n\u001a\n0000'), /an image/],
  ['old.xls', bytes('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'), /old Excel workbook/],
  ['things.zip', Buffer.from(zipSync({ 'a.txt': new Uint8Array([65]) })), /ZIP archive/],
  ['noise.bin', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919 + 13) % 256)), /./],
];

describe('a file', () => {
  test.each(sampleOf(FILES))(
    'such as %s is refused with what to do',
    async (name, buffer, sentence) => {
      const { page } = await openNewPage();
      await field(page, 'file').setInputFiles({
        name,
        mimeType: 'application/octet-stream',
        buffer,
      });
      await expect
        .poll(() => page.locator('#refusal [role="alert"]').textContent())
        .toMatch(sentence);
      await rankCities(page);
    },
  );

  test.runIf(isReference)('that is too large isn’t read', async () => {
    const { page } = await openNewPage();
    const buffer = Buffer.alloc(20_000_000, 'Aville\t1\n');
    await field(page, 'file').setInputFiles({ name: 'large.csv', mimeType: 'text/csv', buffer });
    await expect.poll(() => page.locator('#status').textContent()).toMatch(/20 MB.*up to 10 MB/);
  });

  test('with too many rows is refused, and the page still works', async () => {
    const { page } = await openNewPage();
    const rows = Array.from({ length: 100_000 }, (_, at) => `Place ${at},${at}`);
    const buffer = Buffer.from(['Place,People', ...rows].join('\n'));
    await field(page, 'file').setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer });
    await expect
      .poll(() => page.locator('#refusal [role="alert"]').textContent(), { timeout: 30_000 })
      .toMatch(/100,001 rows.*up to 5,000/);
    await page.getByRole('button', { name: 'Start over' }).click();
    await rankCities(page);
  });

  test('in another encoding is read, and its text can be edited', async () => {
    const { page } = await openNewPage();
    // GBK: 城市,人口（人）,2024年 …
    const buffer = Buffer.from(
      'b3c7cad02c32303234c4eac8cbbfdaa3a8c8cba3a90ac9cfbaa32c32343837303030300ab1b1beA92c3231383332303030'.replace(
        'A9',
        'a9',
      ),
      'hex',
    );
    await field(page, 'file').setInputFiles({ name: 'cities.csv', mimeType: 'text/csv', buffer });
    await expect.poll(() => field(page, 'table').inputValue()).toContain('上海');
    await field(page, 'publisher').fill('Bureau');
    await expect.poll(() => rankingRows(page).count()).toBe(2);
  });
});
