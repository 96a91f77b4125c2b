/** Table of bounds: the tidy table of results, one row for each member of each ranking that exists now. */

import type { BoundsRow, RankingDocument, RankingEntry, Unlisted } from '../../model/documents.ts';
import type { CompiledDataset } from '../compile.ts';
import {
  basisColumn,
  entityColumn,
  languageColumns,
  levelColumn,
  metricColumn,
  periodColumn,
  textColumn,
} from './column-definitions.ts';
import { type Column, type DataTable, dataTable } from './data-table.ts';

type Codes = ReadonlyMap<string, string>;

function rankingFields(document: RankingDocument) {
  const { metric, unit, period, level, basis, mixed, asOf } = document;
  return { metric, unit, period: period.id, level, basis, mixed: mixed ?? false, asOf };
}

function coverageOf({ coverage }: RankingDocument) {
  return { coverageListed: coverage.listed, coverageOf: coverage.of };
}

function listedRow(document: RankingDocument, entry: RankingEntry, codes: Codes): BoundsRow {
  const { entity, bounds, rank, reported } = entry;
  return {
    entity: entity.id,
    code: codes.get(entity.id) ?? '',
    name: entity.name,
    ...rankingFields(document),
    listed: true,
    low: bounds.low,
    high: bounds.high,
    reported: reported?.value ?? null,
    best: rank.best,
    worst: rank.worst,
    figuresBest: rank.byFigures.best,
    figuresWorst: rank.byFigures.worst,
    levelBest: rank.level.best,
    levelWorst: rank.level.worst,
    ...coverageOf(document),
  };
}

/** Row of an unlisted member: its low is 0, and it has no rank. */
function unlistedRow(document: RankingDocument, member: Unlisted, codes: Codes): BoundsRow {
  return {
    entity: member.entity.id,
    code: codes.get(member.entity.id) ?? '',
    name: member.entity.name,
    ...rankingFields(document),
    listed: false,
    low: 0,
    high: member.high,
    reported: null,
    best: null,
    worst: null,
    figuresBest: null,
    figuresWorst: null,
    levelBest: null,
    levelWorst: null,
    ...coverageOf(document),
  };
}

/** Compares rankings by metric, period, level and basis in code unit order. */
function byRankingKey(a: RankingDocument, b: RankingDocument): number {
  const parts = (row: RankingDocument) => [row.metric, row.period.id, row.level, row.basis];
  const partsOfB = parts(b);
  for (const [index, part] of parts(a).entries()) {
    const other = partsOfB[index] ?? '';
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}

function rowsOf({ dataset, rankings }: CompiledDataset): BoundsRow[] {
  const codes: Codes = new Map(dataset.entities.map((entity) => [entity.id, entity.code]));
  return rankings
    .flatMap(({ vintages }) => vintages.at(-1)?.document ?? [])
    .sort(byRankingKey)
    .flatMap((document) => [
      ...document.entries.map((entry) => listedRow(document, entry, codes)),
      ...document.unlisted
        .filter((member) => member.high !== null)
        .map((member) => unlistedRow(document, member, codes)),
    ]);
}

const asOf: Column<BoundsRow> = {
  name: 'as_of',
  type: 'date',
  description: 'The date on which the ranking last changed.',
  constraints: { required: true },
  read: (row) => row.asOf,
};

function flagColumn(name: 'mixed' | 'listed', description: string): Column<BoundsRow> {
  const read = (row: BoundsRow) => row[name];
  return { name, type: 'boolean', description, constraints: { required: true }, read };
}

function numberColumn(name: 'low' | 'high' | 'reported', description: string): Column<BoundsRow> {
  const constraints = name === 'low' ? { required: true as const } : {};
  return { name, type: 'number', description, constraints, read: (row) => row[name] };
}

function rankColumn(
  name: string,
  description: string,
  read: (row: BoundsRow) => number | null,
): Column<BoundsRow> {
  return { name, type: 'integer', description, constraints: { minimum: 1 }, read };
}

function countColumn(
  name: string,
  description: string,
  read: (row: BoundsRow) => number,
): Column<BoundsRow> {
  const constraints = { required: true as const, minimum: 0 };
  return { name, type: 'integer', description, constraints, read };
}

const resultColumns: readonly Column<BoundsRow>[] = [
  flagColumn('mixed', 'True on a way of counting on which entities are not compared.'),
  asOf,
  flagColumn('listed', 'False for an entity of which only a highest value is known.'),
  numberColumn('low', 'The lowest value that the evidence leaves possible, in `unit`.'),
  numberColumn('high', 'The highest possible value, in `unit`; empty if nothing bounds it.'),
  numberColumn('reported', 'The published figure that represents it, in `unit`; empty if none.'),
  rankColumn('best', 'The best possible rank among those listed; 1 is highest.', (row) => row.best),
  rankColumn('worst', 'The worst possible rank among those listed.', (row) => row.worst),
  rankColumn('figures_best', 'The best rank by figures alone.', (row) => row.figuresBest),
  rankColumn('figures_worst', 'The worst rank by figures alone.', (row) => row.figuresWorst),
  rankColumn('level_best', 'The best rank in the whole level.', (row) => row.levelBest),
  rankColumn('level_worst', 'The worst rank in the whole level.', (row) => row.levelWorst),
  countColumn('coverage_listed', 'How many entities are listed.', (row) => row.coverageListed),
  countColumn('coverage_of', 'How many entities the level has.', (row) => row.coverageOf),
];

/**
 * Builds the table of all rankings on the compiled date: listed entries in ranking order, then unlisted members with a
 * known high.
 */
export function boundsTable(compiled: CompiledDataset): DataTable {
  const { dataset } = compiled;
  const names = languageColumns<BoundsRow>(
    'name',
    'Its name',
    dataset.entities.map((entity) => entity.name),
    (row) => row.name,
  );
  return dataTable<BoundsRow>({
    name: 'bounds',
    title: 'Bounds and ranks',
    description:
      'What the evidence leaves possible: lowest and highest value and best and worst rank of each entity in each ranking.',
    primaryKey: ['metric', 'period', 'level', 'basis', 'entity'],
    columns: [
      entityColumn,
      textColumn('code', 'Its official code, or empty.', (row) => row.code),
      ...names,
      metricColumn(dataset),
      textColumn('unit', 'The unit of `low`, `high` and `reported`.', (row) => row.unit),
      periodColumn,
      levelColumn(dataset),
      basisColumn(dataset),
      ...resultColumns,
    ],
    rows: () => rowsOf(compiled),
  });
}
