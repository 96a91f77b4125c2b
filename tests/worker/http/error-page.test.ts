/** Errors for people: a page for browsers where a page was asked for, and redirects from a slash too much. */
import { describe, expect, it } from 'vitest';
import { ERROR_PAGES, errorPageFile } from '../../../engine/model/address.ts';
import { PAGE_LANGUAGES } from '../../../engine/model/languages.ts';
import { errorPages } from '../../../site/pages/error-pages.ts';
import { encode, publishedFiles } from '../../support/releases/packed-release.ts';
import { syntheticRelease } from '../../support/releases/synthetic-release.ts';
import { DOCUMENTS, VEHICLES } from '../../support/releases/vehicles.ts';
import { fakeEnv } from '../../support/stores/fake-bindings.ts';
import { fetchWorker } from '../../support/worker/fetch-worker.ts';

const ORIGIN = 'https://likewise.test';
const BROWSER = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

const kv = publishedFiles(syntheticRelease({ vehicles: VEHICLES }, DOCUMENTS));
const pages = [...errorPages(ORIGIN)].map(
  ([file, page]) => [`/_joined/${file}`, encode(page)] as const,
);
const env = fakeEnv(kv, new Map([...kv, ...pages]));

async function pageAt(address: string, status: number): Promise<string> {
  const response = await fetchWorker(env, address, { headers: BROWSER });
  expect(response.status).toBe(status);
  expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  const page = await response.text();
  expect(response.headers.get('Content-Length')).toBe(String(encode(page).byteLength));
  return page;
}

const linksIn = (page: string): string[] => {
  const list = /<ul class="nearest">(.*?)<\/ul>/s.exec(page)?.[1] ?? '';
  return [...list.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
};

describe('a wrong address in a browser', () => {
  it.each([
    ['/metod', ['/method', '/']],
    ['/zh/metod', ['/zh/method', '/zh']],
    ['/rankings/vehicle/total/2025', ['/rankings/vehicles/total/2025', '/']],
    ['/zh/rankings/vehicles/totals/2025', ['/zh/rankings/vehicles/total/2025', '/zh']],
    ['/rankings/vehicles/total/2025?level=ctiy', ['/rankings/vehicles/total/2025?level=city', '/']],
    ['/embed/vehicles/total/2035', ['/embed/vehicles/total/2025', '/']],
  ])('at %s is a page with the nearest addresses', async (address, expected) => {
    const page = await pageAt(address, address.includes('?') ? 400 : 404);
    expect(linksIn(page)).toEqual(expect.arrayContaining(expected));
    expect(page).toContain(address.startsWith('/zh') ? '这个地址没有页面' : 'There is no page');
    expect(page).toMatch(address.startsWith('/zh') ? /<html lang="zh/ : /<html lang="en/);
  });

  it('suggests no address of the API, and never the requested one', async () => {
    const links = linksIn(await pageAt('/ranking/vehicles/total/2025', 404));
    expect(links).toContain('/rankings/vehicles/total/2025');
    expect(links.filter((link) => link.startsWith('/v1'))).toEqual([]);
    expect(links).not.toContain('/ranking/vehicles/total/2025');
  });

  it('in an iframe is a page that any site may frame', async () => {
    const { headers } = await fetchWorker(env, '/embed/vehicles/x/2025', { headers: BROWSER });
    expect(headers.get('Content-Security-Policy')).not.toContain('frame-ancestors');
  });

  it('leaves markup in the address as text', async () => {
    const page = await pageAt('/rankings/vehicle/total/2025?x=%22%3E%3Cscript%3E&y="><b>', 404);
    expect(page).not.toContain('"><b>');
    expect(page).not.toContain('<script>');
  });
});

describe('the same address without a browser', () => {
  it.each([{}, { Accept: '*/*' }, { Accept: 'application/json' }])(
    'is a problem document for %j',
    async (headers) => {
      const response = await fetchWorker(env, '/rankings/vehicle/total/2025', { headers });
      expect(response.headers.get('Content-Type')).toBe('application/problem+json');
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      expect(await response.json()).toMatchObject({ status: 404 });
    },
  );

  it.each(['/v1/dataset', '/robot.txt'])('is one at %s for browsers too', async (address) => {
    const response = await fetchWorker(env, address, { headers: BROWSER });
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(response.headers.get('Cache-Control')).toMatch(/^public/);
  });
});

describe('a failure', () => {
  it('in a browser says that the address is right', async () => {
    const without = fakeEnv(new Map(), new Map(pages));
    const response = await fetchWorker(without, '/', { headers: BROWSER });
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('Nothing is wrong with the address');
  });

  it('of the assets too is a problem document', async () => {
    const response = await fetchWorker(fakeEnv(kv), '/metod', { headers: BROWSER });
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status: 404 });
  });
});

describe('a slash at the end', () => {
  it.each([
    ['/zh/', '/zh'],
    ['/method/', '/method'],
    ['/rankings/vehicles/total/2025/?level=city', '/rankings/vehicles/total/2025?level=city'],
    ['//elsewhere/', '//elsewhere'],
  ])('of %s redirects on this site', async (address, target) => {
    const response = await fetchWorker(env, address, { redirect: 'manual' });
    expect(response.status).toBe(308);
    expect(response.headers.get('Location')).toBe(env.PUBLIC_ORIGIN + target);
  });
});

it('every kind of error page exists in every language', () => {
  const expected = PAGE_LANGUAGES.flatMap((language) =>
    ERROR_PAGES.map((kind) => errorPageFile(kind, language)),
  );
  expect([...errorPages(ORIGIN).keys()].toSorted()).toEqual(expected.toSorted());
});
