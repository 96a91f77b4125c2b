/** One visit to a page by a browser that has never been there, and all that it costs. */
import type { Browser, CDPSession } from 'playwright-core';

/** What a connection and a processor are like. */
export interface Conditions {
  readonly name: string;
  /** So many times slower than this machine. */
  readonly slower: number;
  /** Bits a second, and milliseconds there and back; null: as fast as it goes. */
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
  /** Bytes of JavaScript's memory. */
  readonly heap: number;
}

/**
 * Looks on each frame whether the rows are there; the time is that of the frame after. Runs before the page's first script, and is
 * all that runs in the page beside its own: what drives it asks by the browser's protocol alone.
 */
const ears = (isThere: string): string => `
  const { promise, resolve } = Promise.withResolvers();
  globalThis.heard = { rows: 0, lcp: 0, cls: 0 };
  globalThis.rowsThere = promise;
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) heard.lcp = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) heard.cls += value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    if (!(${isThere})) return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => { heard.rows = performance.now(); resolve(true); }));
  };
  requestAnimationFrame(look);
`;

const WAIT_TIMEOUT = 30_000;
const RACE = `Promise.race([rowsThere, new Promise((resolve) => setTimeout(resolve, ${WAIT_TIMEOUT}, false))])`;

/** What an expression of the page gives, or what it promises. */
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

/** Visits an address. Throws where the rows don't come. */
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
    const heard = (await evaluate(session, 'heard')) as Pick<Visit, 'rows' | 'lcp' | 'cls'>;
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
    return {
      ...counted,
      ...heard,
      script: metric('ScriptDuration') * 1000,
      heap: metric('JSHeapUsedSize'),
    };
  } finally {
    await context.close();
  }
}
