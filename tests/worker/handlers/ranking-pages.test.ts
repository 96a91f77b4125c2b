/** `/rankings/…`, `/entities/…` and what search engines read: the stored page, and its replacement for an earlier date. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rankingAddress, vintageAddress } from '../../../engine/model/address.ts';
import { etagOf, publishedFiles } from '../../support/releases/packed-release.ts';
import { bodyOf, syntheticRelease } from '../../support/releases/synthetic-release.ts';
import { DOCUMENTS, VEHICLES } from '../../support/releases/vehicles.ts';
import { fakeEnv } from '../../support/stores/fake-bindings.ts';
import { embedHead } from '../../support/worker/embed-head.ts';
import { fetchWorker } from '../../support/worker/fetch-worker.ts';

const ENV = fakeEnv(publishedFiles(syntheticRelease({ vehicles: VEHICLES }, DOCUMENTS)));
const PAGE = '/rankings/vehicles/total/2025';
const EMBED = '/embed/vehicles/total/2025';

function stored(form: string, asOf = '2026-01-18', basis = 'plant'): string {
  const key = { dataset: 'vehicles', metric: 'total', period: '2025', level: 'city', basis };
  return bodyOf(vintageAddress(rankingAddress(key), asOf, form));
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the page of a ranking', () => {
  it.each([
    ['is in English', PAGE, stored('en.page.html')],
    ['is in Chinese', `/zh${PAGE}`, stored('zh.page.html')],
    ['may be the latest', '/rankings/vehicles/total/latest-year', stored('en.page.html')],
    ['bears what hosts add', `${PAGE}?fbclid=1&lang=zh&ver=2`, stored('en.page.html')],
    [
      'is the same for a date since the last change',
      `${PAGE}?as_of=2100-01-01`,
      stored('en.page.html'),
    ],
    [
      'is the iframe page for an earlier date',
      `${PAGE}?as_of=2026-01-12`,
      embedHead('en', `${EMBED}?as_of=2026-01-12&lang=en`) + stored('en.html', '2026-01-10'),
    ],
    [
      'is the Chinese iframe page under /zh',
      `/zh${PAGE}?as_of=2026-01-12`,
      embedHead('zh', `${EMBED}?as_of=2026-01-12&lang=zh`) + stored('zh.html', '2026-01-10'),
    ],
    [
      'is that of the requested basis',
      `${PAGE}?basis=unspecified`,
      stored('en.page.html', '2026-01-05', 'unspecified'),
    ],
  ])('%s', async (_, address, body) => {
    const response = await fetchWorker(ENV, address);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('ETag')).toContain(
      etagOf(body.replace(/^<!doctype.*oembed[^>]*>\n/s, '')).slice(1),
    );
    expect(await response.text()).toBe(body);
  });

  it.each([PAGE, `/zh${PAGE}`, '/entities/vehicles/chongqing', '/zh/entities/vehicles/chongqing'])(
    '%s may not be framed, runs only its own files, and requires https',
    async (address) => {
      const { headers } = await fetchWorker(ENV, address);
      expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('Content-Security-Policy')).not.toContain('unsafe');
      expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
    },
  );

  it('is the iframe page if too few entries are listed for a page', async () => {
    const dates = { total: { '2025': { city: { plant: [['2026-01-18', 2]] } } } } as const;
    const release = syntheticRelease({ vehicles: { vintages: dates } }, DOCUMENTS);
    const response = await fetchWorker(fakeEnv(publishedFiles(release)), `/zh${PAGE}`);
    expect(await response.text()).toBe(embedHead('zh', `${EMBED}?lang=zh`) + stored('zh.html'));
  });

  it('reads only the head from static assets', async () => {
    const env = fakeEnv(publishedFiles(syntheticRelease({ vehicles: VEHICLES }, DOCUMENTS)));
    env.ASSETS.broken = true;
    expect((await fetchWorker(env, PAGE)).status).toBe(200);
    expect((await fetchWorker(env, `${PAGE}?as_of=2026-01-12`)).status).toBe(503);
  });

  it('is a problem document if there is no such ranking', async () => {
    const response = await fetchWorker(ENV, '/rankings/vehicles/total/2052');
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ errors: [{ parameter: 'period' }] });
  });

  it.each([
    [400, `${PAGE}?as_of=2026-02-30`],
    [400, `${PAGE}?level=village`],
    [404, `${PAGE}.json`],
    [404, `/v1/releases/0123456789abcdef${PAGE}`],
  ])('is a %d at %s', async (status, address) => {
    expect((await fetchWorker(ENV, address)).status).toBe(status);
  });
});

describe('the page of an entity', () => {
  it.each([
    ['/entities/vehicles/chongqing', 'Chongqing'],
    ['/zh/entities/vehicles/chongqing', '重庆'],
  ])('%s is the stored one', async (address, name) => {
    const response = await fetchWorker(ENV, address);
    expect(await response.text()).toBe(`<!doctype html><title>${name}</title>`);
  });

  it('is a 404 with the nearest entities if there is none', async () => {
    const response = await fetchWorker(ENV, '/zh/entities/vehicles/chongking');
    expect(response.status).toBe(404);
    const { errors } = (await response.json()) as { errors: { nearest: string[] }[] };
    expect(errors[0]).toMatchObject({ parameter: 'entity', value: 'chongking' });
    expect(errors[0]?.nearest).toContain('chongqing');
    expect((await fetchWorker(ENV, '/entities/vehicle/chongqing')).status).toBe(404);
  });
});

it.each([
  ['/sitemap.xml', 'application/xml', '<?xml'],
  ['/robots.txt', 'text/plain; charset=utf-8', 'User-agent'],
])('%s is from the release, with its media type', async (address, type, begins) => {
  const response = await fetchWorker(ENV, address);
  expect(response.headers.get('Content-Type')).toBe(type);
  expect(await response.text()).toMatch(new RegExp(`^${begins.replace('?', '\\?')}`));
  expect((await fetchWorker(ENV, address.replace(/\..*/, ''))).status).toBe(404);
});
