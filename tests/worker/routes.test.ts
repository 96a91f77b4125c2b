/** The route table: the worker serves each route, current and in a named release, at its paths and no others. */
import { describe, expect, it } from 'vitest';
import { NEVER } from '../../worker/http/cache-policy.ts';
import { isPageAddress } from '../../worker/http/errors.ts';
import {
  frozenPath,
  isFreezable,
  localizedRoutes,
  ROUTES,
  type Route,
  routerPaths,
  STATIC_ROUTES,
} from '../../worker/routes.ts';
import { fetchWorker } from '../support/worker/fetch-worker.ts';
import {
  ADDRESSES,
  EXAMPLE_RELEASE,
  EXAMPLES,
  exampleEnv,
  FREEZABLE,
  frozenAddress,
} from '../support/worker/route-examples.ts';

const RELEASE = EXAMPLE_RELEASE;
const ENV = exampleEnv();
const NAMED = Object.entries<Route>(ROUTES);

/** The media type that the route states for the ending of an address. */
function typeAt(address: string, { endings }: Route): string | undefined {
  const [path = ''] = address.split('?');
  const [ending = ''] = /\.[^/]*$/.exec(path) ?? [];
  return endings[ending];
}

describe('the table', () => {
  it.each(NAMED)('has the path of %s in the router’s syntax', (_, { path }) => {
    expect(path).toMatch(/^\/(?:[a-z0-9]+|:[a-z]+)?(?:\/(?:[a-z]+|:[a-z]+))*$/);
  });

  it('gives no two routes the same path', () => {
    const paths = NAMED.flatMap(([, route]) => localizedRoutes(route)).flatMap(({ route }) =>
      routerPaths(route),
    );
    const frozenPaths = NAMED.filter(([, route]) => isFreezable(route)).flatMap(([, route]) =>
      routerPaths(route).map(frozenPath),
    );
    const all = [...paths, ...frozenPaths].map((path) => path.replace(/:[a-z]+/g, ':'));
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(NAMED)('names each parameter and each ending of %s once', (_, { query, endings }) => {
    expect(new Set(query).size).toBe(query.length);
    for (const ending of Object.keys(endings)) expect(ending).toMatch(/^$|^(\.[a-z]+)+$/);
  });

  it('has no-store for health only', () => {
    const unstored = NAMED.filter(([, { lifetime }]) => lifetime === NEVER).map(([name]) => name);
    expect(unstored).toEqual(['healthz']);
  });
});

describe('a path for the router', () => {
  it.each([
    [ROUTES.home, ['/']],
    [ROUTES.index, ['/v1']],
    [ROUTES.dataPackage, ['/v1/datasets/:dataset/datapackage.json']],
    [ROUTES.dataset, ['/v1/datasets/:dataset']],
    [
      ROUTES.bounds,
      [
        '/v1/datasets/:dataset/bounds',
        '/v1/datasets/:dataset/bounds.json',
        '/v1/datasets/:dataset/bounds.csv',
      ],
    ],
    [ROUTES.ranking, ['/v1/rankings/:dataset/:metric/:period']],
  ] as const)('of %o carries the ending where its last part is fixed', (route, paths) => {
    expect(routerPaths(route)).toEqual(paths);
  });

  it.each([
    ['/v1', '/v1/releases/:release'],
    ['/v1/datasets', '/v1/releases/:release/datasets'],
    ['/v1/entities/:dataset/:entity', '/v1/releases/:release/entities/:dataset/:entity'],
  ])('%s of a named release is %s', (path, expected) => {
    expect(frozenPath(path)).toBe(expected);
  });

  it('exists for a named release under /v1, except the list of releases', () => {
    const living = NAMED.filter(([, route]) => !isFreezable(route)).map(([name]) => name);
    expect(living).toEqual(
      NAMED.filter(([name, { path }]) => !path.startsWith('/v1') || name === 'releases').map(
        ([name]) => name,
      ),
    );
  });
});

describe('a static route', () => {
  const paths = Object.values<Route>(STATIC_ROUTES).flatMap(routerPaths);

  it('is neither served by the worker nor part of a release', async () => {
    for (const path of paths)
      expect([path, (await fetchWorker(ENV, path)).status]).toEqual([path, 404]);
    expect(Object.values<Route>(STATIC_ROUTES).filter(isFreezable)).toEqual([]);
  });

  it('shares no path with a route', () => {
    const routed = NAMED.flatMap(([, route]) => routerPaths(route));
    expect(paths.filter((path) => routed.includes(path))).toEqual([]);
  });
});

describe('every route', () => {
  it.each(
    Object.entries(EXAMPLES).flatMap(([name, addresses]) =>
      addresses.map((address) => [name, address] as const),
    ),
  )('%s is served at %s, with the type in the table', async (name, address) => {
    const route: Route = ROUTES[name as keyof typeof EXAMPLES];
    const response = await fetchWorker(ENV, address);
    expect(response.status).toBe(200);
    const type = address.includes('format=xml')
      ? 'text/xml; charset=utf-8'
      : typeAt(address, route);
    expect(response.headers.get('Content-Type')).toBe(type);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
    expect(response.headers.get('Likewise-Release')).toBe(RELEASE.id);
  });

  it.each(FREEZABLE)('is served at %s for a named release too', async (address) => {
    expect((await fetchWorker(ENV, frozenAddress(address, RELEASE.id))).status).toBe(200);
  });

  it.each([
    '/docs',
    '/openapi.json',
    '/zh',
    '/releases',
    '/healthz',
    '/embed/vehicles/total/2025',
    '/',
  ])('is a 404 at %s for a named release', async (path) => {
    expect((await fetchWorker(ENV, `/v1/releases/${RELEASE.id}${path}`)).status).toBe(404);
  });

  it.each(ADDRESSES.map((address) => address.split('?')).filter(([path]) => path !== '/'))(
    'is no other address than %s with a trailing slash: a redirect or a 404',
    async (path = '', query) => {
      const search = query ? `?${query}` : '';
      const { status, headers } = await fetchWorker(ENV, `${path}/${search}`);
      const expected = isPageAddress(path) ? [308, ENV.PUBLIC_ORIGIN + path + search] : [404, null];
      expect([status, headers.get('Location')]).toEqual(expected);
    },
  );
});
