/** Published schemas: open to new fields, described, and valid for the documents. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  bounds,
  date,
  defineSchema,
  evidenceId,
  id,
  jsonSchemas,
  link,
  period,
  schemaName,
  schemaRef,
  texts,
} from '../../../../engine/model/schemas/primitives.ts';
// Imported for its effect: the API reference registers every published schema.
import '../../../../site/api/operations.ts';
import { rankingDocument } from '../../../../engine/model/schemas/ranking-schema.ts';
import {
  problem,
  release,
  releasesDocument,
} from '../../../../engine/model/schemas/service-schema.ts';

describe('a named schema', () => {
  it('has a name and a description, and is referenced', () => {
    expect(schemaName(bounds)).toBe('Bounds');
    expect(schemaName(rankingDocument)).toBe('RankingDocument');
    expect(schemaRef('Bounds')).toBe('#/components/schemas/Bounds');
    expect(() => schemaName(z.string())).toThrow('schema without a name');
  });

  it('is published under its name, with references to others in place of their content', () => {
    const inner = defineSchema('TestInner', 'What is inside.', z.object({ size: z.number() }));
    defineSchema('TestOuter', 'What is outside.', z.object({ inner, none: inner.nullable() }));
    const { TestInner, TestOuter } = jsonSchemas();
    expect(TestInner).toEqual({
      ...{ type: 'object', description: 'What is inside.', required: ['size'] },
      properties: { size: { type: 'number' } },
    });
    const $ref = '#/components/schemas/TestInner';
    expect(TestOuter).toMatchObject({
      properties: { inner: { $ref }, none: { anyOf: [{ $ref }, { type: 'null' }] } },
    });
  });
});

describe('all schemas', () => {
  const all = Object.entries(jsonSchemas());

  it('are described in sentences', () => {
    expect(all.length).toBeGreaterThan(50);
    for (const [name, schema] of all) {
      expect([name, schema.description]).toEqual([name, expect.stringMatching(/[.)]$/)]);
    }
  });

  it('are open: fields may be added', () => {
    for (const [name, schema] of all) {
      expect([name, schema.additionalProperties]).not.toEqual([name, false]);
    }
  });
});

describe('formatted values', () => {
  it.each([
    ['id', id, ['a', 'a-1', '0'.repeat(64)], ['', 'A', 'a--b', '-a', 'a_b', '0'.repeat(65)]],
    ['date', date, ['2026-01-18'], ['2026-01', '2026-1-18', '']],
    ['period', period, ['2025', '2025-11', '2025-01--2025-11'], ['25', 'latest', '2025-']],
    ['link', link, ['/v1', '/'], ['v1', 'https://a.example']],
    ['evidence id', evidenceId, ['a/b/2025/c', 'a/b/2025-01--2025-11/c/d'], ['a', 'a//b']],
    ['release', release, ['0123456789abcdef'], ['0123456789ABCDEF', '0123']],
  ] as const)('%s', (_, schema, right, wrong) => {
    for (const value of right)
      expect([value, schema.safeParse(value).success]).toEqual([value, true]);
    for (const value of wrong)
      expect([value, schema.safeParse(value).success]).toEqual([value, false]);
  });

  it('texts require English and accept any other language', () => {
    expect(texts.safeParse({ en: 'a', 'zh-Hant': 'b' }).success).toBe(true);
    expect(texts.safeParse({ zh: 'a' }).success).toBe(false);
    expect(texts.safeParse({ en: 'a', zh: 1 }).success).toBe(false);
  });

  it('the expected value of a problem is optional', () => {
    const body = { type: '/docs#gone', title: 'a', status: 410, detail: 'b' };
    const error = { parameter: 'release', value: null };
    expect(problem.safeParse({ ...body, errors: [] }).success).toBe(true);
    expect(problem.safeParse({ ...body, errors: [error] }).success).toBe(true);
    expect(problem.safeParse({ ...body, errors: [{ ...error, nearest: ['x'] }] }).success).toBe(
      true,
    );
    expect(problem.safeParse(body).success).toBe(false);
  });

  it('a list of releases may be empty', () => {
    const list = { current: '0'.repeat(16), releases: [], links: { self: '/v1/releases' } };
    expect(releasesDocument.safeParse(list).success).toBe(true);
  });
});
