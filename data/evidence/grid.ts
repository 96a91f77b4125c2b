/**
 * The cells of one basis, numbered: entity x counted metric x period, and what connects them. A cell's number is
 * (entity * metrics + metric) * periods + period; numbers follow the order of ids, so that sums do too.
 */
import { cellId } from '../address.ts';
import { isCounted } from '../dataset-file.ts';
import { type Period, yearBefore } from '../period.ts';
import type { Dataset } from '../schema.ts';
import type { UsedEvidence } from './used.ts';

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
  /** Of each metric: the number of the metric that it is part of, or -1. */
  readonly partOf: readonly number[];
  /** Of each entity: the number of its parent, or -1; and the numbers of its children. */
  readonly parent: readonly number[];
  readonly children: readonly (readonly number[])[];
  /** Of each level: the numbers of its members. */
  readonly members: ReadonlyMap<string, readonly number[]>;
  /** Of each period: the numbers of the periods inside it, other than itself. */
  readonly inside: readonly (readonly number[])[];
}

function numbering(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, number) => [id, number]));
}

function periodsOf(evidence: UsedEvidence, mixed: boolean): Period[] {
  const periods = new Map<string, Period>();
  const add = (period: Period) => periods.set(period.id, period);
  for (const observation of evidence.observations) {
    add(observation.period);
    if (observation.yoy !== null && !mixed) add(yearBefore(observation.period));
  }
  for (const claim of evidence.claims) add(claim.period);
  return [...periods.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
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

/** The grid of the cells that the contract asks for, given the used evidence of a basis. */
export function makeGrid(dataset: Dataset, basis: string, evidence: UsedEvidence): Grid {
  const mixed = dataset.bases.some((row) => row.id === basis && row.mixed === true);
  const entities = dataset.entities.map((entity) => entity.id).sort();
  const metrics = dataset.metrics
    .filter(isCounted)
    .map((metric) => metric.id)
    .sort();
  const periods = periodsOf(evidence, mixed);
  const entityNumber = numbering(entities);
  const metricNumber = numbering(metrics);
  const parentIds = new Map(dataset.entities.map((entity) => [entity.id, entity.parent]));
  const parent = entities.map((id) => entityNumber.get(parentIds.get(id) ?? '') ?? -1);
  const wholes = new Map(dataset.metrics.map((metric) => [metric.id, metric.partOf]));
  return {
    basis,
    mixed,
    entities,
    metrics,
    periods,
    entityNumber,
    metricNumber,
    periodNumber: numbering(periods.map((period) => period.id)),
    size: entities.length * metrics.length * periods.length,
    partOf: metrics.map((id) => metricNumber.get(wholes.get(id) ?? '') ?? -1),
    parent,
    children: entities.map((_, number) =>
      parent.flatMap((of, child) => (of === number ? [child] : [])),
    ),
    members: membersOf(dataset, entityNumber),
    inside: periods.map((outer) =>
      periods.flatMap((inner, number) =>
        inner !== outer && inner.start >= outer.start && inner.end <= outer.end ? [number] : [],
      ),
    ),
  };
}

/** The number of a cell from the numbers of its parts. */
export function cellNumber(grid: Grid, entity: number, metric: number, period: number): number {
  return (entity * grid.metrics.length + metric) * grid.periods.length + period;
}

/** The number of a cell from ids; undefined where there is no such cell. */
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

export interface CellParts {
  readonly entity: number;
  readonly metric: number;
  readonly period: number;
}

export function cellParts(grid: Grid, cell: number): CellParts {
  const period = cell % grid.periods.length;
  const series = (cell - period) / grid.periods.length;
  const metric = series % grid.metrics.length;
  return { entity: (series - metric) / grid.metrics.length, metric, period };
}

/** The id of a cell, `entity/metric/period/basis`. */
export function cellName(grid: Grid, cell: number): string {
  const { entity, metric, period } = cellParts(grid, cell);
  return cellId(
    grid.entities[entity] ?? '',
    grid.metrics[metric] ?? '',
    grid.periods[period]?.id ?? '',
    grid.basis,
  );
}
