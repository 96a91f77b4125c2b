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

const ALIVE = 'mounted.filter((ref) => ref.deref()).length';

/** What is left of the page after a garbage collection. */
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
    // The browser itself retains them for a while: what it has to do at the end of a frame, for example.
    const leaked = async () => {
      const after = await countObjects(session);
      return {
        moreThanOneAlive: Number(await page.evaluate(ALIVE)) > 1,
        nodes: after.nodes > before.nodes + ONE,
        listeners: after.listeners > before.listeners + ONE / 10,
      };
    };
    await expect.poll(leaked).toEqual({ moreThanOneAlive: false, nodes: false, listeners: false });
    expect(messages).toEqual([]);
  },
);
