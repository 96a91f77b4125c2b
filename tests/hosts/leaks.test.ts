/** Elements removed from a page are garbage-collected. */

import type { CDPSession } from 'playwright-core';
import { expect, test } from 'vitest';
import { can } from '../support/browser/engines/engine.ts';
import { RANKING, scriptTag } from '../support/browser/host-page.ts';
import { openWatchedTab, publishUnusualPage } from '../support/browser/unusual-page.ts';

const MOUNTS = 50;
/** More nodes than the last removed element may retain, and fewer than three retain. */
const ONE = 400;

/** Mounts elements, opens a row of each and removes them; `mounted` holds weak references to them. */
const MOUNT = `async (times) => {
  globalThis.mounted ??= [];
  for (let time = 0; time < times; time += 1) {
    const element = document.createElement('likewise-ranking');
    element.ranking = '${RANKING}';
    const loaded = new Promise((resolve) => element.addEventListener('likewise-load', resolve));
    document.body.append(element);
    await loaded;
    await element.updateComplete;
    element.shadowRoot.querySelector('tbody button').click();
    await element.updateComplete;
    element.remove();
    mounted.push(new WeakRef(element));
  }
}`;

async function countObjects(session: CDPSession): Promise<{ nodes: number; listeners: number }> {
  for (const _ of [1, 2, 3]) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { nodes, listeners: jsEventListeners };
}

test.skipIf(!can.devToolsProtocol)(
  'mounting and removing fifty elements leaves no more nodes and listeners than five',
  async () => {
    const { page, messages } = await openWatchedTab();
    await page.goto(publishUnusualPage({ widget: scriptTag() }));
    await page.waitForFunction("customElements.get('likewise-ranking')");
    const session = await page.context().newCDPSession(page);
    await page.evaluate(`(${MOUNT})(5)`);
    const before = await countObjects(session);
    await page.evaluate(`(${MOUNT})(${MOUNTS})`);
    const after = await countObjects(session);
    const alive = await page.evaluate('mounted.filter((ref) => ref.deref()).length');
    expect(alive).toBeLessThanOrEqual(1);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + ONE);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners + ONE / 10);
    expect(messages).toEqual([]);
  },
);
