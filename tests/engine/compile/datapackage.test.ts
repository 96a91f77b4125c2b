/** Data package: valid, true of its files, and strict enough to detect a wrong one. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import type { CompiledDataset } from '../../../engine/compile/compiled-dataset.ts';
import { dataPackage } from '../../../engine/compile/tables/data-package.ts';
import { tableBodies } from '../../../engine/compile/tables/dataset-tables.ts';
import type { DataPackage } from '../../../engine/model/documents.ts';
import { figure, handmade } from '../../support/data/handmade.ts';
import { china } from '../../support/data/real-data.ts';
import { small } from '../../support/data/small-data.ts';
import { schemaErrors, type Tabular } from '../../support/data/table-schema.ts';

const ORIGIN = 'https://likewise.test';
const PROFILE = new URL('../../fixtures/datapackage/profile.json', import.meta.url);

const ajv = new Ajv({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  strictRequired: false,
});
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(PROFILE, 'utf8')));

function described(compiled: CompiledDataset) {
  const bodies = tableBodies(compiled);
  const descriptor = dataPackage(compiled, bodies, ORIGIN);
  const base = `v1/datasets/${compiled.dataset.id}/`;
  const bodyOf = (path: string) => {
    const body = bodies.get(base + path);
    if (!body) throw new Error(`no body ${path}`);
    return body;
  };
  const tables = descriptor.resources.map(
    (resource): Tabular => ({ resource, text: Buffer.from(bodyOf(resource.path)).toString() }),
  );
  return { descriptor, bodyOf, tables };
}

function field(descriptor: DataPackage, table: string, name: string) {
  const resource = descriptor.resources.find((row) => row.name === table);
  return resource?.schema.fields.find((row) => row.name === name);
}

const datasets: [string, () => CompiledDataset][] = [
  ['the real data', china],
  ['a small dataset', small],
  ['a dataset of one figure', () => compile(handmade('a', [figure('a total 2024 10')]))],
];

describe.each(datasets)('the data package of %s', (_, compiled) => {
  const { descriptor, bodyOf, tables } = described(compiled());

  test('is valid by the standard', () => {
    validate(JSON.parse(JSON.stringify(descriptor)));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('describes seven tables, each under a path beside its own', () => {
    expect(descriptor.resources.map((resource) => resource.path)).toEqual([
      'entities.csv',
      'sources.csv',
      'observations.csv',
      'claims.csv',
      'milestones.csv',
      'conflicts.csv',
      'bounds.csv',
    ]);
  });

  test('has the size and the hash of each file', () => {
    for (const { path, bytes, hash } of descriptor.resources) {
      const body = bodyOf(path);
      expect(bytes).toBe(body.length);
      expect(hash).toBe(`sha256:${createHash('sha256').update(body).digest('hex')}`);
    }
  });

  test('is satisfied by every cell of every file', () => {
    expect(schemaErrors(tables)).toEqual([]);
  });

  test('has no column twice, and keys only of columns that exist', () => {
    for (const { schema } of descriptor.resources) {
      const names = schema.fields.map((row) => row.name);
      expect(new Set(names).size).toBe(names.length);
      const keys = [
        ...(schema.primaryKey ?? []),
        ...(schema.foreignKeys ?? []).flatMap((key) => key.fields),
      ];
      expect(names).toEqual(expect.arrayContaining(keys));
    }
  });
});

describe('the data package', () => {
  const { descriptor, tables } = described(small());

  test('has its publisher, date and homepage', () => {
    expect(descriptor).toMatchObject({
      name: 'small',
      id: 'https://likewise.test/v1/datasets/small',
      title: 'A small ranking',
      homepage: 'https://likewise.test/datasets/small',
      version: '2024-03-05',
      licenses: [{ name: 'CC0-1.0', path: 'https://spdx.org/licenses/CC0-1.0.html' }],
      sources: [
        { title: 'Bureau: Yearbook', path: 'https://example.org/a' },
        { title: 'Paper: Article' },
      ],
    });
  });

  test('has no URL for a licence without one', () => {
    const compiled = small();
    const dataset = { ...compiled.dataset, license: 'ask us first' };
    const other = described({ ...compiled, dataset }).descriptor;
    expect(other).not.toHaveProperty('licenses');
    expect(validate(JSON.parse(JSON.stringify(other)))).toBe(true);
  });

  test('gives each column its type, title and limits', () => {
    expect(field(descriptor, 'observations', 'known_from')).toEqual({
      name: 'known_from',
      type: 'date',
      title: 'Known from',
      description: 'The date on which it became known.',
      constraints: { required: true },
    });
    expect(field(descriptor, 'observations', 'value')).toMatchObject({
      type: 'number',
      constraints: { required: true, minimum: 0 },
    });
    expect(field(descriptor, 'observations', 'metric')?.constraints?.enum).toEqual([
      'total',
      'part',
    ]);
    expect(field(descriptor, 'bounds', 'metric')?.constraints?.enum).toHaveLength(4);
    expect(field(descriptor, 'sources', 'url')).toMatchObject({ type: 'string', format: 'uri' });
    expect(field(descriptor, 'bounds', 'listed')).toMatchObject({ type: 'boolean' });
  });

  test('relates the tables by foreign keys', () => {
    const keys = descriptor.resources.flatMap(({ name, schema }) =>
      (schema.foreignKeys ?? []).map(
        ({ fields, reference }) =>
          `${name}.${fields} -> ${reference.resource ?? ''}.${reference.fields}`,
      ),
    );
    expect(keys).toEqual([
      'entities.parent -> .id',
      'observations.entity -> entities.id',
      'observations.source -> sources.id',
      'claims.entity -> entities.id',
      'claims.source -> sources.id',
      'milestones.entity -> entities.id',
      'milestones.source -> sources.id',
      'conflicts.entity -> entities.id',
      'bounds.entity -> entities.id',
    ]);
  });

  test('can’t be built if tables are missing', () => {
    expect(() => dataPackage(small(), new Map(), ORIGIN)).toThrow(
      'missing table: v1/datasets/small/entities.csv, expected among the bodies to describe',
    );
  });

  test.each<[string, string, string, string]>([
    ['a value below 0', 'observations', ',1000,10,', ',-1,10,'],
    ['a word that isn’t one of the list', 'observations', ',stated,', ',guessed,'],
    ['a number that is none', 'observations', ',1000,10,', ',1 000,10,'],
    ['a date that isn’t on the calendar', 'observations', '2024-03-05', '2024-02-30'],
    ['a source that nobody knows', 'observations', ',bureau,', ',nobody,'],
    ['a missing entity', 'observations', ',a,total', ',,total'],
    ['an id twice', 'sources', '\r\npaper', '\r\nbureau'],
    ['an address that is none', 'sources', 'https://example.org/a', 'example'],
    ['a period of another form', 'bounds', ',2023,', ',2023Q1,'],
    ['a rank of 0', 'bounds', ',1,2,', ',0,2,'],
    ['another header', 'claims', 'rank', 'place'],
  ])('would be broken by %s', (_, name, from, to) => {
    const broken = tables.map((table) => {
      if (table.resource.name !== name) return table;
      expect(table.text).toContain(from);
      return { ...table, text: table.text.replace(from, to) };
    });
    expect(schemaErrors(broken).length).toBeGreaterThan(0);
  });

  test.each<[string, (descriptor: DataPackage) => object]>([
    ['a resource without a path', (all) => ({ ...all, resources: [{ name: 'a' }] })],
    ['no resource at all', (all) => ({ ...all, resources: [] })],
    ['a homepage that is no address', (all) => ({ ...all, homepage: '/' })],
    [
      'an absolute path',
      (all) => ({
        ...all,
        resources: all.resources.map((row) => ({ ...row, path: '/etc/passwd' })),
      }),
    ],
  ])('would be invalid with %s', (_, broken) => {
    expect(validate(JSON.parse(JSON.stringify(broken(descriptor))))).toBe(false);
  });
});
