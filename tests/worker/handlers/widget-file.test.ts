/** Files of earlier builds of the widget, which pages pin: KV keeps them for ever. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { widgetKey } from '../../../engine/model/address.ts';
import { WITHDRAWN_BUILDS } from '../../../worker/handlers/widget-file.ts';
import { encode } from '../../support/releases/packed-release.ts';
import { fakeEnv } from '../../support/stores/fake-bindings.ts';
import { fetchWorker } from '../../support/worker/fetch-worker.ts';

const FILE = 'widget-0123abcd.js';
const kept = () => fakeEnv(new Map([[widgetKey(FILE), encode('"重庆";\n')]]));

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a file of an earlier build', () => {
  it('is served from KV, immutable and to any origin', async () => {
    const response = await fetchWorker(kept(), `/${FILE}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('"重庆";\n');
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  it('supports If-None-Match', async () => {
    const etag = (await fetchWorker(kept(), `/${FILE}`)).headers.get('ETag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]+"$/);
    const response = await fetchWorker(kept(), `/${FILE}`, { headers: { 'If-None-Match': etag } });
    expect(response.status).toBe(304);
    expect(await response.text()).toBe('');
  });

  it('may be a chunk that is loaded later', async () => {
    const file = 'widget-0123abcd-zh-Hant.js';
    const env = fakeEnv(new Map([[widgetKey(file), encode('1')]]));
    expect((await fetchWorker(env, `/${file}`)).status).toBe(200);
  });

  it.each([
    '/widget-0123abce.js',
    '/widget-short.js',
    '/widget-0123ABCD.js',
    '/widget-0123abcd.css',
  ])('%s is a 404, which is no incident', async (address) => {
    const env = kept();
    const response = await fetchWorker(env, address);
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  });

  it.each([FILE, 'widget-0123abcd-zh-Hant.js'])(
    '%s of a withdrawn build is a 404, also where it is cached',
    async (file) => {
      const env = fakeEnv(new Map([[widgetKey(file), encode('1')]]));
      const etag = (await fetchWorker(env, `/${file}`)).headers.get('ETag') ?? '';
      vi.spyOn(WITHDRAWN_BUILDS, 'has').mockImplementation((build) => build === '0123abcd');
      const response = await fetchWorker(env, `/${file}`, { headers: { 'If-None-Match': etag } });
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('withdrawn');
    },
  );

  it('is an uncacheable 503 if KV fails', async () => {
    const env = kept();
    env.RELEASES.mode = 'failing';
    const response = await fetchWorker(env, `/${FILE}`);
    expect(response.status).toBe(503);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });
});
