/**
 * Session with one process of a page. It knows the process's frames and script contexts, sends commands of its own beside
 * Playwright's, and translates events of an unmodified WebKit into those that Playwright expects of its own build.
 */
import {
  listOf,
  type Message,
  numberOf,
  PendingCommands,
  textOf,
  type Values,
  valuesOf,
} from './protocol.ts';
import { SAME_DOCUMENT_TAG } from './same-document.ts';

/** Added to a context's number for the utility world of Playwright, which is the page's own world here. */
const UTILITY_OFFSET = 1_000_000;
const UTILITY_WORLD = '__playwright_utility_world__';

const BLOCKED_ICON = /^Web Inspector blocked \S+\/favicon\.ico from loading/;

/** Stands for the page's context while it runs no scripts. */
const SCRIPTLESS_CONTEXT = 999_999;

/** A request that the memory cache has responded to, as any other request. */
function servedFromMemory(
  { resource: _, ...params }: Values,
  resource: Values,
): readonly Message[] {
  const { requestId, timestamp } = params;
  const request = { url: resource.url, method: 'GET', headers: {} };
  const { type, response } = resource;
  const sent = { ...params, request, type, walltime: Date.now() / 1000 };
  return [
    { method: 'Network.requestWillBeSent', params: sent },
    { method: 'Network.responseReceived', params: { ...params, type, response } },
    { method: 'Network.loadingFinished', params: { requestId, timestamp } },
  ];
}

export class TargetSession {
  readonly targetId: string;
  /** Whether the page's own scripts run. */
  runsScripts = true;
  readonly #send: (message: Message) => void;
  readonly #pending = new PendingCommands();
  /** Parents of frames; null for the main frame. */
  readonly #parents = new Map<string, string | null>();
  readonly #frameOfContext = new Map<number, string>();

  constructor(targetId: string, send: (message: Message) => void) {
    this.targetId = targetId;
    this.#send = send;
  }

  /** Sends a command and waits for its result. */
  command(method: string, params: Values = {}): Promise<Values> {
    const { id, response } = this.#pending.add(method);
    this.#send({ id, method, params });
    return response;
  }

  /** Sends Playwright's command as it is, but for the context's number. */
  forward(message: Message): void {
    const { params } = message;
    if (typeof params?.contextId !== 'number') {
      this.#send(message);
      return;
    }
    const { contextId, ...others } = params;
    const real = Number(contextId) % UTILITY_OFFSET;
    const context = real === SCRIPTLESS_CONTEXT ? {} : { contextId: real };
    this.#send({ ...message, params: { ...others, ...context } });
  }

  /** Value of an expression in a context, by default the main frame's. */
  async evaluate(expression: string, contextId?: number): Promise<unknown> {
    const context = contextId && contextId !== SCRIPTLESS_CONTEXT ? { contextId } : {};
    // As if the user had acted: a script may only then open a window.
    const params = { expression, returnByValue: true, emulateUserGesture: true, ...context };
    const { result } = await this.command('Runtime.evaluate', params);
    return valuesOf({ result }, 'result').value;
  }

  /** Value of a function that is called on an object. */
  async call(objectId: string, functionDeclaration: string, returnByValue = true): Promise<Values> {
    const params = { objectId, functionDeclaration, returnByValue };
    const result = await this.command('Runtime.callFunctionOn', params);
    if (result.wasThrown) throw new Error(textOf(valuesOf(result, 'result'), 'description'));
    return valuesOf(result, 'result');
  }

  get mainFrame(): string {
    const main = [...this.#parents].find(([, parent]) => parent === null);
    if (!main) throw new Error('the page has no main frame yet');
    return main[0];
  }

  parentOf(frame: string): string | null {
    return this.#parents.get(frame) ?? null;
  }

  /** Frame that an object belongs to. */
  frameOf(objectId: string): string {
    const context = numberOf(JSON.parse(objectId) as Values, 'injectedScriptId');
    return this.#frameOfContext.get(context) ?? this.mainFrame;
  }

  /** Newest context of a frame. */
  contextOf(frame: string): number {
    const context = [...this.#frameOfContext].findLast(([, owner]) => owner === frame);
    if (!context) throw new Error(`frame ${frame} has no context`);
    return context[0];
  }

  /** Contexts of all frames, the newest last. */
  get contexts(): readonly number[] {
    return [...this.#frameOfContext.keys()];
  }

  /** What Playwright receives for a message of WebKit: nothing for a response to a command of ours. */
  receive(message: Message): readonly Message[] {
    if (this.#pending.settle(message)) return [];
    const { method, params = {} } = message;
    switch (method) {
      case undefined:
        this.#readFrames(valuesOf(message.result ?? {}, 'frameTree'));
        return [message];
      case 'Page.frameNavigated':
        return this.#frameNavigated(message, valuesOf(params, 'frame'));
      case 'Page.frameDetached':
        this.#parents.delete(textOf(params, 'frameId'));
        this.#forgetContexts(textOf(params, 'frameId'));
        return [message];
      case 'Page.loadEventFired':
      case 'Page.domContentEventFired':
        // Only sent for the main frame, and without its name.
        return [{ ...message, params: { ...params, frameId: this.mainFrame } }];
      case 'Runtime.executionContextCreated':
        return this.#contextCreated(message, valuesOf(params, 'context'));
      case 'Network.requestWillBeSent':
        // WebKit doesn't say that a frame exists before its first document.
        return [...this.#attach(textOf(params, 'frameId')), message];
      case 'Network.requestServedFromMemoryCache':
        return servedFromMemory(params, valuesOf(params, 'resource'));
      case 'Console.messageAdded':
        return this.#consoleMessage(message, valuesOf(params, 'message'));
      default:
        return [message];
    }
  }

  #readFrames(tree: Values): void {
    const frame = valuesOf(tree, 'frame');
    if (typeof frame.id !== 'string') return;
    this.#parents.set(frame.id, typeof frame.parentId === 'string' ? frame.parentId : null);
    for (const child of listOf(tree, 'childFrames')) this.#readFrames(child);
  }

  /** Announces a frame that isn't known yet. */
  #attach(frameId: string, parentFrameId = this.mainFrame): readonly Message[] {
    if (this.#parents.has(frameId)) return [];
    this.#parents.set(frameId, parentFrameId);
    return [{ method: 'Page.frameAttached', params: { frameId, parentFrameId } }];
  }

  #forgetContexts(frame: string): void {
    for (const [context, owner] of this.#frameOfContext)
      if (owner === frame) this.#frameOfContext.delete(context);
  }

  #frameNavigated(message: Message, frame: Values): readonly Message[] {
    const id = textOf(frame, 'id');
    this.#forgetContexts(id);
    if (typeof frame.parentId === 'string') return [...this.#attach(id, frame.parentId), message];
    for (const other of this.#parents.keys()) this.#forgetContexts(other);
    this.#parents.clear();
    this.#parents.set(id, null);
    if (this.runsScripts) return [message];
    // WebKit reports no context of a page without scripts, but evaluates in it by default.
    const context = { id: SCRIPTLESS_CONTEXT, type: 'normal', name: '', frameId: id };
    const created = { method: 'Runtime.executionContextCreated', params: { context } };
    return [message, ...this.#contextCreated(created, context)];
  }

  #contextCreated(message: Message, context: Values): readonly Message[] {
    if (context.type !== 'normal') return [];
    const id = numberOf(context, 'id');
    const frame = textOf(context, 'frameId');
    const attached = this.#attach(frame);
    this.#frameOfContext.set(id, frame);
    const utility = { ...context, id: id + UTILITY_OFFSET, type: 'user', name: UTILITY_WORLD };
    return [...attached, message, { ...message, params: { context: utility } }];
  }

  #consoleMessage(message: Message, { text, ...values }: Values): readonly Message[] {
    const [tag, address] = listOf(values, 'parameters');
    if (tag?.value === SAME_DOCUMENT_TAG) {
      const params = { frameId: this.mainFrame, url: address?.value };
      return [{ method: 'Page.navigatedWithinDocument', params }];
    }
    // Playwright blocks all icons itself while it routes requests.
    return BLOCKED_ICON.test(String(text)) ? [] : [message];
  }
}
