/** The conflicts of a solution as the documents list them, in the order of their cells. */
import type { ClaimStatus, Conflict, ConflictKind } from '../documents.ts';
import type { Claim, Observation } from '../schema.ts';
import { cellParts, findCell, type Grid } from './grid.ts';
import type { GroupSolution } from './group.ts';

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

type Placed = readonly [cell: number, conflict: Conflict];

/** The conflicts of a group's cells, each with the number that its cell has in the grid of all. */
function* ofGroup(all: Grid, { grid, reports, frozen }: GroupSolution): Generator<Placed> {
  const place = (cell: number, kind: ConflictKind, rows: readonly Observation[]): Placed => {
    const conflict = ofCell(grid, cell, kind, rows);
    const { entity, metric, period } = conflict;
    return [findCell(all, entity, metric, period) ?? -1, conflict];
  };
  for (const [cell, { report }] of reports.cells) {
    if (report.conflict.length > 0) yield place(cell, 'observations', report.conflict);
  }
  for (const [cell, { growth }] of reports.cells) {
    if (growth && growth.conflict.length > 0 && !frozen.has(cell))
      yield place(cell, 'growth', growth.conflict);
  }
  for (const cell of frozen.keys()) {
    yield place(cell, 'rules', reports.cells.get(cell)?.rows ?? []);
  }
}

/** All conflicts of one basis; `groups` are those of its solution with claims. */
export function conflictsOf(
  grid: Grid,
  groups: Iterable<GroupSolution>,
  claims: readonly Claim[],
  statuses: ReadonlyMap<string, ClaimStatus>,
): Conflict[] {
  const conflicts = [...groups].flatMap((group) => [...ofGroup(grid, group)]);
  const ordered = conflicts.sort(([a, x], [b, y]) => a - b || (x.kind < y.kind ? -1 : 1));
  return [...ordered.map(([, conflict]) => conflict), ...ofClaims(claims, statuses)];
}
