/** Visits a page with an empty cache and measures the cost. */
import type { Browser, CDPSession } from 'playwright-core';

/** The simulated CPU and connection. */
export interface Conditions {
  readonly name: string;
  /** The factor by which the CPU is throttled. */
  readonly slower: number;
  /** Bits per second, and the round trip in milliseconds; null: not throttled. */
  readonly network: { readonly down: number; readonly up: number; readonly latency: number } | null;
}

/** Times in milliseconds since the visit began. */
export interface Visit {
  readonly bytes: number;
  readonly requests: number;
  readonly script: number;
  readonly rows: number;
  readonly lcp: number;
  readonly cls: number;
  /** The JavaScript heap in bytes. */
  readonly heap: number;
}

/**
 * Checks in each frame whether the rows are there, and records the time of the following frame. Runs before the page's first script.
 * No other code of the driver runs in the page, which is driven through the DevTools protocol.
 */
const ears = (isThere: string): string => `
  const { promise, resolve } = Promise.withResolvers();
  globalThis.recorded = { rows: 0, lcp: 0, cls: 0 };
  globalThis.rowsThere = promise;
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) recorded.lcp = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) recorded.cls += value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    if (!(${isThere})) return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => { recorded.rows = performance.now(); resolve(true); }));
  };
  requestAnimationFrame(look);
`;

const WAIT_TIMEOUT = 30_000;
const RACE = `Promise.race([rowsThere, new Promise((resolve) => setTimeout(resolve, ${WAIT_TIMEOUT}, false))])`;

/** Evaluates an expression in the page, and awaits its promise. */
async function evaluate(session: CDPSession, expression: string): Promise<unknown> {
  const options = { expression, awaitPromise: true, returnByValue: true };
  const { result } = await session.send('Runtime.evaluate', options);
  return result.value;
}

async function slowDown(session: CDPSession, { slower, network }: Conditions): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  if (!network) return;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.latency,
    downloadThroughput: network.down / 8,
    uploadThroughput: network.up / 8,
  });
}

/** Counts requests and bytes of a page. */
function countNetwork(session: CDPSession): { bytes: number; requests: number } {
  const counted = { bytes: 0, requests: 0 };
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    counted.bytes += encodedDataLength;
    counted.requests += 1;
  });
  return counted;
}

/** Visits an address. Throws if no rows appear. */
export async function visit(
  browser: Browser,
  url: string,
  isThere: string,
  conditions: Conditions,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(ears(isThere));
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Performance.enable');
    const counted = countNetwork(session);
    await slowDown(session, conditions);
    await page.goto(url, { waitUntil: 'commit' });
    if (!(await evaluate(session, RACE)))
      throw new Error(`${url}: no rows after ${WAIT_TIMEOUT} ms`);
    await page.waitForLoadState('networkidle');
    const recorded = (await evaluate(session, 'recorded')) as Pick<Visit, 'rows' | 'lcp' | 'cls'>;
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
    return {
      ...counted,
      ...recorded,
      script: metric('ScriptDuration') * 1000,
      heap: metric('JSHeapUsedSize'),
    };
  } finally {
    await context.close();
  }
}
