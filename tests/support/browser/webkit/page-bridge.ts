/**
 * One page: routes Playwright's messages to the processes of the page, and does by WebDriver's means what Playwright's build has
 * commands for: navigation, size and input.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserProcess } from './browser-process.ts';
import { DomQueries } from './dom-queries.ts';
import { Interception } from './interception.ts';
import { Keyboard, modifiersIn } from './keys.ts';
import {
  type Message,
  messageOf,
  numberOf,
  parseMessage,
  textOf,
  type Values,
  valuesOf,
} from './protocol.ts';
import { type CommandHandler, sessionCommands } from './session-commands.ts';
import { TargetSession } from './target-session.ts';
import type { PageIdentity } from './windows.ts';

/** Id of commands whose response no one waits for: that of the process itself follows. */
const UNHEARD = 0;
/** Attempts to change a window: it follows when it has been drawn. */
const ATTEMPTS = 1000;
const ATTEMPTS_APART = 20;
const ATTEMPT_DELAY = 10;

/**
 * Whether the page has the keyboard. The window's own frame takes it if no frame has: a new document doesn't by itself if the focus
 * was in an iframe of the previous one.
 */
const HAS_FOCUS = 'document.hasFocus() || (window.focus(), document.hasFocus())';

/** A page's process with what is needed to talk to it. */
interface Target {
  readonly session: TargetSession;
  readonly dom: DomQueries;
  readonly interception: Interception;
  readonly handlers: ReadonlyMap<string, CommandHandler>;
}

/** A navigation that Playwright waits for. */
interface Navigation {
  readonly url: string;
  readonly settle: (result: Values) => void;
}

const withoutFragment = (url: string): string => url.replace(/#.*$/, '');
const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export class PageBridge {
  readonly identity: PageIdentity;
  readonly #browser: BrowserProcess;
  readonly #toPlaywright: (message: Message) => void;
  readonly #keyboard = new Keyboard();
  readonly #targets = new Map<string, Target>();
  #current: string | null = null;
  #navigation: Navigation | null = null;
  #runsScripts = true;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    identity: PageIdentity,
    browser: BrowserProcess,
    toPlaywright: (message: Message) => void,
  ) {
    this.identity = identity;
    this.#browser = browser;
    this.#toPlaywright = toPlaywright;
  }

  /** Playwright's commands for the page itself; the rest is for its processes. */
  readonly #commands: ReadonlyMap<string, CommandHandler> = new Map<string, CommandHandler>([
    ['Dialog.enable', () => ({})],
    ['Emulation.setActiveAndFocused', () => this.#focus()],
    ['Emulation.setAuthCredentials', () => ({})],
    [
      'Emulation.setJavaScriptEnabled',
      async (params) => {
        this.#runsScripts = params.enabled === true;
        await this.#applyScriptSetting(this.#target());
        return {};
      },
    ],
    ['Emulation.setDeviceMetricsOverride', (params) => this.#resize(params)],
    [
      'Input.dispatchKeyEvent',
      (params) => this.#act('performInteractionSequence', () => this.#keyboard.interaction(params)),
    ],
    [
      'Input.dispatchMouseEvent',
      (params) =>
        this.#act('performMouseInteraction', () => ({
          position: { x: numberOf(params, 'x'), y: numberOf(params, 'y') },
          button: capitalized(textOf(params, 'button')),
          interaction: capitalized(textOf(params, 'type')),
          modifiers: modifiersIn(numberOf(params, 'modifiers')),
        })),
    ],
    ['Target.activate', () => this.#focus()],
  ]);

  /** Takes a message of Playwright. */
  async fromPlaywright(message: Message): Promise<void> {
    const { id, method = '', params = {} } = message;
    if (method === 'Target.sendMessageToTarget') return this.#toTarget(message, params);
    const handler = this.#commands.get(method);
    if (!handler) return this.#browser.connection.send(this.identity.target, message);
    this.#toPlaywright({ id, ...(await outcomeOf(handler, params)) });
  }

  /** Takes a message of WebKit. */
  fromWebKit(message: Message): void {
    const { method, params = {} } = message;
    if (message.id === UNHEARD) return;
    if (method === 'Target.dispatchMessageFromTarget') {
      this.#fromTarget(params);
      return;
    }
    if (method === 'Target.targetCreated') {
      this.#targetCreated(message, params);
      return;
    }
    if (method === 'Target.targetDestroyed') this.#targets.delete(textOf(params, 'targetId'));
    if (method === 'Target.didCommitProvisionalTarget')
      this.#current = textOf(params, 'newTargetId');
    this.#toPlaywright(message);
  }

  /** Loads an address; resolves to the id of its loading once the request is sent, or to nothing within a document. */
  async navigate(url: string): Promise<Values> {
    const { promise, resolve: settle } = Promise.withResolvers<Values>();
    this.#navigation = { url: withoutFragment(new URL(url).href), settle };
    await this.#automate('navigateBrowsingContext', { url, pageLoadStrategy: 'None' });
    return promise;
  }

  /** Closes the window. */
  async close(): Promise<void> {
    await this.#automate('closeBrowsingContext');
  }

  #automate(command: string, params: Values = {}): Promise<Values> {
    const { connection } = this.#browser;
    // The same name under both spellings of the commands.
    const handle = this.identity.handle;
    return connection.automate(command, { handle, ...params });
  }

  /** Acts as the user does. Playwright sends the parts of a click at once, so they take turns. */
  #act(command: string, params: () => Values): Promise<Values> {
    const acted = this.#turn.then(async () => {
      await this.#focus();
      return this.#automate(command, params());
    });
    this.#turn = acted.catch(() => {});
    return acted;
  }

  #target(): Target {
    const target = this.#current === null ? undefined : this.#targets.get(this.#current);
    if (!target) throw new Error('the page has no process yet');
    return target;
  }

  #targetCreated(message: Message, params: Values): void {
    const { connection } = this.#browser;
    const info = valuesOf(params, 'targetInfo');
    const targetId = textOf(info, 'targetId');
    const send = (inner: Message): void =>
      connection.send(this.identity.target, {
        id: UNHEARD,
        method: 'Target.sendMessageToTarget',
        params: { targetId, message: JSON.stringify(inner) },
      });
    if (info.type !== 'page') {
      if (info.isPaused)
        void connection.command(this.identity.target, 'Target.resume', { targetId });
      return;
    }
    const session = new TargetSession(targetId, send);
    const dom = new DomQueries(session);
    const interception = new Interception(session);
    const handlers = new Map([
      ...sessionCommands(session, dom, () => this.#focus()),
      ...interception.commands,
    ]);
    const target = { session, dom, interception, handlers };
    this.#targets.set(targetId, target);
    if (!info.isProvisional) this.#current = targetId;
    void this.#applyScriptSetting(target);
    this.#toPlaywright(message);
  }

  async #applyScriptSetting({ session }: Target): Promise<void> {
    session.runsScripts = this.#runsScripts;
    if (this.#runsScripts) return;
    await session.command('Page.overrideSetting', { setting: 'ScriptEnabled', value: false });
  }

  async #toTarget({ id }: Message, params: Values): Promise<void> {
    this.#toPlaywright({ id, result: {} });
    const targetId = textOf(params, 'targetId');
    const message = parseMessage(textOf(params, 'message'));
    const target = this.#targets.get(targetId);
    const handler = target?.handlers.get(message.method ?? '');
    if (!target) return this.#respond(targetId, { id: message.id, error: { message: 'closed' } });
    if (!handler) return target.session.forward(message);
    const outcome = await outcomeOf(handler, message.params ?? {});
    this.#respond(targetId, { id: message.id, ...outcome });
  }

  #respond(targetId: string, message: Message): void {
    const params = { targetId, message: JSON.stringify(message) };
    this.#toPlaywright({ method: 'Target.dispatchMessageFromTarget', params });
  }

  #fromTarget(params: Values): void {
    const targetId = textOf(params, 'targetId');
    const target = this.#targets.get(targetId);
    if (!target) return;
    for (const message of target.session.receive(parseMessage(textOf(params, 'message')))) {
      if (message.method === 'DOM.setChildNodes') target.dom.addNodes(message.params ?? {});
      if (target.interception.handles(message)) continue;
      this.#noticeNavigation(message);
      this.#respond(targetId, message);
    }
  }

  #noticeNavigation({ method, params = {} }: Message): void {
    const navigation = this.#navigation;
    if (!navigation) return;
    const settle = (url: unknown, result: Values): void => {
      if (typeof url !== 'string' || withoutFragment(url) !== navigation.url) return;
      this.#navigation = null;
      navigation.settle(result);
    };
    const { loaderId } = params;
    if (method === 'Network.requestWillBeSent' && params.type === 'Document')
      settle(valuesOf(params, 'request').url, { loaderId });
    if (method === 'Page.navigatedWithinDocument') settle(params.url, {});
    const frame = valuesOf(params, 'frame');
    if (method === 'Page.frameNavigated' && !frame.parentId)
      settle(frame.url, { loaderId: frame.loaderId });
  }

  /** Gives the page the keyboard. A window that has just opened doesn't take it at once. */
  async #focus(): Promise<Values> {
    const { window } = this.identity;
    const { session } = this.#target();
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (await session.evaluate(HAS_FOCUS)) return {};
      if (attempt % ATTEMPTS_APART === 0) await this.#browser.focus(window);
      await delay(ATTEMPT_DELAY);
    }
    throw new Error('the window doesn’t take the keyboard');
  }

  /** Makes the window so large that the page has this size. */
  async #resize(params: Values): Promise<Values> {
    const size = { width: numberOf(params, 'width'), height: numberOf(params, 'height') };
    const { session } = this.#target();
    const wanted = `${size.width} × ${size.height}`;
    let found: unknown = null;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      // More than once: a window that has just opened still takes its first size after this one.
      if (attempt % ATTEMPTS_APART === 0)
        await this.#automate('setWindowFrameOfBrowsingContext', { origin: { x: 0, y: 0 }, size });
      found = await session.evaluate("innerWidth + ' × ' + innerHeight");
      if (found === wanted) return {};
      await delay(ATTEMPT_DELAY);
    }
    throw new Error(`viewport: found ${found}, expected ${wanted}`);
  }
}

/** Result of a command, or its error. */
export async function outcomeOf(handler: CommandHandler, params: Values): Promise<Message> {
  try {
    return { result: await handler(params) };
  } catch (error) {
    return { error: { message: messageOf(error) } };
  }
}
