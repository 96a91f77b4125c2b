/** Tables of the real data, compared with the rankings and with the authored files. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CompiledDataset } from '../../../../engine/compile/compiled-dataset.ts';
import { datasetTables, tableBodies } from '../../../../engine/compile/tables/dataset-tables.ts';
import { formatRecords } from '../../../../engine/dataset/csv-records.ts';
import type {
  BoundsTable,
  ClaimsTable,
  ConflictsTable,
  ObservationsTable,
} from '../../../../engine/model/documents.ts';
import { loadDataset } from '../../../../scripts/lib/load-data.ts';
import { csvRows } from '../../../support/data/csv-rows.ts';
import { jsonRows } from '../../../support/data/json-rows.ts';
import { CHINA, china } from '../../../support/data/real-data.ts';
import { SMALL, small } from '../../../support/data/small-data.ts';

type Tables = ObservationsTable & ClaimsTable & ConflictsTable & BoundsTable;

const bodies = tableBodies(china());
const documents = china().rankings.flatMap(({ vintages }) => vintages.at(-1)?.document ?? []);

/** The rows of a table, as its JSON has them. */
function rowsOf<Name extends 'observations' | 'claims' | 'conflicts' | 'bounds'>(
  name: Name,
): Tables[Name] {
  const body = bodies.get(`v1/datasets/${china().dataset.id}/${name}.json`) ?? Buffer.of();
  const document: Tables = JSON.parse(Buffer.from(body).toString());
  return document[name];
}

describe('the tables of the real data', () => {
  test('have as many rows in CSV as in JSON', () => {
    for (const table of datasetTables(china())) {
      const file = bodies.get(`v1/datasets/${china().dataset.id}/${table.name}.csv`);
      expect(csvRows(file)).toHaveLength(jsonRows(table).length);
    }
  });

  test('describe each column in plain words', () => {
    for (const { fields, title, description } of datasetTables(china())) {
      for (const text of [title, description, ...fields.map((field) => field.description)])
        expect(text).toMatch(/^[A-Z][^\n]+$/);
    }
  });

  test('have every observation, also those set aside', () => {
    const authored = china().dataset.observations;
    const rows = rowsOf('observations');
    expect(rows.map((row) => row.id)).toEqual(authored.map((row) => row.id));
    const setAside = documents.flatMap((document) => document.setAside);
    expect(setAside.length).toBeGreaterThan(0);
    for (const { observation } of setAside) expect(rows).toContainEqual(observation);
  });

  test('have the same status of a claim as the rankings on its basis', () => {
    const rows = rowsOf('claims');
    const own = documents.flatMap((document) =>
      document.claims.filter((row) => row.basis === document.basis),
    );
    expect(own.length).toBeGreaterThan(10);
    for (const claim of own) {
      const { withdrawnOn, ...said } = claim;
      expect(rows).toContainEqual(expect.objectContaining(said));
      expect(withdrawnOn === null).toBe(claim.status !== 'withdrawn');
    }
  });

  test('have every conflict that a ranking shows', () => {
    const shown = documents.flatMap((document) => document.conflicts);
    expect(shown.length).toBeGreaterThan(0);
    for (const conflict of shown)
      expect(rowsOf('conflicts')).toContainEqual(expect.objectContaining(conflict));
  });

  test('have bounds and ranks of each listed entry of each ranking, in its order', () => {
    const listed = rowsOf('bounds').filter((row) => row.listed);
    const place = (parts: readonly string[]) => parts.join(' ');
    const byPlace = Map.groupBy(listed, (row) =>
      place([row.metric, row.period, row.level, row.basis]),
    );
    expect(byPlace.size).toBe(documents.length);
    for (const { metric, period, level, basis, entries } of documents) {
      const rows = byPlace.get(place([metric, period.id, level, basis])) ?? [];
      const actual = rows.map(({ entity, low, high, reported, best, worst, ...row }) => ({
        ...{ entity, low, high, reported, best, worst },
        figures: [row.figuresBest, row.figuresWorst],
        level: [row.levelBest, row.levelWorst],
      }));
      const expected = entries.map(({ entity, bounds, reported, rank }) => ({
        ...{ entity: entity.id, ...bounds, reported: reported?.value ?? null },
        ...{ best: rank?.best ?? null, worst: rank?.worst ?? null },
        figures: [rank?.byFigures.best ?? null, rank?.byFigures.worst ?? null],
        level: [rank?.level.best ?? null, rank?.level.worst ?? null],
      }));
      expect(actual).toEqual(expected);
    }
  });

  test('have a high and the ranks of the whole level alone for unlisted members', () => {
    const unlisted = rowsOf('bounds').filter((row) => !row.listed);
    const known = documents.flatMap(({ metric, period, level, basis, unlisted: own }) =>
      own
        .filter((row) => row.high !== null)
        .map(({ entity, high, level: ranks }) => ({
          ...{ entity: entity.id, metric, period: period.id, level, basis, low: 0, high },
          ...{ best: null, worst: null, figuresBest: null, figuresWorst: null },
          ...{ levelBest: ranks?.best ?? null, levelWorst: ranks?.worst ?? null },
        })),
    );
    expect(known.length).toBeGreaterThan(100);
    expect(known.filter(({ levelBest }) => levelBest !== null).length).toBeGreaterThan(100);
    const inOrder = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
    const said = unlisted.map(({ entity, metric, period, level, basis, low, high, ...row }) => ({
      ...{ entity, metric, period, level, basis, low, high },
      ...{ best: row.best, worst: row.worst },
      ...{ figuresBest: row.figuresBest, figuresWorst: row.figuresWorst },
      ...{ levelBest: row.levelBest, levelWorst: row.levelWorst },
    }));
    expect(inOrder(said)).toEqual(inOrder(known));
  });
});

/** Columns of the published tables that authored files don't have. */
const ADDED: Record<string, readonly string[]> = {
  observations: ['id', 'flag'],
  claims: ['id', 'status', 'flag'],
};

/** Names of columns in authored files, where they differ from the published ones. */
const AUTHORED: Record<string, string> = { growth: 'yoy' };

/** Loads a folder of authored files whose CSV files are the published ones. */
function republished(folder: string, compiled: CompiledDataset): ReturnType<typeof loadDataset> {
  const { id } = compiled.dataset;
  const published = tableBodies(compiled);
  const parent = mkdtempSync(join(tmpdir(), 'likewise-'));
  const target = join(parent, id);
  try {
    cpSync(join(folder, 'dataset.json'), join(target, 'dataset.json'));
    for (const name of ['entities', 'sources', 'observations', 'claims', 'milestones']) {
      const rows = csvRows(published.get(`v1/datasets/${id}/${name}.csv`));
      const columns = Object.keys(rows[0] ?? {}).filter((key) => !ADDED[name]?.includes(key));
      const records = rows.map((row) => columns.map((column) => row[column] ?? ''));
      writeFileSync(
        join(target, `${name}.csv`),
        formatRecords([columns.map((name) => AUTHORED[name] ?? name), ...records]),
      );
    }
    return loadDataset(target);
  } finally {
    rmSync(parent, { recursive: true });
  }
}

describe('the published evidence', () => {
  test.each([
    ['a small dataset', SMALL, small],
    ['the real data', CHINA, china],
  ])('can be used again as authored files, and says the same: %s', (_, folder, compiled) => {
    const { dataset, errors } = republished(folder, compiled());
    expect(errors).toEqual([]);
    const authored = compiled().dataset;
    const byContent = (rows: typeof authored.milestones) =>
      rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    expect({ ...dataset, milestones: byContent(dataset?.milestones ?? []) }).toEqual({
      ...authored,
      milestones: byContent(authored.milestones),
      // Shown on the site; it is not a published table.
      story: [],
      // Published with the changes, not as a table.
      rewrites: [],
    });
  });
});
