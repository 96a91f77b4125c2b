/** Grid of one connected component: its cells with their own numbering, and the order of its periods. */

import { memoize } from '../model/memoize.ts';
import type { Period } from '../model/period.ts';
import { childrenOf, type Grid, makeGrid, numberById } from './grid.ts';

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
