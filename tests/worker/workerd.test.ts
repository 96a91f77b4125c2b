/** The built worker in workerd: its bundle, its bindings, HTTP over a real connection, and a KV that hangs. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rankingAddress, vintageAddress } from '../../engine/model/address.ts';
import { etagOf, publishedFiles } from '../support/releases/packed-release.ts';
import { bodyOf, syntheticRelease } from '../support/releases/synthetic-release.ts';
import { DOCUMENTS, VEHICLES } from '../support/releases/vehicles.ts';
import {
  type BuiltWorker,
  buildWorker,
  type RunningWorker,
} from '../support/worker/built-worker.ts';
import { EXAMPLE_RELEASE, EXAMPLES } from '../support/worker/route-examples.ts';

const DEPLOYED = syntheticRelease(
  { vehicles: VEHICLES },
  { ...DOCUMENTS, v1: '{"name":"snapshot"}' },
);
const FILES = publishedFiles(EXAMPLE_RELEASE, DEPLOYED);
const RANKING = '/v1/rankings/vehicles/total/2025';
const KEY = { dataset: 'vehicles', metric: 'total', period: '2025', level: 'city', basis: 'plant' };
const BODY = bodyOf(vintageAddress(rankingAddress(KEY), '2026-01-18', 'json'));

/** Without compression, so that lengths can be compared. */
const PLAIN = { 'Accept-Encoding': 'identity' };

let built: BuiltWorker;
let served: RunningWorker;

beforeAll(async () => {
  built = await buildWorker(publishedFiles(DEPLOYED));
});

afterAll(() => built.remove());

async function textAt(address: string): Promise<string> {
  const response = await fetch(served.url + address);
  expect(response.status).toBe(200);
  return response.text();
}

async function jsonAt(address: string): Promise<unknown> {
  return JSON.parse(await textAt(address));
}

/** Header fields, without those of the connection. */
function fieldsOf(response: Response | undefined): Record<string, string> {
  const fields = [...(response?.headers ?? [])];
  return Object.fromEntries(
    fields.filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name)),
  );
}

describe('the bundle', () => {
  it('is small enough to start anywhere: at most 64,000 bytes compressed', () => {
    expect(gzipSync(built.bundle, { level: 9 }).byteLength).toBeLessThanOrEqual(64_000);
  });

  it('carries no validation library and nothing of Node', () => {
    expect(built.bundle).not.toMatch(/ZodError|node:/);
  });
});

describe('with an empty KV', () => {
  beforeAll(async () => {
    served = await built.serve(new Map());
  });

  afterAll(() => served.close());

  it('every document is from the snapshot', async () => {
    expect(await textAt('/v1')).toBe('{"name":"snapshot"}');
    expect(await textAt(RANKING)).toBe(BODY);
    expect(await textAt('/')).toBe(DOCUMENTS['index.html']);
  });

  it('the health is degraded, with the store', async () => {
    const expected = { status: 'degraded', release: DEPLOYED.id, store: 'snapshot', assets: 'ok' };
    expect(await jsonAt('/healthz')).toEqual(expected);
  });

  it('the log names the key that KV lacks', () => {
    expect(served.log().map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ level: 'warn', store: 'kv', key: 'current' }),
    );
  });

  it.each([
    '/_snapshot/current',
    '/%5Fsnapshot/current',
    '//_snapshot/current',
    '/_snapshot%2Fcurrent',
    `/_snapshot/manifest/${DEPLOYED.id}`,
  ])('the snapshot itself can’t be read at %s', async (address) => {
    const response = await fetch(served.url + address);
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  });

  it('other static assets are served', async () => {
    expect(await textAt('/widget.js')).toBe('export {};\n');
  });
});

describe('with a release in KV', () => {
  beforeAll(async () => {
    served = await built.serve(FILES);
  });

  afterAll(() => served.close());

  it('responses are from it, although the snapshot is another release', async () => {
    expect(await textAt('/v1')).toBe(DOCUMENTS.v1);
    expect(await jsonAt('/healthz')).toEqual({
      status: 'ok',
      release: EXAMPLE_RELEASE.id,
      store: 'kv',
      assets: 'ok',
    });
  });

  it('a ranking is the stored bytes with their ETag', async () => {
    const response = await fetch(served.url + RANKING);
    expect(response.headers.get('ETag')).toBe(etagOf(BODY));
    expect(response.headers.get('Likewise-Release')).toBe(EXAMPLE_RELEASE.id);
    expect(await response.text()).toBe(BODY);
  });

  // Pages are left out: wrangler may rewrite HTML, and so drops its length.
  it.each([
    RANKING,
    `${RANKING}.card.png`,
    '/v1/datasets/vehicles/bounds.csv',
    '/healthz',
    '/v1/datasets/vehicle',
  ])('HEAD %s has all headers of GET, and no body', async (address) => {
    const [get, head] = await Promise.all(
      ['GET', 'HEAD'].map((method) => fetch(served.url + address, { method, headers: PLAIN })),
    );
    expect(head?.status).toBe(get?.status);
    expect(fieldsOf(head)).toEqual(fieldsOf(get));
    expect(fieldsOf(get)).toHaveProperty('content-length');
    expect(await head?.text()).toBe('');
  });

  it.each([RANKING, '/v1/datasets/vehicles/bounds.csv'])(
    'a 304 at %s has all headers but those of the body',
    async (address) => {
      const get = await fetch(served.url + address, { headers: PLAIN });
      const etag = get.headers.get('ETag') ?? '';
      for (const ifNoneMatch of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
        const headers = { ...PLAIN, 'If-None-Match': ifNoneMatch };
        const response = await fetch(served.url + address, { headers });
        const { 'content-type': _type, 'content-length': _length, ...kept } = fieldsOf(get);
        expect(response.status).toBe(304);
        expect(fieldsOf(response)).toEqual(kept);
        expect(await response.text()).toBe('');
      }
    },
  );

  it('every response has both lifetime headers, and no Vary', async () => {
    const addresses = Object.entries(EXAMPLES).flatMap(([name, [address]]) =>
      ['embed', 'oembed'].includes(name) || address === undefined ? [] : [address],
    );
    for (const address of [...addresses, '/nothing', '/v1?x=1']) {
      const { headers } = await fetch(served.url + address, { headers: PLAIN });
      expect([address, headers.get('Cache-Control')]).toEqual([
        address,
        expect.stringMatching(/^(public, max-age=\d+|no-store)/),
      ]);
      expect(headers.get('Cloudflare-CDN-Cache-Control')).toBe(headers.get('Cache-Control'));
      expect([address, headers.get('Vary')]).toEqual([address, null]);
    }
  });

  it('an unknown parameter is a 400', async () => {
    const response = await fetch(`${served.url}${RANKING}?levle=city`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ parameter: 'levle' }] });
  });

  it('a document that was read once stays in memory when KV is emptied', async () => {
    await textAt(RANKING);
    for (const key of FILES.keys()) await served.kv.delete(key);
    expect(await textAt(RANKING)).toBe(BODY);
    expect(await jsonAt('/healthz')).toEqual({
      status: 'ok',
      release: EXAMPLE_RELEASE.id,
      store: 'kv',
      assets: 'ok',
    });
  });
});

describe('with a KV that hangs', () => {
  let hanging: Awaited<ReturnType<BuiltWorker['serveHanging']>>;

  beforeAll(async () => {
    hanging = await built.serveHanging();
  });

  afterAll(() => hanging.close());

  it('concurrent requests and later ones get the snapshot', async () => {
    for (const count of [8, 4]) {
      const bodies = Array.from({ length: count }, async () => {
        const response = await fetch(hanging.url + RANKING);
        expect(response.headers.get('Likewise-Release')).toBe(DEPLOYED.id);
        return response.text();
      });
      expect(new Set(await Promise.all(bodies))).toEqual(new Set([BODY]));
    }
  });

  it('only the first requests waited, and the log has one line about it', async () => {
    const lines = hanging.log().map((line) => JSON.parse(line));
    expect(lines).toEqual([
      {
        level: 'warn',
        store: 'kv',
        trouble: 'slow',
        key: 'current',
        reason: 'no response within 150 ms',
        more: 0,
      },
    ]);
    const health = await (await fetch(`${hanging.url}/healthz`)).json();
    expect(health).toEqual({
      status: 'degraded',
      release: DEPLOYED.id,
      store: 'snapshot',
      assets: 'ok',
    });
  });
});

describe('with a limit of five requests a minute', () => {
  beforeAll(async () => {
    served = await built.serveLimited(FILES, 5);
  });

  afterAll(() => served.close());

  it('the sixth is a 429, also with HEAD and If-None-Match', async () => {
    const statuses: number[] = [];
    for (let request = 0; request < 5; request += 1) {
      statuses.push((await fetch(served.url + RANKING)).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
    const limited = await fetch(served.url + RANKING);
    expect(limited.status).toBe(429);
    expect(limited.headers.get('Retry-After')).toBe('60');
    expect(limited.headers.get('Cache-Control')).toBe('no-store');
    expect(limited.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await limited.json()).toMatchObject({ status: 429, title: 'Too many requests' });
    const head = await fetch(served.url + RANKING, { method: 'HEAD' });
    const conditional = await fetch(served.url + RANKING, { headers: { 'If-None-Match': '*' } });
    expect([head.status, conditional.status]).toEqual([429, 429]);
  });

  it('static assets are not counted', async () => {
    for (let request = 0; request < 10; request += 1) {
      expect(await (await fetch(`${served.url}/widget.js`)).text()).toBe('export {};\n');
    }
  });
});
