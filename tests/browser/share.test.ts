/** The share button of pages: the share sheet of the device, else a copied address that is announced, else a link. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sampleOf } from '../support/browser/engines/engine.ts';
import { BASE } from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';

const RANKING = '/rankings/china-vehicle-output/total/2025';
const PLACE = '/entities/china-vehicle-output/chongqing';
const PERMALINK = /^\/rankings\/china-vehicle-output\/total\/2025\?.*as_of=\d{4}-\d\d-\d\d$/;

const PAGES = [
  { path: '/', shared: PERMALINK, label: 'Share', copied: 'Link copied' },
  { path: RANKING, shared: PERMALINK, label: 'Share', copied: 'Link copied' },
  { path: `/zh${PLACE}`, shared: /^\/zh\/entities\//, label: '分享', copied: '已复制链接' },
];

/** What the page shared or copied last, as JSON. */
const shared = (page: Page): Promise<string> => page.evaluate("globalThis.shared ?? ''");

/** Replaces the share sheet and the clipboard of the page. A share sheet that fails rejects with an error of the given name. */
async function replaceDevice(page: Page, sheet: 'none' | 'works' | string): Promise<void> {
  const record = 'async (content) => { globalThis.shared = JSON.stringify(content); }';
  const fail = `async () => { throw new DOMException('', '${sheet}'); }`;
  const property = (object: string, name: string, value: string) =>
    `Object.defineProperty(${object}, '${name}', { configurable: true, value: ${value} });`;
  await page.addInitScript(
    (sheet === 'none'
      ? 'delete Navigator.prototype.share;'
      : property('Navigator.prototype', 'share', sheet === 'works' ? record : fail)) +
      property('Navigator.prototype', 'clipboard', `{ writeText: ${record} }`),
  );
}

describe.each(sampleOf(PAGES, 1))('on $path', ({ path, shared: address, label, copied }) => {
  test('copies the permalink, and announces it, without a share sheet', async () => {
    const { page, complaints } = await visit();
    await replaceDevice(page, 'none');
    await page.goto(BASE + path);
    const button = page.getByRole('button', { name: label, exact: true });
    const status = page.locator('.share').getByRole('status');
    expect(await status.textContent()).toBe('');
    await button.press('Enter');
    await expect.poll(() => status.textContent()).toBe(copied);
    const url = new URL(JSON.parse(await shared(page)));
    expect(url.origin).toBe(new URL(BASE).origin);
    expect(url.pathname + url.search).toMatch(address);
    expect(complaints).toEqual([]);
  });

  test('is a link to the permalink without JavaScript', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto(BASE + path);
    const link = page.getByRole('link', { name: label, exact: true });
    expect(await link.getAttribute('href')).toMatch(address);
  });
});

describe('a share sheet', () => {
  const open = async (sheet: string) => {
    const { page } = await visit();
    await replaceDevice(page, sheet);
    await page.goto(BASE + RANKING);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    return page;
  };

  test('gets the headline and the permalink', async () => {
    const page = await open('works');
    await expect
      .poll(() => shared(page))
      .toContain('"title":"Vehicles built in China’s cities, 2025: Chongqing');
    expect(await page.locator('.share').getByRole('status').textContent()).toBe('');
  });

  test('that the reader closes copies nothing', async () => {
    const page = await open('AbortError');
    await page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
    );
    expect(await shared(page)).toBe('');
  });

  test('that fails is replaced by a copy', async () => {
    const page = await open('NotAllowedError');
    const status = page.locator('.share').getByRole('status');
    await expect.poll(() => status.textContent()).toBe('Link copied');
  });
});
