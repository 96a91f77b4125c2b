/** Groups of cells that no rule connects with one another: each is solved apart. */
import type { Cell } from './evidence.ts';
import { overlap } from './period-fits.ts';
import type { Board } from './rules.ts';

function areFamily(board: Board, a: string, b: string): boolean {
  return board.evidence.entities.some((e) => e.id === a && e.parent === b);
}

function claimConnects(board: Board, a: Cell, b: Cell): boolean {
  return board.claims.some((claim) => {
    if (claim.metric !== a.metric || claim.period.id !== a.period.id) return false;
    if (claim.entity !== a.entity && claim.entity !== b.entity) return false;
    return [a, b].every((cell) =>
      board.evidence.entities.some((e) => e.id === cell.entity && e.levels.includes(claim.level)),
    );
  });
}

function areConnected(board: Board, a: Cell, b: Cell): boolean {
  if (board.frozen.has(a.id) || board.frozen.has(b.id)) return false;
  const partOf = (id: string) => board.evidence.metrics.find((m) => m.id === id)?.partOf;
  const samePeriod = a.period.id === b.period.id;
  if (a.entity === b.entity) {
    if (a.metric === b.metric) return overlap(a.period, b.period);
    return samePeriod && (partOf(a.metric) === b.metric || partOf(b.metric) === a.metric);
  }
  if (board.evidence.mixed || !samePeriod || a.metric !== b.metric) return false;
  return (
    areFamily(board, a.entity, b.entity) ||
    areFamily(board, b.entity, a.entity) ||
    claimConnects(board, a, b)
  );
}

/** Every unfrozen cell in the one group of all that it is connected with, near or far. */
export function groupsOf(board: Board): Cell[][] {
  const groups: Cell[][] = [];
  const left = new Set(board.evidence.cells.filter((cell) => !board.frozen.has(cell.id)));
  for (const first of left) {
    left.delete(first);
    const group = [first];
    for (const cell of group) {
      for (const other of left) {
        if (!areConnected(board, cell, other)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}
