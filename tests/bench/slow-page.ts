/**
 * A page on a simulated slow phone, driven only through the DevTools protocol: no code of the driver runs in the page, so the
 * measurements are of the page alone.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';

/** The mark of the page's timeline at which a result is shown. */
export const SHOWN = 'bench: shown';

/** Records each interaction in the page, and the end of the first frame with a row. Runs before the page's first script. */
const EVENT_RECORDER = `
  globalThis.recorded = { durations: [], rows: 0 };
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) if (interactionId) recorded.durations.push(duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  const look = () => {
    const row = document.querySelector('likewise-ranking')?.shadowRoot?.querySelector('tr[part=row]');
    if (!row?.checkVisibility({ visibilityProperty: true })) return requestAnimationFrame(look);
    // The message is delivered right after this frame is laid out and painted.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      recorded.rows = performance.now();
      performance.mark('${SHOWN}');
    };
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
`;

/** Resolves when rendering has settled: after two frames and an idle callback. */
const SETTLED = `new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done(true)))))`;

/** The timeout of a wait in milliseconds. */
const WAIT_TIMEOUT = 60_000;

/** The height of the window in pixels. */
const HEIGHT = 740;

/** In milliseconds of thread time, which excludes waiting for other processes. */
export interface ThreadTimes {
  /** The durations of the main thread's tasks. */
  readonly main: readonly number[];
  /** The time that workers were busy until the result was shown, if the page marked it. */
  readonly worker: number;
}

export class SlowPage {
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(browser: Browser, page: Page, session: CDPSession) {
    this.#browser = browser;
    this.#page = page;
    this.#session = session;
  }

  /** Opens an empty tab whose CPU is throttled by a factor. */
  static async open(browser: Browser, rate: number): Promise<SlowPage> {
    const context = await browser.newContext({ viewport: { width: 360, height: HEIGHT } });
    const page = await context.newPage();
    await page.addInitScript(EVENT_RECORDER);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    return new SlowPage(browser, page, session);
  }

  /** Evaluates an expression in the page. */
  async evaluate(expression: string): Promise<unknown> {
    const options = { expression, awaitPromise: true, returnByValue: true };
    const { result } = await this.#session.send('Runtime.evaluate', options);
    return result.value;
  }

  /** Polls until the expression is truthy. Throws after a timeout. */
  async until(expression: string): Promise<void> {
    const end = Date.now() + WAIT_TIMEOUT;
    while (!(await this.evaluate(`Boolean(${expression})`))) {
      if (Date.now() > end) throw new Error(`timed out waiting for ${expression}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async goto(address: string): Promise<void> {
    await this.#page.goto(address, { waitUntil: 'commit' });
  }

  /** The centre of an element of the widget, or of a page without one. Located before a click, so that it isn't measured. */
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

  /** Scrolls to the end with the wheel, half a screen at a time, as fast as the page keeps up. */
  async scroll(): Promise<void> {
    const isAtEnd = 'scrollY + innerHeight >= document.documentElement.scrollHeight - 1';
    while (!(await this.evaluate(isAtEnd))) await this.#page.mouse.wheel(0, HEIGHT / 2);
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  /** The longest interaction since the last call, in milliseconds; 0 if each took less than 16. */
  async interaction(): Promise<number> {
    const durations = (await this.evaluate('recorded.durations.splice(0)')) as number[];
    return Math.max(0, ...durations);
  }

  /** The work of the page's threads while `act` runs and until rendering has settled. */
  async threadsOf(act: () => Promise<unknown>): Promise<ThreadTimes> {
    await this.#browser.startTracing(this.#page, {
      categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'],
    });
    await act();
    await this.evaluate(SETTLED);
    const { traceEvents } = JSON.parse((await this.#browser.stopTracing()).toString()) as Trace;
    const shown = traceEvents.find(({ name }) => name === SHOWN)?.ts ?? Number.POSITIVE_INFINITY;
    const worker = tasksIn(traceEvents, 'DedicatedWorker thread').filter(({ ts }) => ts < shown);
    return {
      main: tasksIn(traceEvents, 'CrRendererMain').map(milliseconds),
      worker: worker.map(milliseconds).reduce((sum, task) => sum + task, 0),
    };
  }

  /** The durations of the main thread's tasks while `act` runs and until rendering has settled, in milliseconds. */
  async tasksOf(act: () => Promise<unknown>): Promise<readonly number[]> {
    return (await this.threadsOf(act)).main;
  }

  async close(): Promise<void> {
    await this.#page.context().close();
  }
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** When it began, in microseconds. */
  readonly ts: number;
  /** Thread time in microseconds, which excludes waiting for other processes. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

interface Trace {
  readonly traceEvents: readonly TraceEvent[];
}

const milliseconds = ({ tdur = 0 }: TraceEvent): number => tdur / 1000;

/** The tasks of threads with a name in the browser's trace, which includes tasks that no observer in the page sees. */
function tasksIn(events: readonly TraceEvent[], name: string): TraceEvent[] {
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const threads = new Set(
    events
      .filter((event) => event.name === 'thread_name' && event.args.name === name)
      .map(threadOf),
  );
  return events.filter((event) => event.name === 'RunTask' && threads.has(threadOf(event)));
}
