/** The conflicts of a solution as the documents list them, in the order of their cells. */
import type { ClaimStatus, Conflict, ConflictKind } from '../documents.ts';
import type { Claim, Observation } from '../schema.ts';
import { cellParts, type Grid } from './grid.ts';
import type { Interval } from './interval.ts';
import type { Reports } from './reports.ts';

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

/** All conflicts of one basis. */
export function conflictsOf(
  grid: Grid,
  reports: Reports,
  frozen: ReadonlyMap<number, Interval>,
  claims: readonly Claim[],
  statuses: ReadonlyMap<string, ClaimStatus>,
): Conflict[] {
  const conflicts: [number, Conflict][] = [];
  for (const [cell, { conflict }] of reports.reports) {
    if (conflict.length > 0) conflicts.push([cell, ofCell(grid, cell, 'observations', conflict)]);
  }
  for (const [cell, { conflict }] of reports.growths) {
    if (conflict.length === 0 || frozen.has(cell)) continue;
    conflicts.push([cell, ofCell(grid, cell, 'growth', conflict)]);
  }
  for (const cell of frozen.keys()) {
    conflicts.push([cell, ofCell(grid, cell, 'rules', reports.observations.get(cell) ?? [])]);
  }
  const ordered = conflicts.sort(([a, x], [b, y]) => a - b || (x.kind < y.kind ? -1 : 1));
  return [...ordered.map(([, conflict]) => conflict), ...ofClaims(claims, statuses)];
}
