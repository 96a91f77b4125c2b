/** The conflicts of a solution as the documents list them, in the order of their cells. */

import type { Claim, Observation } from '../dataset/schema.ts';
import type { ClaimStatus, Conflict, ConflictKind } from '../model/documents/mod.ts';
import type { GroupSolution } from './fixpoint.ts';
import { cellParts, findCell, type Grid } from './grid.ts';

function sourcesOf(statements: readonly { readonly source: string }[]): string[] {
  return [...new Set(statements.map((statement) => statement.source))].sort();
}

function ofCell(
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

/** The claims that were dropped, those of one holder and rank group together. */
function ofClaims(
  claims: readonly Claim[],
  statuses: ReadonlyMap<string, ClaimStatus>,
): Conflict[] {
  const dropped = claims.filter((claim) => statuses.get(claim.id) === 'conflict');
  const groups = Map.groupBy(dropped, (claim) =>
    [claim.entity, claim.metric, claim.period.id, claim.level].join('/'),
  );
  return [...groups.values()].flatMap((group) => {
    const [claim] = group;
    if (!claim) return [];
    const { entity, metric, period } = claim;
    const ids = group.map((row) => row.id);
    return [
      {
        entity,
        metric,
        period: period.id,
        kind: 'claim' as const,
        observations: [],
        claims: ids,
        sources: sourcesOf(group),
      },
    ];
  });
}

/** Of groups that were asked for before: most are the same from one date to the next. */
const known = new WeakMap<GroupSolution, readonly Conflict[]>();

/** The conflicts of a group's cells. */
function ofGroup(group: GroupSolution): readonly Conflict[] {
  const conflicts = known.get(group) ?? [...conflictsIn(group)];
  known.set(group, conflicts);
  return conflicts;
}

function* conflictsIn({ grid, reports, frozen }: GroupSolution): Generator<Conflict> {
  for (const [cell, { report }] of reports.cells) {
    if (report.conflict.length > 0) yield ofCell(grid, cell, 'observations', report.conflict);
  }
  for (const [cell, { growth }] of reports.cells) {
    if (growth && growth.conflict.length > 0 && !frozen.has(cell))
      yield ofCell(grid, cell, 'growth', growth.conflict);
  }
  for (const cell of frozen.keys()) {
    yield ofCell(grid, cell, 'rules', reports.cells.get(cell)?.rows ?? []);
  }
}

/** All conflicts of one basis; `groups` are those of its solution with claims. */
export function conflictsOf(
  grid: Grid,
  groups: Iterable<GroupSolution>,
  claims: readonly Claim[],
  statuses: ReadonlyMap<string, ClaimStatus>,
): Conflict[] {
  const conflicts = [...groups].flatMap(ofGroup);
  const placed = conflicts.map((conflict) => {
    const { entity, metric, period } = conflict;
    return { cell: findCell(grid, entity, metric, period) ?? -1, conflict };
  });
  placed.sort((a, b) => a.cell - b.cell || (a.conflict.kind < b.conflict.kind ? -1 : 1));
  return [...placed.map(({ conflict }) => conflict), ...ofClaims(claims, statuses)];
}
