/**
 * Numbered grid of the cells of one basis (entity x counted metric x period), and the relations between them. A cell
 * number is (entity * metrics + metric) * periods + period. Numbers follow the order of ids, so sums do too.
 */

import { type Dataset, isCounted } from '../dataset/schema.ts';
import { cellId } from '../model/cell-id.ts';
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
