/** The OpenAPI document: complete, consistent with the route table, valid to a linter, with real responses as examples. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { MCP_PATH } from '../../../engine/model/mcp.ts';
import { ROOT } from '../../../scripts/lib/paths.ts';
import type { FetchPath } from '../../../scripts/lib/release-fetcher.ts';
import { apiDocuments } from '../../../site/api/api-documents.ts';
import { MAX_EXAMPLE_BYTES } from '../../../site/api/examples.ts';
import { openApi } from '../../../site/api/openapi.ts';
import {
  DOCUMENTED_ROUTES,
  describedOperations,
  operations,
} from '../../../site/api/operations.ts';
import type { Route } from '../../../worker/routes.ts';
import {
  constantHeader,
  type OpenApi,
  OpenApiChecker,
  readPaths,
} from '../../support/contract/openapi-checker.ts';
import { ORIGIN, productFetcher, smallRelease } from '../../support/releases/in-memory-product.ts';

let ask: FetchPath;
let text: string;
let description: OpenApi;

beforeAll(async () => {
  ask = await productFetcher(await smallRelease());
  text = await (await ask('/v1/openapi.json')).text();
  description = JSON.parse(text) as OpenApi;
});

/** Every reference in a document. */
function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : referencesIn(inner),
  );
}

function at(reference: string): unknown {
  const parts = reference.slice('#/'.length).split('/');
  return parts.reduce<unknown>(
    (value, part) => (value as Record<string, unknown> | undefined)?.[part],
    description,
  );
}

describe('the document', () => {
  it('is OpenAPI 3.1 in one line of JSON', () => {
    expect(description.openapi).toBe('3.1.1');
    expect(text.endsWith('}\n')).toBe(true);
    expect(text.split('\n')).toHaveLength(2);
  });

  it('has an item for every path and format, and one for every address of a named release', () => {
    const expected = Object.values<Route>(DOCUMENTED_ROUTES).flatMap(({ path, endings }) => {
      const template = path.replaceAll(/:(\w+)/g, '{$1}');
      const forms = Object.keys(endings).filter((ending) => ending !== '.json' || !('' in endings));
      return forms.map((ending) => template + ending);
    });
    expect(readPaths(description).sort()).toEqual(
      [...expected, '/v1/releases/{release}/{address}'].sort(),
    );
    expect(Object.keys(description.paths[MCP_PATH] ?? {})).toEqual(['post']);
  });

  it('describes every operation at one of its items, which names the other spellings', () => {
    const checker = new OpenApiChecker(description);
    for (const { path, describedAt, isFrozen } of operations()) {
      const item = description.paths[describedAt]?.get;
      expect([path, item?.operationId]).toEqual([path, expect.any(String)]);
      if (isFrozen || path === describedAt) continue;
      expect(item?.description).toContain(` at ${path}`);
      expect(checker.pathOf(path.replaceAll(/\{\w+\}/g, 'x'))).toBe(describedAt);
    }
  });

  it('groups all operations but pages under ten tags, rankings first', () => {
    const tags = description.tags.map(({ name }) => name);
    expect(tags).toHaveLength(11);
    expect([tags[0], tags.at(-1)]).toEqual(['rankings', 'pages']);
    const used = readPaths(description).flatMap((path) => description.paths[path]?.get.tags ?? []);
    expect([...new Set(used)].sort()).toEqual(tags.toSorted());
    expect(Object.keys(description.paths)[0]).toBe('/v1/rankings/{dataset}/{metric}/{period}');
  });

  it('gives every operation a unique id', () => {
    const ids = readPaths(description).map((path) => description.paths[path]?.get.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('getRankingCsv');
    expect(ids).toContain('getFromRelease');
  });

  it('has a target for every reference', () => {
    const references = new Set(referencesIn(description));
    expect(references.size).toBeGreaterThan(60);
    expect([...references].filter((reference) => at(reference) === undefined)).toEqual([]);
  });

  it('has no unused component', () => {
    const used = new Set(referencesIn(description));
    const there = Object.entries(description.components).flatMap(([kind, group]) =>
      Object.keys(group).map((name) => `#/components/${kind}/${name}`),
    );
    expect(there.filter((reference) => !used.has(reference))).toEqual([]);
  });

  it('describes every path parameter, and the query parameters that the route reads', () => {
    for (const { path, route } of describedOperations()) {
      const names = description.paths[path]?.get.parameters.map(
        ({ $ref }) => (at($ref) as { name: string }).name,
      );
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(names).toEqual([...parts, ...route.query, 'If-None-Match']);
    }
  });

  it('gives every response the worker’s cache lifetime', () => {
    for (const { describedAt, route, isFrozen } of operations()) {
      const reference =
        description.paths[describedAt]?.get.responses['200']?.headers?.['Cache-Control'];
      const lifetime = constantHeader(description, reference?.$ref ?? '');
      if (isFrozen) expect(lifetime).toMatch(/max-age=86400/);
      else expect(lifetime).toBe(route.lifetime['Cache-Control']);
    }
  });

  it('describes every field in general terms, without any word of a dataset', () => {
    const general = JSON.stringify(openApi([], null, new Map()));
    expect(general).not.toMatch(/vehicle|china|chongqing|\bcar\b|automobile/i);
  });

  it('is reproducible, byte for byte', async () => {
    const again = await productFetcher(await smallRelease());
    expect(await (await again('/v1/openapi.json')).text()).toBe(text);
  });

  it('states that static files belong to no release, ignore parameters and are read-only', () => {
    for (const { path, isStatic } of describedOperations()) {
      const responses = description.paths[path]?.get.responses;
      const statuses = Object.keys(responses ?? {});
      if (isStatic) expect(statuses).toEqual(['200', '304', '405']);
      else expect(statuses).toContain('default');
      expect('Likewise-Release' in (responses?.['200']?.headers ?? {})).toBe(!isStatic);
    }
    expect(
      operations()
        .filter(({ isStatic }) => isStatic)
        .map(({ path }) => path),
    ).toEqual(['/v1/openapi.json', '/docs', '/docs.md', '/llms.txt', '/new', '/zh/new']);
  });

  it('can’t be built from a release that doesn’t respond', async () => {
    const failing = async () => new Response(null, { status: 503 });
    await expect(apiDocuments(failing, ORIGIN)).rejects.toThrow('/v1/datasets returned 503');
  });

  it('can be built without any dataset, but the documentation page can’t', async () => {
    const nothing = async () => Response.json({ datasets: [] });
    const documents = await apiDocuments(nothing, ORIGIN);
    expect(documents.map(({ path }) => path)).toEqual(['/v1/openapi.json']);
  });
});

describe('examples', () => {
  /** Every example of a current operation, with its media type. */
  function allExamples() {
    return describedOperations().flatMap(({ path }) => {
      const content = description.paths[path]?.get.responses['200']?.content ?? {};
      return Object.entries(content).flatMap(([mediaType, { examples = {} }]) =>
        examples.real ? [{ ...examples.real, mediaType, path }] : [],
      );
    });
  }

  it('exist for every current operation', () => {
    const there = new Set(allExamples().map(({ path }) => path));
    const living = describedOperations();
    expect(living.map(({ path }) => path).filter((path) => !there.has(path))).toEqual([]);
  });

  it('are real responses if they are short', async () => {
    const short = allExamples().filter(({ externalValue }) => externalValue === undefined);
    expect(short.length).toBeGreaterThan(10);
    for (const { summary, value, mediaType } of short) {
      const body = await (await ask(summary.replace('GET ', ''))).text();
      expect(body.length).toBeLessThanOrEqual(MAX_EXAMPLE_BYTES);
      expect(value).toEqual(mediaType === 'application/json' ? JSON.parse(body) : body);
    }
  });

  it('are addresses that respond if they are long', async () => {
    const long = allExamples().filter(({ externalValue }) => externalValue !== undefined);
    expect(long.length).toBeGreaterThan(5);
    for (const { summary, externalValue = '', mediaType } of long) {
      expect(summary).toBe(`GET ${externalValue}`);
      const { status } = await ask(externalValue);
      // Rankings of fewer than three entries have no pictures.
      expect([externalValue, status]).toEqual([
        externalValue,
        mediaType === 'image/png' ? 404 : 200,
      ]);
    }
  });

  it('of problems are real too', async () => {
    const described = new OpenApiChecker(description);
    for (const [name, status] of [
      ['BadParameter', 400],
      ['NotFound', 404],
    ] as const) {
      const response = description.components.responses?.[name] as {
        content: Record<string, { example: { status: number } }>;
      };
      const example = response.content['application/problem+json']?.example;
      expect(example?.status).toBe(status);
      expect(described.schemaErrors('#/components/schemas/Problem', example)).toBe('');
    }
  });
});

/** No recommended rule is disabled. */
it('a linter finds no errors', () => {
  const folder = mkdtempSync(join(tmpdir(), 'likewise-openapi-'));
  const file = join(folder, 'openapi.json');
  writeFileSync(file, text);
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/@redocly/cli/bin/cli.js'),
      ...['lint', file, '--extends=recommended', '--format=json'],
    ],
    {
      encoding: 'utf8',
      cwd: folder,
      env: {
        ...process.env,
        REDOCLY_TELEMETRY: 'off',
        REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
      },
    },
  );
  rmSync(folder, { recursive: true, force: true });
  const found = JSON.parse(stdout || '{}') as { problems?: readonly unknown[] };
  expect({ problems: found.problems, status, stderr: status === 0 ? '' : stderr }).toEqual({
    ...{ problems: [], status: 0, stderr: '' },
  });
});
