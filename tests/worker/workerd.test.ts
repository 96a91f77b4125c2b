/** The built worker in its own runtime: what plain Node cannot show. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rankingAddress, vintageAddress } from '../../engine/model/document-address.ts';
import { etagOf, publishedFiles } from '../support/releases/packed-release.ts';
import { bodyOf, syntheticRelease } from '../support/releases/synthetic-release.ts';
import { DOCUMENTS, VEHICLES } from '../support/releases/vehicles.ts';
import {
  type BuiltWorker,
  buildWorker,
  type RunningWorker,
} from '../support/worker/built-worker.ts';

const DEPLOYED = syntheticRelease(
  { vehicles: VEHICLES },
  { ...DOCUMENTS, v1: '{"name":"snapshot"}' },
);
const RELEASE = syntheticRelease({ vehicles: VEHICLES }, DOCUMENTS);
const FILES = publishedFiles(RELEASE, DEPLOYED);
const RANKING = '/v1/rankings/vehicles/total/2025';
const KEY = { dataset: 'vehicles', metric: 'total', period: '2025', level: 'city', basis: 'plant' };
const BODY = bodyOf(vintageAddress(rankingAddress(KEY), '2026-01-18', 'json'));

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

describe('the bundle', () => {
  it('is small enough to start anywhere: at most 30,000 bytes compressed', () => {
    expect(gzipSync(built.bundle, { level: 9 }).byteLength).toBeLessThanOrEqual(30_000);
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

  it('every document is answered from the snapshot', async () => {
    expect(await textAt('/v1')).toBe('{"name":"snapshot"}');
    expect(await textAt(RANKING)).toBe(BODY);
    expect(await textAt('/')).toBe(DOCUMENTS['index.html']);
  });

  it('health is degraded, and says why', async () => {
    const expected = { status: 'degraded', release: DEPLOYED.id, store: 'snapshot' };
    expect(await jsonAt('/healthz')).toEqual(expected);
  });

  it('the log says what KV lacked', () => {
    expect(served.log().map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ level: 'warn', store: 'kv', key: 'current' }),
    );
  });

  it.each([
    '/_snapshot/current',
    '/%5Fsnapshot/current',
    '//_snapshot/current',
    '/_snapshot%2Fcurrent',
    '/_snapshot/',
    `/_snapshot/manifest/${DEPLOYED.id}`,
  ])('the snapshot itself is not found at %s', async (address) => {
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

  it('it answers, though the snapshot holds another one', async () => {
    expect(await textAt('/v1')).toBe(DOCUMENTS.v1);
    expect(await jsonAt('/healthz')).toEqual({ status: 'ok', release: RELEASE.id, store: 'kv' });
  });

  it('a ranking is the stored bytes with their ETag', async () => {
    const response = await fetch(served.url + RANKING);
    expect(response.headers.get('ETag')).toBe(etagOf(BODY));
    expect(response.headers.get('Likewise-Release')).toBe(RELEASE.id);
    expect(await response.text()).toBe(BODY);
  });

  it('a client that has it gets 304 and no body', async () => {
    const headers = { 'If-None-Match': etagOf(BODY) };
    const response = await fetch(served.url + RANKING, { headers });
    expect(response.status).toBe(304);
    expect(response.headers.get('ETag')).toBe(etagOf(BODY));
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await response.text()).toBe('');
  });

  it('HEAD has the headers and no body', async () => {
    const response = await fetch(served.url + RANKING, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('ETag')).toBe(etagOf(BODY));
    expect(response.headers.get('Content-Type')).toBe('application/json');
    expect(await response.text()).toBe('');
  });

  it('a mistake is a problem', async () => {
    const response = await fetch(`${served.url}${RANKING}?levle=city`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ parameter: 'levle' }] });
  });

  it('what was read once is answered from memory when KV is emptied', async () => {
    await textAt(RANKING);
    for (const key of FILES.keys()) await served.kv.delete(key);
    expect(await textAt(RANKING)).toBe(BODY);
    expect(await jsonAt('/healthz')).toEqual({ status: 'ok', release: RELEASE.id, store: 'kv' });
  });
});

describe('with a KV that hangs', () => {
  let hanging: Awaited<ReturnType<BuiltWorker['serveHanging']>>;

  beforeAll(async () => {
    hanging = await built.serveHanging();
  });

  afterAll(() => hanging.close());

  it('readers who come at the same time are all answered from the snapshot, and so are those after them', async () => {
    for (const readers of [8, 4]) {
      const answers = Array.from({ length: readers }, async () => {
        const response = await fetch(hanging.url + RANKING);
        expect(response.headers.get('Likewise-Release')).toBe(DEPLOYED.id);
        return response.text();
      });
      expect(new Set(await Promise.all(answers))).toEqual(new Set([BODY]));
    }
  });

  it('nobody waited for it but those first readers, and one line of the log says why', async () => {
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
    expect(health).toEqual({ status: 'degraded', release: DEPLOYED.id, store: 'snapshot' });
  });
});
