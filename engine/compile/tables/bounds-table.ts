/** Table of bounds: the tidy table of results, one row for each member of each ranking that exists now. */

import { breakFlag, standingFlag, statusFlag } from '../../formats/csv.ts';
import type { BoundsRow, RankingDocument, RankingEntry, Unlisted } from '../../model/documents.ts';
import { isInForce } from '../../model/period.ts';
import type { CompiledDataset, CompiledRanking } from '../compiled-dataset.ts';
import { vintageSpans } from '../vintages.ts';
import {
  basisColumn,
  entityColumn,
  flagColumn,
  languageColumns,
  levelColumn,
  metricColumn,
  periodColumn,
  textColumn,
} from './column-definitions.ts';
import { type Column, type DataTable, type DatedRows, dataTable } from './data-table.ts';

/** What the rows of a ranking have from the dataset. */
interface Context {
  readonly codes: ReadonlyMap<string, string>;
  /** The basis in force over the period; empty if none is. */
  readonly basisInForce: string;
  /** The flag of every row; empty if there is no break. */
  readonly breakFlag: string;
}

function rankingFields(document: RankingDocument, { basisInForce }: Context) {
  const { metric, unit, period, level, basis, mixed, asOf } = document;
  return {
    metric,
    unit,
    period: period.id,
    level,
    basis,
    basisInForce,
    mixed: mixed ?? false,
    asOf,
  };
}

function coverageOf({ coverage }: RankingDocument) {
  return { coverageListed: coverage.listed, coverageOf: coverage.of };
}

function listedRow(document: RankingDocument, entry: RankingEntry, context: Context): BoundsRow {
  const { entity, bounds, rank, reported } = entry;
  return {
    entity: entity.id,
    code: context.codes.get(entity.id) ?? '',
    name: entity.name,
    ...rankingFields(document, context),
    listed: true,
    low: bounds.low,
    high: bounds.high,
    reported: reported?.value ?? null,
    best: rank?.best ?? null,
    worst: rank?.worst ?? null,
    figuresBest: rank?.byFigures.best ?? null,
    figuresWorst: rank?.byFigures.worst ?? null,
    levelBest: rank?.level.best ?? null,
    levelWorst: rank?.level.worst ?? null,
    ...coverageOf(document),
    flag: context.breakFlag + statusFlag(reported) + standingFlag(rank),
  };
}

/** Row of an unlisted member: its low is 0, and it has a rank only in the whole level. */
function unlistedRow(document: RankingDocument, member: Unlisted, context: Context): BoundsRow {
  return {
    entity: member.entity.id,
    code: context.codes.get(member.entity.id) ?? '',
    name: member.entity.name,
    ...rankingFields(document, context),
    listed: false,
    low: 0,
    high: member.high,
    reported: null,
    best: null,
    worst: null,
    figuresBest: null,
    figuresWorst: null,
    levelBest: member.level?.best ?? null,
    levelWorst: member.level?.worst ?? null,
    ...coverageOf(document),
    flag: context.breakFlag + standingFlag(undefined),
  };
}

/** Compares rankings by metric, period, level and basis in code unit order. */
function byRankingKey({ key: a }: CompiledRanking, { key: b }: CompiledRanking): number {
  for (const part of ['metric', 'period', 'level', 'basis'] as const) {
    if (a[part] !== b[part]) return a[part] < b[part] ? -1 : 1;
  }
  return 0;
}

function rowsOf(document: RankingDocument, context: Context): BoundsRow[] {
  return [
    ...document.entries.map((entry) => listedRow(document, entry, context)),
    ...document.unlisted
      .filter((member) => member.high !== null)
      .map((member) => unlistedRow(document, member, context)),
  ];
}

/** The rows of each ranking on each date. */
function boundsByDate({ dataset, rankings }: CompiledDataset): DatedRows<BoundsRow>[] {
  const codes = new Map(dataset.entities.map((entity) => [entity.id, entity.code]));
  return rankings.toSorted(byRankingKey).flatMap(({ key, vintages }) => {
    const inForce = dataset.bases.find((basis) => isInForce(basis, key.period));
    const own = dataset.bases.find(({ id }) => id === key.basis);
    const context = {
      codes,
      basisInForce: inForce?.id ?? '',
      breakFlag: breakFlag(own, key.period),
    };
    return vintageSpans(vintages).map(({ asOf: from, until, document }) => ({
      from,
      until,
      rows: () => (document ? rowsOf(document, context) : []),
    }));
  });
}

const asOf: Column<BoundsRow> = {
  name: 'as_of',
  type: 'date',
  description: 'The date on which the ranking last changed.',
  constraints: { required: true },
  read: (row) => row.asOf,
};

const basisInForce: Column<BoundsRow> = {
  name: 'basis_in_force',
  type: 'token',
  description:
    'The way of counting in force over the period, the first if there are several; empty if none is. Rows of one way of counting in each period: those whose `basis` equals it.',
  constraints: {},
  read: (row) => row.basisInForce,
};

function truthColumn(name: 'mixed' | 'listed', description: string): Column<BoundsRow> {
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
  truthColumn('mixed', 'True on a way of counting on which entities are not compared.'),
  asOf,
  truthColumn('listed', 'False for an entity of which only a highest value is known.'),
  numberColumn('low', 'The lowest value that the evidence leaves possible, in `unit`.'),
  numberColumn('high', 'The highest possible value, in `unit`; empty if nothing bounds it.'),
  numberColumn('reported', 'The published figure that represents it, in `unit`; empty if none.'),
  rankColumn(
    'rank_best',
    'The best possible rank among those listed; 1 is highest. Empty for others, and on a mixed way of counting.',
    (row) => row.best,
  ),
  rankColumn('rank_worst', 'The worst possible rank among those listed.', (row) => row.worst),
  rankColumn('figures_best', 'The best rank by figures alone.', (row) => row.figuresBest),
  rankColumn('figures_worst', 'The worst rank by figures alone.', (row) => row.figuresWorst),
  rankColumn(
    'level_best',
    'The best rank in the whole level, listed or not; empty on a mixed way of counting.',
    (row) => row.levelBest,
  ),
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
    title: 'Possible values and ranks',
    description:
      'What the evidence leaves possible in each ranking: the lowest and the highest value, the best and the worst rank.',
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
      basisInForce,
      flagColumn<BoundsRow>(['b', 'e', 'p', 's', 'o'], (row) => row.flag),
    ],
    history: () => boundsByDate(compiled),
  });
}
