/** Applies all rules in rounds until nothing narrows; freezes contradictory cells and starts over. */

import type { Claim, Dataset } from '../../../engine/dataset/schema.ts';
import { cellId } from '../../../engine/model/address.ts';
import { yearBefore } from '../../../engine/model/period.ts';
import { componentsOf } from './connected-components.ts';
import {
  type Cell,
  conflictingObservations,
  conflictingRates,
  type Evidence,
  evidenceOf,
  observationsOf,
  reportedInterval,
} from './evidence.ts';
import { exceeds, hullOf, type Interval, OPEN, ROUNDING } from './interval.ts';
import {
  type CandidateBounds,
  candidatesFor,
  priorYearInterval,
  type RoundState,
  toCandidates,
} from './rules.ts';

export interface ReferenceConflict {
  readonly entity: string;
  readonly metric: string;
  readonly period: string;
  readonly kind: 'observations' | 'growth' | 'rules';
  readonly observations: readonly string[];
}

export interface ReferenceSolution {
  readonly evidence: Evidence;
  readonly figures: ReadonlyMap<string, Interval>;
  readonly bounds: ReadonlyMap<string, Interval>;
  readonly frozen: { readonly figures: ReadonlySet<string>; readonly bounds: ReadonlySet<string> };
  readonly conflicts: readonly ReferenceConflict[];
  readonly claims: ReadonlyMap<string, 'used' | 'conflict'>;
}

interface Fixpoint {
  readonly states: ReadonlyMap<string, Interval>;
  readonly frozen: ReadonlySet<string>;
}

const MAX_ROUNDS = 1000;
const LAST_ROUNDS = 100;

function narrow(old: Interval, candidates: CandidateBounds): Interval {
  let { low, high } = old;
  for (const { value, scale } of candidates.lows) {
    if (value - low > ROUNDING * scale) low = value;
  }
  for (const { value, scale } of candidates.highs) {
    if (high - value > ROUNDING * scale) high = value;
  }
  return { low, high };
}

function cellAfter(evidence: Evidence, cell: Cell): Cell | undefined {
  return evidence.cells.find(
    (c) =>
      c.entity === cell.entity &&
      c.metric === cell.metric &&
      yearBefore(c.period).id === cell.period.id,
  );
}

/** The hull at which a conflict freezes a cell; null if there is none. */
function fixedAt(
  evidence: Evidence,
  cell: Cell,
  later: Cell | undefined,
  frozen: ReadonlySet<string>,
): Interval | null {
  if (conflictingObservations(evidence, cell.id).length > 0)
    return reportedInterval(evidence, cell.id);
  if (!later || observationsOf(evidence, cell.id).length > 0) return null;
  const rates = conflictingRates(evidence, later.id, frozen);
  return rates.length > 0 ? hullOf(rates.map(priorYearInterval)) : null;
}

/** Rounds of one component, until nothing narrows, bounds cross, or it doesn't converge: then `failed` has the reason. */
function runComponent(
  roundState: RoundState,
  states: Map<string, Interval>,
  group: readonly Cell[],
): string[] {
  const cells = group.map((cell) => {
    const later = cellAfter(roundState.evidence, cell);
    return { cell, later, fixed: fixedAt(roundState.evidence, cell, later, roundState.frozen) };
  });
  const before = (id: string): Interval => states.get(id) ?? OPEN;
  const unsettled: string[] = [];
  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    const after = cells.map(({ cell, later, fixed }) => ({
      id: cell.id,
      state: narrow(
        before(cell.id),
        fixed ? toCandidates(fixed) : candidatesFor(roundState, cell, later),
      ),
    }));
    const narrowed = after
      .filter(({ id, state }) => state.low !== before(id).low || state.high !== before(id).high)
      .map(({ id }) => id);
    for (const { id, state } of after) states.set(id, state);
    const crossed = after.filter(({ state }) => exceeds(state.low, state.high, 1e-9));
    if (crossed.length > 0) return crossed.map(({ id }) => id);
    if (narrowed.length === 0) return [];
    if (round > MAX_ROUNDS - LAST_ROUNDS) unsettled.push(...narrowed);
  }
  return unsettled;
}

/** Solves with these claims; cells in `frozenBefore` are frozen from the start. */
function solveToFixpoint(
  evidence: Evidence,
  claims: readonly Claim[],
  frozenBefore: ReadonlySet<string>,
): Fixpoint {
  const frozen = new Set(frozenBefore);
  for (;;) {
    const states = new Map(
      evidence.cells.map((cell) => [
        cell.id,
        frozen.has(cell.id) ? reportedInterval(evidence, cell.id) : OPEN,
      ]),
    );
    const roundState: RoundState = {
      evidence,
      frozen,
      claims,
      boundsAt: (entity, metric, period) => {
        const id = cellId(entity, metric, period.id, evidence.basis);
        return frozen.has(id) ? undefined : states.get(id);
      },
    };
    const failed = componentsOf(roundState).flatMap((group) =>
      runComponent(roundState, states, group),
    );
    if (failed.length === 0) return { states, frozen };
    for (const id of failed) frozen.add(id);
  }
}

function orderedBounds({ states }: Fixpoint): Map<string, Interval> {
  return new Map(
    [...states].map(([id, { low, high }]) => [
      id,
      { low: Math.min(low, high), high: Math.max(low, high) },
    ]),
  );
}

function conflictsOf(evidence: Evidence, frozen: ReadonlySet<string>): ReferenceConflict[] {
  return evidence.cells.flatMap((cell): ReferenceConflict[] => {
    const { id, entity, metric } = cell;
    const conflict = (kind: ReferenceConflict['kind'], rows: readonly { id: string }[]) => ({
      entity,
      metric,
      period: cell.period.id,
      kind,
      observations: rows.map((row) => row.id),
    });
    const observations = conflictingObservations(evidence, id);
    const rates = conflictingRates(evidence, id, frozen);
    return [
      ...(observations.length > 0 ? [conflict('observations', observations)] : []),
      ...(rates.length > 0 ? [conflict('growth', rates)] : []),
      ...(frozen.has(id) ? [conflict('rules', observationsOf(evidence, id))] : []),
    ];
  });
}

/** The reference implementation of `solve`. Which claims can be used is for the order of levels to decide: `dropped` are not. */
export function referenceSolve(
  dataset: Dataset,
  basis: string,
  asOf: string,
  dropped: ReadonlySet<string> = new Set(),
): ReferenceSolution {
  const evidence = evidenceOf(dataset, basis, asOf);
  const byFigures = solveToFixpoint(evidence, [], new Set());
  const figures = orderedBounds(byFigures);
  const isDropped = (claim: Claim) => dropped.has(claim.id);
  const topClaims = evidence.claims.filter((c) => c.rank === 1 && !isDropped(c));
  const all = evidence.mixed ? byFigures : solveToFixpoint(evidence, topClaims, byFigures.frozen);
  return {
    evidence,
    figures,
    bounds: orderedBounds(all),
    frozen: { figures: byFigures.frozen, bounds: all.frozen },
    conflicts: conflictsOf(evidence, all.frozen),
    claims: new Map(evidence.claims.map((c) => [c.id, isDropped(c) ? 'conflict' : 'used'])),
  };
}
