/**
 * The part of Cloudflare's API that wrangler uses: one account with its workers and one KV namespace, in memory. KV fails in all the
 * ways in which Cloudflare's does.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { fetchWorker } from '../worker/fetch-worker.ts';
import { fakeEnv } from './fake-bindings.ts';
import { FakeWorkers } from './fake-workers.ts';

/** Failures instead of the requested operation. */
export type FailureMode =
  | 'busy'
  | 'failing'
  | 'quota'
  | 'forbidden'
  | 'wrong-namespace'
  | 'half-batch';

interface Stored {
  readonly value: Buffer;
  readonly metadata: unknown;
}

const NAMESPACE = '00112233445566778899aabbccddeeff';
const FAILURES: Readonly<
  Record<Exclude<FailureMode, 'half-batch'>, readonly [number, number, string]>
> = {
  busy: [429, 971, 'Please wait and consider throttling your request speed'],
  failing: [503, 10_002, 'internal server error'],
  quota: [
    429,
    10_048,
    'your account has reached the free usage limit for this operation for today',
  ],
  forbidden: [403, 10_000, 'Authentication error'],
  'wrong-namespace': [404, 10_013, 'namespace not found'],
};

const ACCOUNT = { id: '0123456789abcdef0123456789abcdef', name: 'Desk' };
/** Who is logged in, which wrangler requests and prints after an error of rights. */
const LOGIN: Readonly<Record<string, unknown>> = {
  '/user/tokens/verify': { status: 'active' },
  '/user': { email: 'desk@example.org' },
  '/accounts': [ACCOUNT],
  '/memberships': [{ account: ACCOUNT, roles: ['Workers KV Storage (read)'] }],
};

/** Listens on a port of its own. */
export class FakeCloudflare {
  readonly values = new Map<string, Stored>();
  /** Method and path of each request to the store, in order. */
  readonly requests: string[] = [];
  /** Failures of the next requests to the store; once used up, requests succeed. */
  readonly nextFailures: FailureMode[] = [];
  readonly workers = new FakeWorkers();
  /** The title of the KV namespace; null before it is created. */
  namespace: string | null;
  readonly #moodsOf = new Map<string, (FailureMode | 'ok')[]>();
  readonly #server = createServer((request, response) => this.#answer(request, response));

  /** `namespace` is the title of the account's KV namespace; null if it has none yet. */
  constructor(namespace: string | null = 'likewise-releases') {
    this.namespace = namespace;
  }

  /** The environment for wrangler. */
  async start(): Promise<Record<string, string>> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return {
      CLOUDFLARE_API_BASE_URL: `http://127.0.0.1:${port}/client/v4`,
      CLOUDFLARE_API_TOKEN: 'a-token-of-the-tests',
      CLOUDFLARE_ACCOUNT_ID: ACCOUNT.id,
    };
  }

  /** Failures of the next requests of a kind, `PUT bulk`, `GET keys`, `GET values` or `DELETE bulk`. */
  failNext(kind: string, moods: readonly (FailureMode | 'ok')[]): void {
    this.#moodsOf.set(kind, [...moods]);
  }

  stop(): void {
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    // Everything fits on the first page of a list.
    if (Number(searchParams.get('page')) > 1) return this.#respond(response, []);
    const [, host, livePath] = /^\/live\/([^/]+)(\/.*)$/.exec(pathname) ?? [];
    if (host !== undefined && livePath !== undefined) {
      const { status, body: content } = await this.open(`https://${host}${livePath}`);
      await pipeline(content ?? [], response.writeHead(status));
      return;
    }
    const path = /\/storage\/kv\/namespaces\/[^/]+\/(?<path>.*)$/.exec(pathname)?.groups?.path;
    if (path === undefined) {
      return this.#answerOnAccount(request, pathname.replace('/client/v4', ''), body, response);
    }
    const kind = `${request.method} ${path.replace(/^values\/.*/, 'values')}`;
    this.requests.push(kind);
    const mood = this.nextFailures.shift() ?? this.#moodsOf.get(kind)?.shift() ?? 'ok';
    if (mood !== 'ok' && mood !== 'half-batch') return this.#refuse(response, mood);
    if (path === 'keys') return this.#respond(response, this.#keys());
    if (path === 'bulk') {
      const items: unknown[] = JSON.parse(body.toString());
      const done = mood === 'half-batch' ? items.slice(0, items.length / 2) : items;
      for (const item of done) this.#change(request.method ?? '', item);
      return this.#respond(response, { successful_key_count: done.length });
    }
    const found = this.values.get(decodeURIComponent(path.slice('values/'.length)));
    if (!found) return this.#send(response, 404, this.#error(10_009, "get: 'key not found'"));
    response.writeHead(200, { 'Content-Type': 'application/octet-stream' }).end(found.value);
  }

  /** The response at an address of a deployed worker: one of its static assets, or what the worker's code makes of its KV and assets. */
  async open(address: string): Promise<Response> {
    const { host, pathname, origin } = new URL(address);
    const worker = this.workers.at(host);
    if (!worker) return new Response(null, { status: 404 });
    const assets = new Map(worker.assets.map(({ path, bytes }) => [path, bytes]));
    const asset = assets.get(pathname) ?? assets.get(`${pathname}.html`);
    if (asset) return new Response(new Uint8Array(asset));
    const isBound = worker.metadata.bindings.some(({ type }) => type === 'kv_namespace');
    const values = [...this.values].map(
      ([key, { value }]) => [key, new Uint8Array(value)] as const,
    );
    const files = [...assets].map(
      ([path, bytes]) => [path.replace('/_snapshot/', ''), new Uint8Array(bytes)] as const,
    );
    const { RELEASES, ...env } = {
      ...fakeEnv(new Map(values), new Map(files)),
      PUBLIC_ORIGIN: origin,
    };
    return fetchWorker(isBound ? { ...env, RELEASES } : env, pathname, {}, origin);
  }

  async #answerOnAccount(
    { method = '', headers }: IncomingMessage,
    path: string,
    body: Buffer,
    response: ServerResponse,
  ): Promise<void> {
    if (path.endsWith('/storage/kv/namespaces')) {
      if (method === 'POST') this.namespace = JSON.parse(body.toString()).title;
      const namespaces = this.namespace === null ? [] : [{ id: NAMESPACE, title: this.namespace }];
      return this.#respond(response, method === 'POST' ? namespaces[0] : namespaces);
    }
    if (path in LOGIN) return this.#respond(response, LOGIN[path]);
    const reply = await this.workers.reply(method, path, body, headers['content-type'] ?? '');
    if (!reply) return this.#send(response, 404, this.#error(7003, `no route for ${path}`));
    if ('result' in reply) return this.#respond(response, reply.result, reply.status);
    return this.#send(response, reply.status, this.#error(reply.code, reply.message));
  }

  #keys() {
    return [...this.values].map(([name, { metadata }]) => ({ name, metadata }));
  }

  #change(method: string, item: unknown): void {
    if (typeof item === 'string') {
      if (method === 'DELETE') this.values.delete(item);
      return;
    }
    if (typeof item !== 'object' || item === null || !('key' in item) || !('value' in item)) return;
    const metadata = 'metadata' in item ? item.metadata : null;
    const value = Buffer.from(String(item.value), 'base64' in item ? 'base64' : 'utf8');
    this.values.set(String(item.key), { value, metadata });
  }

  #error(code: number, message: string) {
    return { success: false, errors: [{ code, message }], messages: [], result: null };
  }

  #refuse(response: ServerResponse, mood: Exclude<FailureMode, 'half-batch'>): void {
    const [status, code, message] = FAILURES[mood];
    this.#send(response, status, this.#error(code, message));
  }

  #respond(response: ServerResponse, result: unknown, status = 200): void {
    const info = { cursor: '', count: Array.isArray(result) ? result.length : 0 };
    this.#send(response, status, {
      success: true,
      errors: [],
      messages: [],
      result,
      result_info: info,
    });
  }

  #send(response: ServerResponse, status: number, content: unknown): void {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(content));
  }
}
