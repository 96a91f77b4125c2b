/** What every answer has: validators, lifetimes, open doors; and the addresses that are no rankings. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { IndexDocument } from '../../engine/model/documents.ts';
import { fetchDatasets, fetchDocument, get, sendRaw } from '../support/contract/http.ts';

let dataset: string;
let ranking: string;

beforeAll(async () => {
  const [first] = await fetchDatasets();
  dataset = `/v1/datasets/${first?.id}`;
  ranking = `/v1/rankings/${first?.id}/${first?.defaults.metric}/${first?.defaults.period}`;
});

const ADDRESSES: readonly [string, () => string][] = [
  ['/', () => '/'],
  ['/v1', () => '/v1'],
  ['/v1/datasets', () => '/v1/datasets'],
  ['/v1/datasets/{dataset}', () => dataset],
  ['/v1/rankings/{dataset}/{metric}/{period}', () => ranking],
  ['… .json', () => `${ranking}.json`],
  ['… .view.json', () => `${ranking}.view.json`],
  ['… latest', () => ranking.replace(/[^/]+$/, 'latest')],
];

describe.each(ADDRESSES)('%s', (_, addressOf) => {
  it('has a strong ETag, its length and its release', async () => {
    const answer = await sendRaw(addressOf(), { headers: { 'accept-encoding': 'identity' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.etag).toMatch(/^"[^"]+"$/);
    expect(answer.headers['likewise-release']).toMatch(/^[0-9a-f]{16}$/);
    // A local server that reloads pages sends those without their length.
    const length = answer.headers['content-length'] ?? answer.body.byteLength;
    expect(Number(length)).toBe(answer.body.byteLength);
  });

  it('may be cached by anyone, and answered stale while it is renewed or fails', async () => {
    const { headers } = await get(addressOf());
    expect(headers.get('Cache-Control')).toBe(
      'public, max-age=60, stale-while-revalidate=300, stale-if-error=604800',
    );
    expect(headers.has('Set-Cookie')).toBe(false);
    expect(headers.get('Vary') ?? '').not.toMatch(/origin|cookie|\*/i);
  });

  it('answers 304 to whoever has it, with the headers that a cache needs', async () => {
    const full = await get(addressOf());
    const etag = full.headers.get('ETag') ?? '';
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const answer = await get(addressOf(), { headers: { 'If-None-Match': known } });
      expect(answer.status).toBe(304);
      expect(await answer.text()).toBe('');
      for (const name of [
        'ETag',
        'Cache-Control',
        'Access-Control-Allow-Origin',
        'Likewise-Release',
      ]) {
        expect(answer.headers.get(name)).toBe(full.headers.get(name));
      }
    }
    const other = await get(addressOf(), { headers: { 'If-None-Match': '"other"' } });
    expect(other.status).toBe(200);
  });

  it('answers HEAD with the same headers and no body', async () => {
    const full = await get(addressOf());
    const head = await get(addressOf(), { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    for (const name of ['ETag', 'Content-Type', 'Cache-Control', 'Likewise-Release']) {
      expect(head.headers.get(name)).toBe(full.headers.get(name));
    }
  });

  it('lets any page read, embed and time it', async () => {
    const { headers } = await get(addressOf(), { headers: { Origin: 'https://a.example' } });
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.has('Access-Control-Allow-Credentials')).toBe(false);
    expect(headers.get('Access-Control-Expose-Headers')).toContain('ETag');
    expect(headers.get('Access-Control-Expose-Headers')).toContain('Likewise-Release');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(headers.get('Timing-Allow-Origin')).toBe('*');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('answers a preflight', async () => {
    const answer = await get(addressOf(), {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://a.example',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'if-none-match',
      },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(answer.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS');
    expect(answer.headers.get('Access-Control-Allow-Headers')).toBe('*');
  });
});

describe('/v1', () => {
  it('is JSON, with links that lead somewhere', async () => {
    const response = await get('/v1');
    expect(response.headers.get('Content-Type')).toBe('application/json');
    const { links } = (await response.json()) as IndexDocument;
    for (const link of Object.values(links).filter((one) => !one.includes('{'))) {
      const { pathname, search } = new URL(link, 'https://any');
      expect({ link, status: (await get(pathname + search)).status }).toEqual({
        link,
        status: 200,
      });
    }
  });
});

describe('/', () => {
  it('is a page that runs only its own files and that nobody frames', async () => {
    const { headers } = await get('/');
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    const policy = headers.get('Content-Security-Policy') ?? '';
    for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]) {
      expect(policy.split('; ')).toContain(rule);
    }
    expect(policy).not.toMatch(/unsafe/);
    expect(headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin');
  });

  it('is readable without JavaScript: the figures are in it', async () => {
    const page = await (await get('/')).text();
    expect(page).toMatch(/^<!doctype html>/i);
    expect(page).toMatch(/<table/);
  });

  it('ignores what hosts add to its address', async () => {
    expect((await get('/?ver=6.4&fbclid=x&dnt=1')).status).toBe(200);
  });
});

describe('/healthz', () => {
  it('says that all is well, which release is served, and is never cached', async () => {
    const { headers } = await get('/v1');
    const health = await fetchDocument<unknown>('/healthz');
    expect(health).toEqual({
      status: 'ok',
      release: headers.get('Likewise-Release'),
      store: 'kv',
    });
    expect((await get('/healthz')).headers.get('Cache-Control')).toBe('no-store');
  });
});

describe('static assets', () => {
  it.each([
    ['/widget.js', /javascript/],
    ['/site.css', /^text\/css/],
  ])('%s is there', async (address, type) => {
    const response = await get(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toMatch(type);
  });
});
