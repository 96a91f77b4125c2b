/**
 * Requests of a page's process that the bridge decides about before Playwright's routes do: all of them while the page is
 * offline, and documents whose Content-Security-Policy is to be ignored.
 */

import { type Message, textOf, type Values, valuesOf } from './protocol.ts';
import type { CommandHandler } from './session-commands.ts';
import type { TargetSession } from './target-session.ts';

const POLICY_HEADERS = ['content-security-policy', 'content-security-policy-report-only'];
/** Describe the body as it was sent, not as it is handed over. */
const TRANSFER_HEADERS = ['content-encoding', 'content-length', 'transfer-encoding'];

const setOnline = (isOnline: boolean): string => `
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => ${isOnline} });
  dispatchEvent(new Event('${isOnline ? 'online' : 'offline'}'))`;

export class Interception {
  readonly #session: TargetSession;
  /** URLs of documents that are being requested, by the request's id. */
  readonly #documents = new Map<string, string>();
  #hasRoutes = false;
  #isOffline = false;
  #ignoresPolicies = false;

  constructor(session: TargetSession) {
    this.#session = session;
  }

  /** Handlers for Playwright's commands. */
  readonly commands: ReadonlyMap<string, CommandHandler> = new Map<string, CommandHandler>([
    [
      'Network.setInterceptionEnabled',
      (params) => {
        this.#hasRoutes = params.enabled === true;
        return this.#update();
      },
    ],
    // `#update` has added the one that Playwright adds.
    ['Network.addInterception', () => ({})],
    [
      'Network.setEmulateOfflineState',
      async (params) => {
        this.#isOffline = params.offline === true;
        await this.#update();
        await this.#session.evaluate(setOnline(!this.#isOffline));
        return {};
      },
    ],
    [
      'Page.setBypassCSP',
      (params) => {
        this.#ignoresPolicies = params.enabled === true;
        return this.#update();
      },
    ],
    ['Network.interceptWithRequest', (params) => this.#continue(params)],
  ]);

  /** Whether Playwright is to see this event. */
  handles(message: Message): boolean {
    const { method, params = {} } = message;
    if (method === 'Network.requestWillBeSent' && params.type === 'Document')
      this.#documents.set(textOf(params, 'requestId'), textOf(valuesOf(params, 'request'), 'url'));
    if (method !== 'Network.requestIntercepted') return false;
    const requestId = textOf(params, 'requestId');
    if (this.#isOffline) {
      this.#command('interceptRequestWithError', { requestId, errorType: 'General' });
      return true;
    }
    if (this.#hasRoutes) return false;
    this.#continue({ requestId });
    return true;
  }

  async #update(): Promise<Values> {
    const enabled = this.#hasRoutes || this.#isOffline || this.#ignoresPolicies;
    await this.#session.command('Network.setInterceptionEnabled', { enabled });
    const all = { url: '.*', stage: 'request', isRegex: true };
    // Fails if it has been added before.
    await this.#session.command('Network.addInterception', all).catch(() => {});
    return {};
  }

  async #continue(params: Values): Promise<Values> {
    const requestId = textOf(params, 'requestId');
    const url = this.#documents.get(requestId);
    this.#documents.delete(requestId);
    if (this.#ignoresPolicies && url?.startsWith('http')) await this.#serve(requestId, url);
    else await this.#command('interceptWithRequest', params);
    return {};
  }

  /** Responds with a document as the server sends it, except for its policy. */
  async #serve(requestId: string, url: string): Promise<void> {
    const response = await fetch(url);
    const dropped = [...POLICY_HEADERS, ...TRANSFER_HEADERS];
    const headers = [...response.headers].filter(([name]) => !dropped.includes(name));
    const type = response.headers.get('content-type') ?? 'text/html';
    await this.#command('interceptRequestWithResponse', {
      requestId,
      content: Buffer.from(await response.arrayBuffer()).toString('base64'),
      base64Encoded: true,
      mimeType: type.split(';')[0],
      status: response.status,
      statusText: response.statusText,
      headers: Object.fromEntries(headers),
    });
  }

  /** A request that has been cancelled meanwhile is no failure. */
  async #command(name: string, params: Values): Promise<void> {
    await this.#session.command(`Network.${name}`, params).catch(() => {});
  }
}
