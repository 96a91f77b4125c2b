/** Cloudflare's API for workers, as far as `wrangler deploy` uses it: uploads, addresses, temporary accounts. In memory. */

/** An uploaded static asset. */
export interface UploadedAsset {
  readonly path: string;
  readonly bytes: Buffer;
}

/** A worker that was uploaded. */
export interface UploadedWorker {
  /** The bindings and other settings, as wrangler sends them. */
  readonly metadata: {
    readonly bindings: readonly Readonly<Record<string, unknown>>[];
    readonly [field: string]: unknown;
  };
  readonly assets: readonly UploadedAsset[];
  /** Custom domains. */
  domains: readonly string[];
}

/** A reply: a result, or an error's status, code and message. */
export type ApiReply =
  | { readonly result: unknown; readonly status?: number }
  | { readonly status: number; readonly code: number; readonly message: string };

/** The hashes of assets by their paths. */
type Manifest = Readonly<Record<string, { readonly hash: string }>>;

/** The account's subdomain of workers.dev. */
const SUBDOMAIN = 'desk';
const EXPIRES = () => new Date(Date.now() + 3_600_000).toISOString();

/** The parts of a multipart body by name, as texts. */
async function readForm(body: Buffer, type: string): Promise<Map<string, string>> {
  const form = new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData();
  const parts = [...(await form)].map(
    async ([name, part]) => [name, await new Response(part).text()] as const,
  );
  return new Map(await Promise.all(parts));
}

/** The workers of one account. */
export class FakeWorkers {
  readonly workers = new Map<string, UploadedWorker>();
  /** Uploads of workers, by name, in order. */
  readonly uploads: string[] = [];
  /** The link to claim the temporary account. */
  readonly claimUrl = 'https://dash.cloudflare.com/claim-preview?claimToken=secret';
  #files = new Map<string, Buffer>();
  #manifest: Manifest = {};

  /** The worker at a host name. */
  at(host: string): UploadedWorker | undefined {
    const [found] = [...this.workers].filter(
      ([name, { domains }]) =>
        host === `${name}.${SUBDOMAIN}.workers.dev` || domains.includes(host),
    );
    return found?.[1];
  }

  /** Adds a worker of another project. */
  add(name: string): void {
    this.workers.set(name, { metadata: { bindings: [] }, assets: [], domains: [] });
  }

  /** The reply to a request; null if it isn't about workers. */
  async reply(method: string, path: string, body: Buffer, type: string): Promise<ApiReply | null> {
    if (path === '/provisioning/previews/challenge') {
      const seed = Buffer.alloc(32).toString('base64url');
      return { result: { challengeToken: 'challenge', seed, k: 1, g: 1 } };
    }
    if (path === '/provisioning/previews') {
      const account = { id: 'temporary', name: 'Preview', apiToken: 'token', expiresAt: EXPIRES() };
      return { result: { account, claim: { url: this.claimUrl, expiresAt: EXPIRES() } } };
    }
    const [, rest] = /^\/accounts\/[^/]+\/workers\/(.*)$/.exec(path) ?? [];
    return rest === undefined ? null : this.#replyOnWorkers(method, rest, body, type);
  }

  async #replyOnWorkers(
    method: string,
    path: string,
    body: Buffer,
    type: string,
  ): Promise<ApiReply> {
    if (path === 'subdomain') return { result: { subdomain: SUBDOMAIN } };
    if (path.startsWith('assets/upload')) return this.#receiveAssets(body, type);
    const [, kind, name = '', action] =
      /^(scripts|services|workers)\/([^/?]+)(?:\/(.*))?$/.exec(path) ?? [];
    if (action === 'assets-upload-session') {
      this.#manifest = JSON.parse(body.toString()).manifest;
      const missing = Object.values(this.#manifest).map(({ hash }) => hash);
      return { result: { jwt: 'session', buckets: [missing] } };
    }
    // The first upload of a worker, and later ones.
    const isUpload = method === 'PUT' ? !action : method === 'POST' && action === 'versions';
    if (kind === 'scripts' && isUpload) return this.#receiveWorker(name, body, type);
    const worker = this.workers.get(name);
    if (!worker)
      return { status: 404, code: 10_007, message: 'This Worker does not exist on your account.' };
    if (action === 'domains/records') {
      const records: readonly { readonly hostname: string }[] = JSON.parse(body.toString()).origins;
      worker.domains = records.map(({ hostname }) => hostname);
    }
    const script = { last_deployed_from: 'wrangler' };
    const results: Readonly<Record<string, unknown>> = {
      'domains/changeset': { added: [], removed: [], updated: [], conflicting: [] },
      deployments: { deployments: [{ id: '1', versions: [] }] },
      secrets: [],
      services: { default_environment: { environment: 'production', script } },
    };
    const settings = { id: name, name, subdomain: { enabled: true, previews_enabled: false } };
    return { result: results[action ?? kind ?? ''] ?? settings };
  }

  async #receiveAssets(body: Buffer, type: string): Promise<ApiReply> {
    for (const [hash, file] of await readForm(body, type))
      this.#files.set(hash, Buffer.from(file, 'base64'));
    return { result: { jwt: 'completed' }, status: 201 };
  }

  async #receiveWorker(name: string, body: Buffer, type: string): Promise<ApiReply> {
    const metadata = JSON.parse((await readForm(body, type)).get('metadata') ?? '{}');
    const assets = Object.entries(this.#manifest).map(([path, { hash }]) => ({
      path,
      bytes: this.#files.get(hash) ?? Buffer.alloc(0),
    }));
    this.uploads.push(name);
    this.workers.set(name, { metadata, assets, domains: this.workers.get(name)?.domains ?? [] });
    const version = `version-${this.uploads.length}`;
    const resources = { script: { etag: 'etag' } };
    return { result: { id: version, deployment_id: version, resources, startup_time_ms: 5 } };
  }
}
