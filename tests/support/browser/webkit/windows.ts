/**
 * Opens windows, one after the other to tell them apart. They are opened by a script of a page that stays in the
 * background: only such windows lack MiniBrowser's toolbar, which is wider than the narrowest viewport of the tests.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserProcess } from './browser-process.ts';
import { listOf, type Message, parseMessage, textOf, valuesOf } from './protocol.ts';
import { TargetSession } from './target-session.ts';

const WINDOW_DELAY = 10;
const OPEN = "window.open('about:blank', '_blank', 'noopener,toolbar=no,width=800,height=600')";

/** A page in a window of its own. */
export interface PageIdentity {
  /** Number of the page for the inspector. */
  readonly target: number;
  /** Its name for the domain Automation. */
  readonly handle: string;
  /** Its window on the display. */
  readonly window: string;
}

export class Windows {
  readonly #browser: BrowserProcess;
  readonly #known = new Set<string | number>();
  #open: readonly number[] = [];
  #listed: (() => void) | null = null;
  #opener: {
    target: number;
    session: Promise<TargetSession>;
    receive: (message: Message) => void;
  } | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(browser: BrowserProcess) {
    this.#browser = browser;
  }

  /** Takes the list of all pages. */
  list(targets: readonly number[]): void {
    this.#open = targets;
    this.#listed?.();
  }

  /** Takes a message of the page in the background; false if it is of another page. */
  receive(target: number, message: Message): boolean {
    if (target !== this.#opener?.target) return false;
    this.#opener.receive(message);
    return true;
  }

  /** Opens a window with an empty page. */
  open(): Promise<PageIdentity> {
    const opened = this.#turn.then(async () => {
      this.#opener ??= this.#inspect((await this.#create()).target);
      await (await this.#opener.session).evaluate(OPEN);
      return this.#identify();
    });
    this.#turn = opened.catch(() => {});
    return opened;
  }

  async #create(): Promise<PageIdentity> {
    await this.#browser.connection.automate('createBrowsingContext', {
      presentationHint: 'Window',
    });
    return this.#identify();
  }

  /** Finds the page that has just opened, under each of its names. */
  async #identify(): Promise<PageIdentity> {
    const { connection } = this.#browser;
    const target = await this.#newTarget();
    const { contexts } = await connection.automate('getBrowsingContexts');
    const handles = listOf({ contexts }, 'contexts').map((context) => textOf(context, 'handle'));
    const handle = handles.find((name) => !this.#known.has(name));
    if (!handle) throw new Error('the new window has no page');
    const window = await this.#newWindow();
    for (const name of [target, handle, window]) this.#known.add(name);
    return { target, handle, window };
  }

  /** Waits for the new window on the display. */
  async #newWindow(): Promise<string> {
    for (;;) {
      const window = (await this.#browser.windows()).find((name) => !this.#known.has(name));
      if (window) return window;
      await delay(WINDOW_DELAY);
    }
  }

  async #newTarget(): Promise<number> {
    for (;;) {
      const target = this.#open.find((one) => !this.#known.has(one));
      if (target !== undefined) return target;
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#listed = resolve;
      await promise;
    }
  }

  /** A session with the page in the background. */
  #inspect(target: number) {
    const { connection } = this.#browser;
    const { promise: session, resolve } = Promise.withResolvers<TargetSession>();
    let current: TargetSession | null = null;
    const receive = ({ method, params = {} }: Message): void => {
      if (method === 'Target.targetCreated' && !current) {
        const targetId = textOf(valuesOf(params, 'targetInfo'), 'targetId');
        current = new TargetSession(targetId, (message) =>
          connection.send(target, {
            id: 0,
            method: 'Target.sendMessageToTarget',
            params: { targetId, message: JSON.stringify(message) },
          }),
        );
        resolve(current);
      }
      if (method === 'Target.dispatchMessageFromTarget')
        current?.receive(parseMessage(textOf(params, 'message')));
    };
    connection.inspect(target);
    return { target, session, receive };
  }
}
