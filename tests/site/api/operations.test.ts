/** The list of API operations, derived from the route table: complete and without duplicates. */
import { describe, expect, it } from 'vitest';
import { schemaName } from '../../../engine/model/schemas/primitives.ts';
import {
  DOCUMENTED_ROUTES,
  exampleUrl,
  openApiPath,
  operations,
  PARAMETERS,
  PARTS,
  REFERENCE,
  routeNames,
} from '../../../site/api/operations.ts';
import { PROBLEMS, problemAnchor } from '../../../site/api/problems.ts';
import { TAGS } from '../../../site/api/route-reference.ts';
import type { Sample } from '../../../site/api/sample.ts';
import { PROBLEM_KINDS } from '../../../worker/http/problem-response.ts';
import type { ProblemKind } from '../../../worker/problem.ts';
import { localizedRoutes, ROUTES, type Route, STATIC_ROUTES } from '../../../worker/routes.ts';

const SAMPLE: Sample = {
  ...{ dataset: 'things', metric: 'total', period: '2025', entity: 'first', level: 'town' },
  ...{ basis: 'count', first: 'first', second: 'second', asOf: '2026-01-01' },
  origin: 'https://here.test',
};

const at = (path: string) => operations().find((operation) => operation.path === path);

describe('the reference', () => {
  it('has every route, with a description', () => {
    const all = [...Object.keys(ROUTES), ...Object.keys(STATIC_ROUTES)];
    expect([...routeNames()].sort()).toEqual(all.sort());
    for (const { title, description, tag } of Object.values(REFERENCE)) {
      expect(title).toMatch(/^[A-Z]|^oEmbed/);
      expect(Object.keys(TAGS)).toContain(tag);
      for (const sentence of description) expect(sentence).toMatch(/[.)]$/);
    }
  });

  it('describes every extension, and names the schema of each JSON document', () => {
    for (const [name, route] of Object.entries<Route>(DOCUMENTED_ROUTES)) {
      const answers = REFERENCE[name as keyof typeof DOCUMENTED_ROUTES].responses;
      expect(Object.keys(answers)).toEqual(Object.keys(route.endings));
    }
    const ofJson = operations().filter(
      ({ mediaType, id }) => mediaType === 'application/json' && !id.startsWith('getOpenApi'),
    );
    for (const { response } of ofJson) {
      expect(response.schema && schemaName(response.schema)).toMatch(/^[A-Z]\w+$/);
    }
  });

  it('describes exactly the path and query parameters of each route', () => {
    const parts = new Set(operations().flatMap((operation) => operation.parts));
    expect(Object.keys(PARTS).sort()).toEqual([...parts].sort());
    const parameters = new Set(Object.values<Route>(ROUTES).flatMap((route) => route.query));
    expect(Object.keys(PARAMETERS).sort()).toEqual([...parameters].sort());
  });

  it('states the default of every optional parameter', () => {
    for (const { required, defaultText, description } of Object.values(PARAMETERS)) {
      expect(required === true).toBe(defaultText === undefined);
      expect(description).toMatch(/[.?]$/);
    }
  });

  it('describes every type of problem, each at its own anchor', () => {
    expect(Object.keys(PROBLEMS).sort()).toEqual(Object.keys(PROBLEM_KINDS).sort());
    const anchors = Object.keys(PROBLEM_KINDS).map((kind) => problemAnchor(kind as ProblemKind));
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const anchor of anchors) expect(anchor).toMatch(/^[a-z-]+$/);
  });
});

describe('operations', () => {
  it('exist for each path and extension, and once more for each that named releases have', () => {
    const living = Object.values<Route>(DOCUMENTED_ROUTES)
      .flatMap(localizedRoutes)
      .flatMap(({ route }) => Object.keys(route.endings));
    expect(operations().filter(({ isFrozen }) => !isFrozen)).toHaveLength(living.length);
    const frozen = operations().filter((operation) => operation.isFrozen);
    expect(frozen.length).toBeGreaterThan(40);
    for (const { path, parts, id } of frozen) {
      expect(path).toMatch(/^\/v1\/releases\/\{release\}/);
      expect(parts).toContain('release');
      expect(id).toMatch(/OfRelease$/);
    }
  });

  it('have unique names and paths', () => {
    const all = operations();
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
  });

  it.each([
    ['/', '/'],
    ['/v1/datasets/:dataset', '/v1/datasets/{dataset}'],
    ['/v1/rankings/:dataset/:metric/:period', '/v1/rankings/{dataset}/{metric}/{period}'],
  ])('write %s as %s', (path, spelt) => {
    expect(openApiPath(path)).toBe(spelt);
  });

  it.each([
    ['/v1', '/v1'],
    ['/zh', '/zh'],
    ['/v1/rankings/{dataset}/{metric}/{period}.csv', '/v1/rankings/things/total/2025.csv'],
    ['/v1/entities/{dataset}/{entity}', '/v1/entities/things/first'],
    ['/v1/compare/{dataset}/{metric}/{period}', '/v1/compare/things/total/2025?a=second&b=first'],
    ['/oembed', '/oembed?url=https%3A%2F%2Fhere.test%2Fembed%2Fthings%2Ftotal%2F2025'],
  ])('%s has the sample address %s', (path, address) => {
    const operation = at(path);
    expect(operation && exampleUrl(operation, SAMPLE)).toBe(address);
  });
});
