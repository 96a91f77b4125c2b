/**
 * A page on a slow phone, asked and steered from outside by the browser's own protocol alone: nothing of the tool that drives it
 * runs in the page, so that what is measured is the page's.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';

/** Hears of each interaction in the page, and of the end of the first frame with a row; runs before its first script. */
const EVENT_RECORDER = `
  globalThis.heard = { took: [], rows: 0 };
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) if (interactionId) heard.took.push(duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  const look = () => {
    const row = document.querySelector('likewise-ranking')?.shadowRoot?.querySelector('tr[part=row]');
    if (!row?.checkVisibility({ visibilityProperty: true })) return requestAnimationFrame(look);
    // What is posted here comes when this frame is laid out and painted, before anything else.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { heard.rows = performance.now(); };
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
`;

/** Until nothing is drawn any more: two frames and an idle moment. */
const SETTLED = `new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done(true)))))`;

/** How long a page may take to come to something, in milliseconds. */
const WAIT_TIMEOUT = 60_000;

/** Of the window, in pixels. */
const HEIGHT = 740;

export class SlowPage {
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(browser: Browser, page: Page, session: CDPSession) {
    this.#browser = browser;
    this.#page = page;
    this.#session = session;
  }

  /** An empty tab that is so many times slower than this machine. */
  static async open(browser: Browser, rate: number): Promise<SlowPage> {
    const context = await browser.newContext({ viewport: { width: 360, height: HEIGHT } });
    const page = await context.newPage();
    await page.addInitScript(EVENT_RECORDER);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    return new SlowPage(browser, page, session);
  }

  /** What an expression gives in the page. */
  async evaluate(expression: string): Promise<unknown> {
    const options = { expression, awaitPromise: true, returnByValue: true };
    const { result } = await this.#session.send('Runtime.evaluate', options);
    return result.value;
  }

  /** Asks until the expression holds. Throws where it doesn't come to. */
  async until(expression: string): Promise<void> {
    const end = Date.now() + WAIT_TIMEOUT;
    while (!(await this.evaluate(`Boolean(${expression})`))) {
      if (Date.now() > end) throw new Error(`the page never came to ${expression}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async goto(address: string): Promise<void> {
    await this.#page.goto(address, { waitUntil: 'commit' });
  }

  /** Where a part of the widget is, or of a page without one: what is clicked is looked for beforehand. */
  async place(selector: string): Promise<{ readonly x: number; readonly y: number }> {
    const box = `(() => {
      const root = document.querySelector("likewise-ranking")?.shadowRoot ?? document;
      const part = root.querySelector(${JSON.stringify(selector)});
      part.scrollIntoView({ block: "center" });
      const { x, y, width, height } = part.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    })()`;
    return (await this.evaluate(box)) as { readonly x: number; readonly y: number };
  }

  async click({ x, y }: { readonly x: number; readonly y: number }): Promise<void> {
    await this.#page.mouse.click(x, y);
  }

  /** Scrolls down to the end with the wheel, half a screen at a time, as fast as the page comes after. */
  async scroll(): Promise<void> {
    const isAtEnd = 'scrollY + innerHeight >= document.documentElement.scrollHeight - 1';
    while (!(await this.evaluate(isAtEnd))) await this.#page.mouse.wheel(0, HEIGHT / 2);
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  /** The longest of the interactions since it was last asked, in milliseconds; 0 where each took less than 16. */
  async interaction(): Promise<number> {
    const took = (await this.evaluate('heard.took.splice(0)')) as number[];
    return Math.max(0, ...took);
  }

  /** What each task of the page's thread took while `act` ran and until all was drawn, in milliseconds. */
  async tasksOf(act: () => Promise<unknown>): Promise<number[]> {
    await this.#browser.startTracing(this.#page, {
      categories: ['disabled-by-default-devtools.timeline'],
    });
    await act();
    await this.evaluate(SETTLED);
    return tasksIn((await this.#browser.stopTracing()).toString());
  }

  async close(): Promise<void> {
    await this.#page.context().close();
  }
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** What it took on the thread itself, whatever else ran on the machine; microseconds. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The tasks of the page's own thread, from the browser's own trace: also those that no observer in the page hears of. */
function tasksIn(trace: string): number[] {
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(threadOf),
  );
  return traceEvents
    .filter((event) => event.name === 'RunTask' && mains.has(threadOf(event)))
    .map(({ tdur = 0 }) => tdur / 1000);
}
