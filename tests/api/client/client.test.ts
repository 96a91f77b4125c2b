/** The typed client: its types are what the description says, and it asks. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { likewiseClient, type Published } from '../../../api/client/client.ts';
import { typeOf } from '../../../api/client/schema-types.ts';
import type { Comparison, RankingDocument, RankingView } from '../../../data/documents.ts';
import { ROOT } from '../../../scripts/paths.ts';
import { askOf, ORIGIN, smallRelease } from '../../support/in-memory.ts';

describe('a schema as a type', () => {
  it.each([
    [{ type: 'string' }, 'string'],
    [{ type: 'integer' }, 'number'],
    [{ type: ['number', 'null'] }, 'number | null'],
    [{ type: 'boolean', const: true }, 'true'],
    [{ type: 'string', enum: ['low', 'high'] }, '"low" | "high"'],
    [{ $ref: '#/components/schemas/Id' }, "components['schemas']['Id']"],
    [
      { anyOf: [{ $ref: '#/components/schemas/Bounds' }, { type: 'null' }] },
      "components['schemas']['Bounds'] | null",
    ],
    [{ type: 'array', items: { type: ['string', 'null'] } }, '(string | null)[]'],
    [
      { type: 'array', prefixItems: [{ type: 'string' }, { type: 'number' }], items: false },
      '[string, number]',
    ],
    [{ type: 'object' }, 'Record<string, unknown>'],
    [{ type: 'object', additionalProperties: { type: 'string' } }, '{ [key: string]: string }'],
    [
      {
        type: 'object',
        properties: { a: { type: 'string', description: 'An a.' }, b: { type: 'number' } },
        required: ['b'],
      },
      '{\n  /** An a. */\n  "a"?: string;\n  "b": number;\n}',
    ],
    [
      {
        type: 'object',
        properties: { en: { type: 'string' } },
        required: ['en'],
        additionalProperties: { type: 'string' },
      },
      '{\n  "en": string;\n} & { [key: string]: string }',
    ],
  ])('%j', (schema, type) => {
    expect(typeOf(schema)).toBe(type);
  });

  it('refuses what it doesn’t understand', () => {
    expect(() => typeOf({ not: { type: 'string' } })).toThrow('expected a type of JSON');
    expect(() => typeOf({ type: 'object', properties: { a: 1 } })).toThrow('property a');
  });

  it('lets no description end its comment', () => {
    const type = typeOf({
      type: 'object',
      properties: { a: { type: 'string', description: '*/' } },
    });
    expect(type).toContain('/** * / */');
  });
});

describe('npm run client', () => {
  it('writes what is committed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'likewise-client-'));
    const file = join(folder, 'schema.ts');
    const script = join(ROOT, 'scripts/client.ts');
    const { status, stderr } = spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    const written = readFileSync(file, 'utf8');
    rmSync(folder, { recursive: true, force: true });
    // If this fails: `npm run client`, and look at what changed for clients.
    expect(written).toBe(readFileSync(join(ROOT, 'api/client/schema.ts'), 'utf8'));
  });
});

describe('the client', () => {
  it('has the types of the documents', () => {
    expectTypeOf<RankingDocument['entries'][number]['bounds']>().toExtend<Published<'Bounds'>>();
    expectTypeOf<Published<'RankingView'>>().toExtend<RankingView>();
    expectTypeOf<Published<'Comparison'>>().toExtend<Comparison>();
  });

  it('gets a ranking and an error by types', async () => {
    const ask = await askOf(await smallRelease());
    const client = likewiseClient(ORIGIN, {
      fetch: (request) => ask(request.url.slice(ORIGIN.length), request),
    });
    const path = { dataset: 'small', metric: 'total', period: 'latest' } as const;
    const found = await client.GET('/v1/rankings/{dataset}/{metric}/{period}', {
      params: { path, query: { level: 'city' } },
    });
    expect(found.data?.entries[0]?.rank.best).toBe(1);
    const missed = await client.GET('/v1/rankings/{dataset}/{metric}/{period}', {
      params: { path: { ...path, metric: 'totl' } },
    });
    expect(missed.error?.errors[0]?.nearest?.[0]).toBe('total');
  });
});
