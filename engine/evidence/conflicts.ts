/** Conflicts of a solution in document form, in the order of their cells. */

import type { Claim, Observation } from '../dataset/schema.ts';
import type { Conflict } from '../model/documents.ts';
import { memoize } from '../model/objects.ts';
import type { ClaimStatus, ConflictKind } from '../model/vocabulary.ts';
import type { ComponentSolution } from './fixpoint.ts';
import { cellParts, findCell, type Grid } from './grid.ts';
import type { RingMember } from './order/level-orders.ts';

function sourcesOf(statements: readonly { readonly source: string }[]): string[] {
  return [...new Set(statements.map((statement) => statement.source))].sort();
}

function cellConflict(
  grid: Grid,
  cell: number,
  kind: ConflictKind,
  rows: readonly Observation[],
): Conflict {
  const { entity, metric, period } = cellParts(grid, cell);
  return {
    entity: grid.entities[entity] ?? '',
    metric: grid.metrics[metric] ?? '',
    period: grid.periods[period]?.id ?? '',
    kind,
    observations: rows.map((row) => row.id),
    claims: [],
    sources: sourcesOf(rows),
  };
}

/** Conflicts of members whose figures tables print in orders that form rings. */
function orderConflicts(grid: Grid, rings: readonly RingMember[]): Conflict[] {
  return rings.map(({ cell, rows }) => cellConflict(grid, cell, 'order', rows));
}

/** Conflicts of dropped claims, one for each holder, metric, period and level. */
function claimConflicts(
  claims: readonly Claim[],
  statuses: ReadonlyMap<string, ClaimStatus>,
): Conflict[] {
  const dropped = claims.filter((claim) => statuses.get(claim.id) === 'conflict');
  const bySubject = Map.groupBy(dropped, (claim) =>
    [claim.entity, claim.metric, claim.period.id, claim.level].join('/'),
  );
  return [...bySubject.values()].flatMap((claimsOfSubject) => {
    const [claim] = claimsOfSubject;
    if (!claim) return [];
    const { entity, metric, period } = claim;
    const ids = claimsOfSubject.map((row) => row.id);
    return [
      {
        entity,
        metric,
        period: period.id,
        kind: 'claim' as const,
        observations: [],
        claims: ids,
        sources: sourcesOf(claimsOfSubject),
      },
    ];
  });
}

/** Conflicts of the cells of a component. Memoized, because most components stay the same from date to date. */
const componentConflicts = memoize((component: ComponentSolution): readonly Conflict[] => [
  ...findConflicts(component),
]);

function* findConflicts({ grid, evidence, frozen }: ComponentSolution): Generator<Conflict> {
  for (const [cell, { reported }] of evidence.cells) {
    if (reported.conflict.length > 0)
      yield cellConflict(grid, cell, 'observations', reported.conflict);
  }
  for (const [cell, { growth }] of evidence.cells) {
    if (growth && growth.conflict.length > 0 && !frozen.has(cell))
      yield cellConflict(grid, cell, 'growth', growth.conflict);
  }
  for (const cell of frozen.keys()) {
    yield cellConflict(grid, cell, 'rules', evidence.cells.get(cell)?.rows ?? []);
  }
}

/** All conflicts of one basis. `components` are the solutions with claims. */
export function conflictsOf(
  grid: Grid,
  components: Iterable<ComponentSolution>,
  rings: readonly RingMember[],
  claims: readonly Claim[],
  statuses: ReadonlyMap<string, ClaimStatus>,
): Conflict[] {
  const conflicts = [
    ...[...components].flatMap(componentConflicts),
    ...orderConflicts(grid, rings),
  ];
  const sortable = conflicts.map((conflict) => {
    const { entity, metric, period } = conflict;
    return { cell: findCell(grid, entity, metric, period) ?? -1, conflict };
  });
  sortable.sort((a, b) => a.cell - b.cell || (a.conflict.kind < b.conflict.kind ? -1 : 1));
  return [...sortable.map(({ conflict }) => conflict), ...claimConflicts(claims, statuses)];
}
