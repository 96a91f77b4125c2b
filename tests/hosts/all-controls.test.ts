/** Every control is used, against the served product under the strictest policy, without console errors. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sampleOf } from '../support/browser/engines/engine.ts';
import { BASE, elementTag, POLICY, scriptTag } from '../support/browser/host-page.ts';
import { openWatchedTab, publishUnusualPage } from '../support/browser/unusual-page.ts';

/** Presses each button that hasn't been pressed yet, but only one link; returns how many it pressed. */
const PRESS = `(() => {
  const root = document.querySelector('likewise-ranking').shadowRoot;
  const fresh = [...root.querySelectorAll('button, summary')].filter((one) => !pressed.has(one));
  const links = fresh.filter((one) => one.matches('.link'));
  const now = [...fresh.filter((one) => !links.includes(one)), ...links.slice(0, 1)];
  for (const one of now) {
    pressed.add(one);
    one.click();
  }
  return now.length;
})()`;

/** Chooses the next option of each select element; returns the number of select elements. */
const CHOOSE = `(() => {
  const root = document.querySelector('likewise-ranking').shadowRoot;
  const lists = [...root.querySelectorAll('select')];
  for (const list of lists) {
    list.selectedIndex = (list.selectedIndex + 1) % list.options.length;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  }
  return lists.length;
})()`;

/** Waits until requested resources have loaded or failed, and are rendered. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page
    .locator('likewise-ranking :is([part="foot"], [role="alert"])')
    .first()
    .waitFor({ state: 'attached' });
  await page.evaluate("document.querySelector('likewise-ranking').updateComplete");
}

async function pressAll(page: Page): Promise<number> {
  let all = 0;
  for (let round = 0; round < 4; round += 1) {
    all += await page.evaluate<number>(PRESS);
    await settled(page);
  }
  return all;
}

// The controls do the same in each language.
describe.each(sampleOf(['en', 'zh', 'ar']))('in %s', (language) => {
  test.each(['ranking', 'timeline'])('the %s', async (view) => {
    const { page, messages } = await openWatchedTab();
    await page.unrouteAll();
    await page.addInitScript('globalThis.pressed = new WeakSet()');
    const origins = new Set<string>();
    const missing: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) missing.push(response.url());
    });
    page.on('request', (request) => origins.add(new URL(request.url()).origin));
    const widget = `${elementTag(`lang="${language}" view="${view}" limit="2"`)}${scriptTag()}`;
    const address = publishUnusualPage({ widget, headers: { 'Content-Security-Policy': POLICY } });
    await page.goto(address);
    await settled(page);
    const before = await page.evaluate('fingerprint()');
    expect(await pressAll(page)).toBeGreaterThan(1);
    for (let round = 0; round < 3; round += 1) {
      await page.evaluate(CHOOSE);
      await settled(page);
    }
    expect(await page.evaluate('fingerprint()')).toEqual(before);
    expect([...origins].sort()).toEqual([new URL(BASE).origin, new URL(address).origin].sort());
    expect(missing).toEqual([]);
    expect(messages).toEqual([]);
  });
});
