/** Tables of evidence: statements as published, as known on the compiled date. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../engine/compile/compile.ts';
import { claimsTable, conflictsTable } from '../../../../engine/compile/tables/claims-table.ts';
import {
  entitiesTable,
  milestonesTable,
} from '../../../../engine/compile/tables/entities-table.ts';
import { observationsTable } from '../../../../engine/compile/tables/observations-table.ts';
import { sourcesTable } from '../../../../engine/compile/tables/sources-table.ts';
import type { Dataset } from '../../../../engine/dataset/schema.ts';
import { csvRows } from '../../../support/data/csv-rows.ts';
import { claim, figure, handmade } from '../../../support/data/handmade.ts';
import { jsonRows } from '../../../support/data/json-rows.ts';
import { small } from '../../../support/data/small-data.ts';

const withdrawn = { withdrawnOn: '2024-06-01', withdrawnReason: 'a misprint' };

describe('observations', () => {
  const dataset = handmade('a b', [
    figure('a total 2024 100', { yoy: { value: 9.7, decimals: 2 }, note: '=1+1' }),
    figure('b total 2024 90..100', { source: 'later', knownFrom: '2024-05-01', ...withdrawn }),
  ]);

  test('have the authored columns after their id', () => {
    const [row = {}] = csvRows(observationsTable(compile(dataset)).csv());
    expect(Object.keys(row)).toEqual([
      'id',
      'entity',
      'metric',
      'period',
      'basis',
      'value',
      'precision',
      'qualifier',
      'status',
      'growth',
      'source',
      'known_from',
      'withdrawn_on',
      'withdrawn_reason',
      'note',
      'value_to',
      'modelled',
      'flag',
    ]);
  });

  test('keep the decimals of a growth rate, which give its precision', () => {
    const table = observationsTable(compile(dataset));
    expect(csvRows(table.csv()).map((row) => row.growth)).toEqual(['9.70', '']);
    expect(jsonRows(table)).toMatchObject([{ yoy: 9.7 }, { yoy: null }]);
  });

  test('let no note run as a formula', () => {
    expect(csvRows(observationsTable(compile(dataset)).csv())[0]?.note).toBe("'=1+1");
  });

  test.each<[string, string, string[], string]>([
    ['before it was known', '2024-04-01', [''], ''],
    ['before it was withdrawn', '2024-05-31', ['', ''], ''],
    ['from then on', '2024-06-01', ['', '2024-06-01'], 'a misprint'],
  ])('are those known on the compiled date: %s', (_, asOf, dates, reason) => {
    const rows = csvRows(observationsTable(compile(dataset, asOf)).csv());
    expect(rows.map((row) => row.withdrawn_on)).toEqual(dates);
    expect(rows.at(-1)?.withdrawn_reason).toBe(reason);
  });
});

test('a figure between two values has its upper end in the last column', () => {
  const range = { qualifier: 'between', precision: null, valueTo: 15.5 } as const;
  const dataset = handmade('a b', [figure('a total 2024 10', range), figure('b total 2024 10')]);
  const table = observationsTable(compile(dataset));
  expect(csvRows(table.csv()).map((row) => [row.value, row.qualifier, row.value_to])).toEqual([
    ['10', 'between', '15.5'],
    ['10', 'exact', ''],
  ]);
  expect(jsonRows(table)[0]).toMatchObject({ value: 10, valueTo: 15.5 });
  expect(jsonRows(table)[1]).not.toHaveProperty('valueTo');
});

describe('claims', () => {
  const dataset = handmade(
    'a b c',
    [figure('a total 2024 100'), figure('b total 2024 90')],
    [
      claim('a total 2024 city 1'),
      claim('b total 2024 city 1', { source: 'other' }),
      claim('c total 2024 city 3', withdrawn),
      claim('a total 2024 city 2', { source: 'late', knownFrom: '2024-07-01' }),
    ],
  );
  const statuses = (asOf: string) =>
    csvRows(claimsTable(compile(dataset, asOf)).csv()).map((row) => [row.id, row.status]);

  test('have the status of each as of the compiled date', () => {
    expect(statuses('2024-01-01')).toEqual([
      ['a/total/2024/count/city/1/source', 'used'],
      ['b/total/2024/count/city/1/other', 'conflict'],
      ['c/total/2024/count/city/3/source', 'used'],
    ]);
    expect(statuses('2024-06-01').at(-1)).toEqual([
      'c/total/2024/count/city/3/source',
      'withdrawn',
    ]);
    expect(statuses('2024-07-01')).toHaveLength(4);
  });
});

describe('conflicts', () => {
  const dataset = handmade('a b', [
    figure('a total 2024 100'),
    figure('a total 2024 200', { source: 'other' }),
    figure('b total 2023 1', { basis: 'mixed' }),
    figure('b total 2023 2', { basis: 'mixed', source: 'other' }),
  ]);

  test('are those of every way of counting, as the dataset lists them', () => {
    expect(csvRows(conflictsTable(compile(dataset)).csv())).toEqual([
      {
        basis: 'count',
        entity: 'a',
        metric: 'total',
        period: '2024',
        kind: 'observations',
        observations: 'a/total/2024/count/other;a/total/2024/count/source',
        claims: '',
        sources: 'other;source',
      },
      expect.objectContaining({ basis: 'mixed', entity: 'b', sources: 'other;source' }),
    ]);
  });

  test('are lists in JSON', () => {
    expect(jsonRows(conflictsTable(compile(dataset)))[0]).toEqual({
      basis: 'count',
      entity: 'a',
      metric: 'total',
      period: '2024',
      kind: 'observations',
      observations: ['a/total/2024/count/other', 'a/total/2024/count/source'],
      claims: [],
      sources: ['other', 'source'],
    });
  });

  test('are empty if there is no contradiction', () => {
    expect(jsonRows(conflictsTable(small()))).toEqual([]);
  });
});

describe('entities, sources and milestones', () => {
  const base = handmade('a b<a', [figure('b total 2024 10')]);
  const dataset: Dataset = {
    ...base,
    entities: base.entities.map((row) =>
      row.id === 'a'
        ? {
            ...row,
            ...{ name: { en: 'A', zh: '甲', ar: 'أ' }, code: '01', wikidata: 'Q42' },
            aliases: ['Ay', 'Ei'],
          }
        : row,
    ),
    milestones: ['second', 'first'].map((en) => ({
      date: '2024-05',
      entity: 'b',
      company: '',
      value: en === 'first' ? 1000 : null,
      unit: '',
      title: { en },
      source: 'source',
    })),
  };
  const compiled = compile(dataset);

  test('name an entity in every language that any of them has', () => {
    expect(csvRows(entitiesTable(compiled).csv())).toEqual([
      {
        id: 'a',
        name_en: 'A',
        name_zh: '甲',
        name_ar: 'أ',
        levels: 'land',
        parent: '',
        code: '01',
        wikidata: 'Q42',
        aliases: 'Ay;Ei',
      },
      {
        ...{ id: 'b', name_en: 'B', name_zh: '', name_ar: '' },
        ...{ levels: 'city', parent: 'a', code: '', wikidata: '', aliases: '' },
      },
    ]);
    expect(jsonRows(entitiesTable(compiled))[1]).toEqual({
      id: 'b',
      name: { en: 'B' },
      levels: ['city'],
      parent: 'a',
      code: '',
      wikidata: '',
      aliases: [],
    });
  });

  test('have a source with its dates as authored', () => {
    const rows = csvRows(sourcesTable(small()).csv());
    const none = { publisher_en: '', publisher_zh: '', title_en: '', title_zh: '' };
    expect(rows[0]).toEqual({
      ...{ ...none, note_en: '', note_zh: '', table: '' },
      id: 'bureau',
      publisher: 'Bureau',
      title: 'Yearbook',
      url: 'https://example.org/a',
      published: '2024-02',
      accessed: '',
      kind: 'official',
    });
  });

  test('have a source in every language that any of them has, with its note', () => {
    const [source] = base.sources;
    if (!source) throw new Error('no source');
    const sources = [
      {
        ...source,
        name: { en: 'Bureau', zh: '统计局' },
        titles: { en: 'Yearbook', ar: 'الكتاب السنوي' },
        note: { en: 'Printed edition.' },
      },
      { ...source, id: 'unnamed' },
    ];
    const table = sourcesTable(compile({ ...base, sources }));
    const rows = csvRows(table.csv());
    expect(Object.keys(rows[0] ?? {})).toEqual([
      ...['id', 'publisher', 'publisher_en', 'publisher_zh'],
      ...['title', 'title_en', 'title_zh', 'title_ar'],
      ...['url', 'published', 'accessed', 'kind', 'note_en', 'note_zh', 'table'],
    ]);
    expect(rows[0]).toMatchObject({
      ...{ publisher: 'source', publisher_en: 'Bureau', publisher_zh: '统计局' },
      ...{ title: 'source', title_en: 'Yearbook', title_zh: '', title_ar: 'الكتاب السنوي' },
      note_en: 'Printed edition.',
    });
    expect(rows[1]).toMatchObject({ id: 'unnamed', publisher_en: '', title_en: '', note_en: '' });
    expect(jsonRows(table)).toEqual(sources);
  });

  test('order milestones of one date', () => {
    const rows = csvRows(milestonesTable(compiled).csv());
    expect(rows.map((row) => [row.title_en, row.value])).toEqual([
      ['first', '1000'],
      ['second', ''],
    ]);
    expect(jsonRows(milestonesTable(compiled))[1]).toMatchObject({
      value: null,
      title: { en: 'second' },
    });
  });
});
