/** Parsing of a request by its route: path parameters, ending, query, release. */
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { AppEnv } from '../../../worker/env.ts';
import { type ParsedRequest, parseRequest } from '../../../worker/http/request.ts';
import {
  frozenPath,
  isFreezable,
  ROUTES,
  type RouteName,
  routerPaths,
} from '../../../worker/routes.ts';

/** Parses a request to a route, through a router as the worker’s. */
async function parsedAt(name: RouteName, address: string): Promise<ParsedRequest> {
  const route = ROUTES[name];
  const seen: ParsedRequest[] = [];
  const app = new Hono<AppEnv>();
  app.onError((error) => {
    throw error;
  });
  for (const path of routerPaths(route)) {
    for (const spelt of isFreezable(route) ? [path, frozenPath(path)] : [path]) {
      app.get(spelt, (c) => {
        seen.push(parseRequest(c, route));
        return c.body(null);
      });
    }
  }
  await app.request(`https://host${address}`);
  const [parsed] = seen;
  if (!parsed) throw new Error(`${address} is not of the route ${name}`);
  return parsed;
}

describe('a request', () => {
  it.each<[RouteName, string, object]>([
    ['home', '/', { params: {}, ending: '', query: {}, release: undefined }],
    ['index', '/v1', { params: {}, ending: '' }],
    [
      'dataPackage',
      '/v1/datasets/d/datapackage.json',
      { params: { dataset: 'd' }, ending: '.json' },
    ],
    ['dataset', '/v1/datasets/d', { params: { dataset: 'd' }, ending: '' }],
    ['dataset', '/v1/datasets/d.json', { params: { dataset: 'd' }, ending: '.json' }],
    ['bounds', '/v1/datasets/d/bounds.csv', { params: { dataset: 'd' }, ending: '.csv' }],
    ['bounds', '/v1/datasets/d/bounds%2Ecsv', { params: { dataset: 'd' }, ending: '.csv' }],
    ['changes', '/v1/changes/d.atom', { params: { dataset: 'd' }, ending: '.atom' }],
    [
      'ranking',
      '/v1/rankings/d/m/2025-01--2025-11.view.json?level=city&lang=zh',
      {
        params: { dataset: 'd', metric: 'm', period: '2025-01--2025-11' },
        ending: '.view.json',
        query: { level: 'city', lang: 'zh' },
      },
    ],
    [
      'ranking',
      '/v1/rankings/d/m/latest-year.card.png',
      { params: { dataset: 'd', metric: 'm', period: 'latest-year' }, ending: '.card.png' },
    ],
    ['ranking', '/v1/rankings/d/m/2025%2Ejson', { ending: '.json' }],
    ['ranking', '/v1/rankings/d/%E5%9F%8E/2025', { params: { metric: '城' } }],
    ['embed', '/embed/d/m/2025.js?limit=3&fbclid=1', { ending: '.js', query: { limit: '3' } }],
  ])('of %s at %s is parsed', async (name, address, expected) => {
    expect(await parsedAt(name, address)).toMatchObject(expected);
  });

  it.each<[RouteName, string, object]>([
    ['index', '/v1/releases/r1', { params: {}, release: 'r1' }],
    ['dataset', '/v1/releases/r1/datasets/d.json', { params: { dataset: 'd' }, release: 'r1' }],
    [
      'ranking',
      '/v1/releases/r1/rankings/d/m/2025.csv',
      { params: { dataset: 'd', metric: 'm', period: '2025' }, ending: '.csv', release: 'r1' },
    ],
  ])(
    'of %s at %s names a release, which is no part of its path',
    async (name, address, expected) => {
      const parsed = await parsedAt(name, address);
      expect(parsed).toMatchObject(expected);
      expect(parsed.params).not.toHaveProperty('release');
    },
  );

  it.each([
    '2025.xml',
    '2025.',
    '2025.JSON',
    '2025.json.json',
    '2025.constructor',
    '2025.view',
    '2025.png',
    '.json.',
  ])('with the last segment %s has an unknown ending', async (part) => {
    await expect(parsedAt('ranking', `/v1/rankings/d/m/${part}`)).rejects.toThrow(
      `unknown ending: ${part.slice(part.indexOf('.'))}; expected none, .json or .view.json or .csv`,
    );
  });

  it.each(['..%2Fvehicles', '..%2Fvehicles.json', 'a.b%20c', '.%00', '2025.重庆'])(
    'with the last segment %s has no ending, because its text can’t be one',
    async (part) => {
      const { params, ending } = await parsedAt('dataset', `/v1/datasets/${part}`);
      expect([params.dataset, ending]).toEqual([decodeURIComponent(part), '']);
    },
  );

  it('has an error without alternatives if the route has no endings', async () => {
    await expect(parsedAt('datasetPage', '/datasets/d.html')).rejects.toMatchObject({
      kind: 'notFound',
      message: 'unknown ending: .html; expected none',
      errors: [{ parameter: 'ending', value: '.html', allowed: [] }],
    });
  });

  it.each([
    [`a${'.a'.repeat(30_000)}`, 'unknown ending'],
    ['.'.repeat(60_000), 'unknown ending'],
  ])('is parsed fast however many dots it has', async (part, message) => {
    await expect(parsedAt('dataset', `/v1/datasets/${part}`)).rejects.toThrow(message);
  });

  it('has a strict query under /v1 only', async () => {
    await expect(parsedAt('ranking', '/v1/rankings/d/m/2025?ver=2')).rejects.toThrow('ver');
    await expect(parsedAt('ranking', '/v1/releases/r1/rankings/d/m/2025?ver=2')).rejects.toThrow(
      'ver',
    );
    expect((await parsedAt('home', '/?ver=2')).query).toEqual({});
    expect((await parsedAt('embed', '/embed/d/m/2025?level=a&level=b')).query).toEqual({
      level: 'a',
    });
  });
});
