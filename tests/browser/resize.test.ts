/** The script for pages that frame rankings: it sizes each iframe to its content, and only trusts messages of its frames. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { BASE, publishHostPage, RANKING } from '../support/browser/host-page.ts';
import { visit } from '../support/browser/tab.ts';

const EMBED = `${BASE}/embed/${RANKING}`;
// Also the origin of a stranger's frame, whose page runs an inline script.
const POLICY = `default-src 'none'; frame-src ${BASE} data:; img-src ${BASE}; script-src ${BASE} 'unsafe-inline'`;
const RESIZER = `<script async src="${BASE}/resize.js"></script>`;
const frame = (id: string, src: string, more = ''): string =>
  `<iframe id="${id}" src="${src}" title="${id}" width="500" height="200" frameborder="0" ${more}></iframe>`;

async function open(body: string) {
  const visited = await visit({ viewport: { width: 700, height: 900 } });
  await visited.page.goto(publishHostPage(body, 'en', POLICY));
  return visited;
}

const heightOf = (page: Page, id: string) => page.locator(`#${id}`).getAttribute('height');

/** Height of an iframe's content. */
async function heightIn(page: Page, id: string): Promise<string> {
  const inside = page.frameLocator(`#${id}`);
  await inside.locator('likewise-ranking button[aria-expanded]').first().waitFor();
  const height = await inside
    .locator('body')
    .evaluate((node) => Number(node.getBoundingClientRect().height));
  return String(Math.ceil(height));
}

/** Waits until an iframe is as tall as its content. */
const fits = (page: Page, id: string) =>
  expect.poll(async () => (await heightOf(page, id)) === (await heightIn(page, id))).toBe(true);

test('it is under 1,000 bytes as served', async () => {
  const text = await (await fetch(`${BASE}/resize.js`)).text();
  expect(text.length).toBeLessThan(1000);
  expect(statSync(join(ROOT, 'site', 'assets', 'resize.js')).size).toBeGreaterThan(text.length);
});

describe('an iframe', () => {
  test.each([
    ['after it', `${RESIZER}${frame('one', EMBED)}`],
    ['before it', `${frame('one', EMBED)}${RESIZER}`],
    [
      'in WordPress’ sandbox',
      `${frame('one', EMBED, 'sandbox="allow-scripts" security="restricted"')}${RESIZER}`,
    ],
    ['with it twice', `${RESIZER}${frame('one', EMBED)}${RESIZER}`],
  ])('%s is as tall as its content, also when that grows', async (_, body) => {
    const { page, complaints } = await open(body);
    await fits(page, 'one');
    const before = Number(await heightOf(page, 'one'));
    const row = page.frameLocator('#one').locator('likewise-ranking button[aria-expanded]').first();
    await row.click();
    await expect.poll(async () => Number(await heightOf(page, 'one'))).toBeGreaterThan(before);
    expect(complaints).toEqual([]);
  });

  test('that loaded long before the script is asked for its height', async () => {
    const { page } = await open(frame('one', EMBED));
    await heightIn(page, 'one');
    expect(await heightOf(page, 'one')).toBe('200');
    await page.addScriptTag({ url: `${BASE}/resize.js` });
    await fits(page, 'one');
  });

  test('has its own height', async () => {
    const { page } = await open(
      `${RESIZER}${frame('one', EMBED)}${frame('two', `${EMBED}?limit=2`)}`,
    );
    await fits(page, 'one');
    await fits(page, 'two');
    expect(await heightOf(page, 'one')).not.toBe(await heightOf(page, 'two'));
  });
});

describe('messages are ignored', () => {
  const stranger = `data:text/html,<script>parent.postMessage({type:'likewise-height',height:9999},'*')</script>`;

  test('from another iframe, from the page itself, and if they are malformed', async () => {
    const { page } = await open(`${RESIZER}${frame('one', EMBED)}${frame('other', stranger)}`);
    await fits(page, 'one');
    const height = await heightOf(page, 'one');
    await page.evaluate(`postMessage({ type: 'likewise-height', height: 1 }, '*')`);
    const nonsense = [
      null,
      1,
      'x',
      { type: 'likewise-height' },
      { type: 'likewise-height', height: -5 },
      { type: 'likewise-height', height: 'tall' },
    ];
    for (const data of nonsense)
      await page
        .frameLocator('#one')
        .locator('body')
        .evaluate((_, said) => Reflect.get(globalThis, 'parent').postMessage(said, '*'), data);
    expect(await heightOf(page, 'other')).toBe('200');
    expect(await heightOf(page, 'one')).toBe(height);
  });
});
