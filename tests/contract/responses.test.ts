/** Headers of responses over a connection, and addresses without rankings: index, home page, health, static assets. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { IndexDocument } from '../../engine/model/documents.ts';
import { fetchDatasets, fetchDocument, get, sendRaw } from '../support/contract/http.ts';

let ranking: string;

beforeAll(async () => {
  const [first] = await fetchDatasets();
  ranking = `/v1/rankings/${first?.id}/${first?.defaults.metric}/${first?.defaults.period}`;
});

describe('any ranking', () => {
  it('has a Content-Length that matches its body', async () => {
    const response = await sendRaw(ranking, { headers: { 'accept-encoding': 'identity' } });
    expect(response.status).toBe(200);
    // HTTP allows a chunked body without a stated length.
    if (response.headers['transfer-encoding'] === 'chunked')
      expect(response.headers['content-length']).toBeUndefined();
    else expect(response.headers['content-length']).toBe(String(response.body.byteLength));
    expect(response.headers['likewise-release']).toMatch(/^[0-9a-f]{16}$/);
  });

  it('has the lifetime of a document, with stale responses', async () => {
    const { headers } = await get(ranking);
    expect(headers.get('Cache-Control')).toBe(
      'public, max-age=60, stale-while-revalidate=300, stale-if-error=604800',
    );
    expect(headers.get('Vary') ?? '').not.toMatch(/origin|cookie|\*/i);
  });

  it('is a 304 for every form of If-None-Match', async () => {
    const etag = (await get(ranking)).headers.get('ETag') ?? '';
    expect(etag).toMatch(/^"[^"]+"$/);
    for (const known of [etag, `W/${etag}`, `"x", ${etag}, "y"`, '*']) {
      const response = await get(ranking, { headers: { 'If-None-Match': known } });
      expect([known, response.status, await response.text()]).toEqual([known, 304, '']);
    }
    const other = await get(ranking, { headers: { 'If-None-Match': '"other"' } });
    expect(other.status).toBe(200);
  });

  it('has the headers by which any page may read, embed and time it', async () => {
    const { headers } = await get(ranking, { headers: { Origin: 'https://a.example' } });
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.has('Access-Control-Allow-Credentials')).toBe(false);
    expect(headers.get('Access-Control-Expose-Headers')).toContain('ETag');
    expect(headers.get('Access-Control-Expose-Headers')).toContain('Likewise-Release');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(headers.get('Timing-Allow-Origin')).toBe('*');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('allows every header in a preflight', async () => {
    const response = await get(ranking, {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://a.example',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'if-none-match',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('Access-Control-Allow-Headers')).toBe('*');
  });
});

describe('/v1', () => {
  it('is JSON, with links that exist', async () => {
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
  it('is a page that runs only its own files and may not be framed', async () => {
    const { headers } = await get('/');
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    const policy = headers.get('Content-Security-Policy') ?? '';
    for (const rule of ["default-src 'none'", "frame-ancestors 'none'"]) {
      expect(policy.split('; ')).toContain(rule);
    }
    expect(policy).toContain("; script-src 'self';");
    expect(policy).not.toMatch(/unsafe/);
    expect(headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin');
  });

  it('is readable without JavaScript, because it contains the figures', async () => {
    const page = await (await get('/')).text();
    expect(page).toMatch(/^<!doctype html>/i);
    expect(page).toMatch(/<table/);
  });

  it('ignores unknown parameters', async () => {
    expect((await get('/?ver=6.4&fbclid=x&dnt=1')).status).toBe(200);
  });
});

describe('/healthz', () => {
  it('is ok, with the served release, and is never cached', async () => {
    const { headers } = await get('/v1');
    const health = await fetchDocument<unknown>('/healthz');
    expect(health).toEqual({
      status: 'ok',
      release: headers.get('Likewise-Release'),
      store: 'kv',
      assets: 'ok',
    });
    expect((await get('/healthz')).headers.get('Cache-Control')).toBe('no-store');
  });
});

describe('static assets', () => {
  it.each([
    ['/widget.js', /javascript/],
    ['/site.css', /^text\/css/],
  ])('%s exists', async (address, type) => {
    const response = await get(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toMatch(type);
  });
});
