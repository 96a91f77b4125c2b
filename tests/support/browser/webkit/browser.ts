/** The browser as Playwright sees it: contexts and pages. */
import type { BrowserProcess } from './browser-process.ts';
import { outcomeOf, PageBridge } from './page-bridge.ts';
import { type Message, textOf, type Values } from './protocol.ts';
import type { CommandHandler } from './session-commands.ts';
import { Windows } from './windows.ts';

/** Commands without an effect on the tests: pages keep nothing beyond the browser, and download nothing. */
const IGNORED = ['Playwright.enable', 'Playwright.setDownloadBehavior'];

export class Browser {
  readonly #process: BrowserProcess;
  readonly #windows: Windows;
  readonly #send: (message: Message) => void;
  readonly #pages = new Map<number, PageBridge>();
  readonly #contextOf = new Map<PageBridge, string>();
  #lastContext = 0;

  constructor(process: BrowserProcess, send: (message: Message) => void) {
    this.#process = process;
    this.#windows = new Windows(process);
    this.#send = send;
    process.connection.onPages = (targets) => this.#listPages(targets);
    process.connection.onMessage = (target, message) => {
      if (!this.#windows.receive(target, message)) this.#pages.get(target)?.fromWebKit(message);
    };
  }

  readonly #commands: ReadonlyMap<string, CommandHandler> = new Map<string, CommandHandler>([
    ...IGNORED.map((method): [string, CommandHandler] => [method, () => ({})]),
    // The product sets no cookies. Playwright asks for them before it fetches a routed request.
    ['Playwright.getAllCookies', () => ({ cookies: [] })],
    [
      'Playwright.createContext',
      () => {
        this.#lastContext += 1;
        return { browserContextId: String(this.#lastContext) };
      },
    ],
    [
      'Playwright.deleteContext',
      async (params) => {
        const context = textOf(params, 'browserContextId');
        for (const [page, owner] of this.#contextOf) if (owner === context) await page.close();
        return {};
      },
    ],
    ['Playwright.createPage', (params) => this.#createPage(textOf(params, 'browserContextId'))],
    [
      'Playwright.closePage',
      async (params) => {
        await this.#page(textOf(params, 'pageProxyId')).close();
        return {};
      },
    ],
    [
      'Playwright.navigate',
      (params) => this.#page(textOf(params, 'pageProxyId')).navigate(textOf(params, 'url')),
    ],
    ['Playwright.close', () => process.exit()],
  ]);

  /** Takes a message of Playwright. */
  async fromPlaywright(message: Message): Promise<void> {
    const { id, method = '', params = {}, pageProxyId } = message;
    if (pageProxyId !== undefined) {
      const { pageProxyId: _, ...rest } = message;
      const page = this.#pages.get(Number(pageProxyId));
      if (page) await page.fromPlaywright(rest);
      else this.#send({ id, pageProxyId, error: { message: 'the page is closed' } });
      return;
    }
    const handler = this.#commands.get(method);
    const unsupported = { error: { message: `WebKit bridge: ${method} isn't supported` } };
    const outcome = handler ? await outcomeOf(handler, params) : unsupported;
    this.#send({ id, ...outcome });
  }

  #page(pageProxyId: string): PageBridge {
    const page = this.#pages.get(Number(pageProxyId));
    if (!page) throw new Error('the page is closed');
    return page;
  }

  #listPages(targets: readonly number[]): void {
    this.#windows.list(targets);
    for (const [target, page] of this.#pages) {
      if (targets.includes(target)) continue;
      this.#pages.delete(target);
      this.#contextOf.delete(page);
      this.#send({
        method: 'Playwright.pageProxyDestroyed',
        params: { pageProxyId: String(target) },
      });
    }
  }

  /** Opens a page and announces it to Playwright, which then initializes it. */
  async #createPage(browserContextId: string): Promise<Values> {
    const identity = await this.#windows.open();
    const { connection } = this.#process;
    const { target } = identity;
    const pageProxyId = String(target);
    const page = new PageBridge(identity, this.#process, (message) =>
      this.#send({ ...message, pageProxyId }),
    );
    this.#pages.set(target, page);
    this.#contextOf.set(page, browserContextId);
    this.#send({
      method: 'Playwright.pageProxyCreated',
      params: { pageProxyId, browserContextId },
    });
    connection.inspect(target);
    void connection.command(target, 'Target.setPauseOnStart', { pauseOnStart: true });
    return { pageProxyId };
  }
}
