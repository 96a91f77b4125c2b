/** Connected components of cells under the rules: each is solved separately. */
import type { Cell } from './evidence.ts';
import { overlap } from './period-fits.ts';
import type { RoundState } from './rules.ts';

function isChildOf(roundState: RoundState, a: string, b: string): boolean {
  return roundState.evidence.entities.some((e) => e.id === a && e.parent === b);
}

function isConnectedByClaim(roundState: RoundState, a: Cell, b: Cell): boolean {
  return roundState.claims.some((claim) => {
    if (claim.metric !== a.metric || claim.period.id !== a.period.id) return false;
    if (claim.entity !== a.entity && claim.entity !== b.entity) return false;
    return [a, b].every((cell) =>
      roundState.evidence.entities.some(
        (e) => e.id === cell.entity && e.levels.includes(claim.level),
      ),
    );
  });
}

function areConnected(roundState: RoundState, a: Cell, b: Cell): boolean {
  if (roundState.frozen.has(a.id) || roundState.frozen.has(b.id)) return false;
  const partOf = (id: string) => roundState.evidence.metrics.find((m) => m.id === id)?.partOf;
  const samePeriod = a.period.id === b.period.id;
  if (a.entity === b.entity) {
    if (a.metric === b.metric) return overlap(a.period, b.period);
    return samePeriod && (partOf(a.metric) === b.metric || partOf(b.metric) === a.metric);
  }
  if (roundState.evidence.mixed || !samePeriod || a.metric !== b.metric) return false;
  return (
    isChildOf(roundState, a.entity, b.entity) ||
    isChildOf(roundState, b.entity, a.entity) ||
    isConnectedByClaim(roundState, a, b)
  );
}

/** The connected components of the unfrozen cells. */
export function componentsOf(roundState: RoundState): Cell[][] {
  const components: Cell[][] = [];
  const left = new Set(roundState.evidence.cells.filter((cell) => !roundState.frozen.has(cell.id)));
  for (const first of left) {
    left.delete(first);
    const component = [first];
    for (const cell of component) {
      for (const other of left) {
        if (!areConnected(roundState, cell, other)) continue;
        left.delete(other);
        component.push(other);
      }
    }
    components.push(component);
  }
  return components;
}
