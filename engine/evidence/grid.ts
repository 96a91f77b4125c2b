/**
 * Numbered grid of the cells of one basis (entity x counted metric x period), and the relations between them. A cell
 * number is (entity * metrics + metric) * periods + period. Numbers follow the order of ids, so sums do too.
 */
import { type Dataset, isCounted } from '../dataset/schema.ts';
import { cellId } from '../model/address.ts';
import { memoize } from '../model/objects.ts';
import type { Period } from '../model/period.ts';

/** Grid of one basis. Entities, metrics and periods are referred to by their number. */
export interface Grid {
  readonly basis: string;
  readonly mixed: boolean;
  readonly entities: readonly string[];
  readonly metrics: readonly string[];
  readonly periods: readonly Period[];
  readonly entityNumber: ReadonlyMap<string, number>;
  readonly metricNumber: ReadonlyMap<string, number>;
  readonly periodNumber: ReadonlyMap<string, number>;
  readonly size: number;
  /** By metric: the number of the metric that it is part of, or -1. */
  readonly partOf: readonly number[];
  /** By entity: the number of its parent, or -1 (`parent`), and the numbers of its children (`children`). */
  readonly parent: readonly number[];
  readonly children: readonly (readonly number[])[];
  /** By level id: the numbers of its members. */
  readonly members: ReadonlyMap<string, readonly number[]>;
}

/** Parts of a grid that depend on the dataset alone, not on basis and date. */
export type DatasetGrid = Omit<Grid, 'basis' | 'mixed' | 'periods' | 'periodNumber' | 'size'>;

/** Positions of ids in their list. */
export function numberById(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, number) => [id, number]));
}

function membersOf(
  dataset: Dataset,
  entityNumber: ReadonlyMap<string, number>,
): Map<string, number[]> {
  const members = new Map<string, number[]>(dataset.levels.map((level) => [level.id, []]));
  for (const entity of dataset.entities) {
    const number = entityNumber.get(entity.id);
    for (const level of entity.levels) if (number !== undefined) members.get(level)?.push(number);
  }
  for (const numbers of members.values()) numbers.sort((a, b) => a - b);
  return members;
}

/** Numbers of the children of each entity, from the parent of each (-1 if it has none). */
export function childrenOf(parent: readonly number[]): number[][] {
  const children: number[][] = parent.map(() => []);
  parent.forEach((parentNumber, child) => {
    children[parentNumber]?.push(child);
  });
  return children;
}

/** Creates the parts that all grids of a dataset share. */
export function makeDatasetGrid(dataset: Dataset): DatasetGrid {
  const entities = dataset.entities.map((entity) => entity.id).sort();
  const metrics = dataset.metrics
    .filter(isCounted)
    .map((metric) => metric.id)
    .sort();
  const entityNumber = numberById(entities);
  const metricNumber = numberById(metrics);
  const parentIds = new Map(dataset.entities.map((entity) => [entity.id, entity.parent]));
  const parent = entities.map((id) => entityNumber.get(parentIds.get(id) ?? '') ?? -1);
  const partOfById = new Map(dataset.metrics.map((metric) => [metric.id, metric.partOf]));
  return {
    entities,
    metrics,
    entityNumber,
    metricNumber,
    partOf: metrics.map((id) => metricNumber.get(partOfById.get(id) ?? '') ?? -1),
    parent,
    children: childrenOf(parent),
    members: membersOf(dataset, entityNumber),
  };
}

/** Creates the grid of one basis. `periods` must be in the order of ids. */
export function makeGrid(
  datasetGrid: DatasetGrid,
  { basis, mixed }: Pick<Grid, 'basis' | 'mixed'>,
  periods: readonly Period[],
): Grid {
  return {
    ...datasetGrid,
    basis,
    mixed,
    periods,
    periodNumber: numberById(periods.map((period) => period.id)),
    size: datasetGrid.entities.length * datasetGrid.metrics.length * periods.length,
  };
}

/** Cell number from the numbers of its parts. */
export function cellNumber(grid: Grid, entity: number, metric: number, period: number): number {
  return (entity * grid.metrics.length + metric) * grid.periods.length + period;
}

/** Cell number from ids; undefined if the grid has no such cell. */
export function findCell(
  grid: Grid,
  entity: string,
  metric: string,
  period: string,
): number | undefined {
  const e = grid.entityNumber.get(entity);
  const m = grid.metricNumber.get(metric);
  const p = grid.periodNumber.get(period);
  return e === undefined || m === undefined || p === undefined
    ? undefined
    : cellNumber(grid, e, m, p);
}

/** Entity, metric and period of a cell, as numbers. */
export interface CellParts {
  readonly entity: number;
  readonly metric: number;
  readonly period: number;
}

/** Splits a cell number into the numbers of its parts. */
export function cellParts(grid: Grid, cell: number): CellParts {
  const period = cell % grid.periods.length;
  const series = (cell - period) / grid.periods.length;
  const metric = series % grid.metrics.length;
  return { entity: (series - metric) / grid.metrics.length, metric, period };
}

/** Id of a cell: `entity/metric/period/basis`. */
export function cellIdOf(grid: Grid, cell: number): string {
  const { entity, metric, period } = cellParts(grid, cell);
  return cellId(
    grid.entities[entity] ?? '',
    grid.metrics[metric] ?? '',
    grid.periods[period]?.id ?? '',
    grid.basis,
  );
}

// Grid of one connected component: its cells with their own numbering, and the order of its periods.

/** Connected component: its blocks, trees, entities and periods, as ascending numbers of the whole grid. */
export interface Component {
  readonly blocks: readonly number[];
  readonly trees: readonly number[];
  readonly entities: readonly number[];
  readonly periods: readonly number[];
  /**
   * Whether the cells of an entity in a period belong to the component. Where a claim joins trees in different time
   * clusters, not every combination does.
   */
  readonly has: (entity: number, period: number) => boolean;
}

/** Grid of a component, with the relations between its periods that the rules need. */
export interface ComponentGrid extends Grid {
  /** By period: the numbers of the other periods inside it. */
  readonly inside: readonly (readonly number[])[];
  /** Periods ordered by first month (`byStart`) and by last month (`byEnd`); ties by number. */
  readonly byStart: readonly number[];
  readonly byEnd: readonly number[];
  /** By entity of the whole grid: its number in this grid; without those outside the component. */
  readonly localEntity: ReadonlyMap<number, number>;
  /** By entity of this grid: its number in the whole grid. */
  readonly globalEntity: readonly number[];
  /** Whether the cells of an entity in a period belong to the component; both are numbers of this grid. */
  readonly has: (entity: number, period: number) => boolean;
}

function sortByMonth(periods: readonly Period[], side: 'start' | 'end'): number[] {
  return [...periods.keys()].sort(
    (a, b) => (periods[a]?.[side] ?? 0) - (periods[b]?.[side] ?? 0) || a - b,
  );
}

function periodsInside(periods: readonly Period[]): number[][] {
  return periods.map((outer) =>
    periods.flatMap((inner, number) =>
      inner !== outer && inner.start >= outer.start && inner.end <= outer.end ? [number] : [],
    ),
  );
}

/** The members of each level of a grid. */
const membersByLevel = memoize(
  ({ members }: Grid) => new Map([...members].map(([level, numbers]) => [level, new Set(numbers)])),
);

/** Creates the grid of a component. Order is preserved, so sums are computed in the order of ids. */
export function makeComponentGrid(
  grid: Grid,
  { entities, periods, has }: Component,
): ComponentGrid {
  // Its size is that of the component, of which a long dataset has thousands.
  const localEntity = new Map(entities.map((entity, number) => [entity, number]));
  const ids = entities.map((entity) => grid.entities[entity] ?? '');
  const parent = entities.map((entity) => localEntity.get(grid.parent[entity] ?? -1) ?? -1);
  const localPeriods = periods.flatMap((period) => grid.periods[period] ?? []);
  const componentDataset = { ...grid, entities: ids, entityNumber: numberById(ids), parent };
  return {
    ...makeGrid({ ...componentDataset, children: childrenOf(parent) }, grid, localPeriods),
    members: new Map(
      [...membersByLevel(grid)].map(([level, members]) => [
        level,
        entities.flatMap((entity, number) => (members.has(entity) ? [number] : [])),
      ]),
    ),
    byStart: sortByMonth(localPeriods, 'start'),
    byEnd: sortByMonth(localPeriods, 'end'),
    localEntity,
    globalEntity: entities,
    has: (entity, period) => has(entities[entity] ?? -1, periods[period] ?? -1),
    inside: periodsInside(localPeriods),
  };
}
