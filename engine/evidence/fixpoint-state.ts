/**
 * State of the fixpoint iteration: current bounds of all cells, and the proposals of the current round. Proposals are
 * applied together at the end of a round, so no rule sees results of the same round.
 */

import type { RuleName } from '../model/vocabulary.ts';
import { exceeds, ROUNDING_TOLERANCE } from './interval.ts';

/** Side of an interval. */
export type Side = 'low' | 'high';

/** Reference to a bound of a cell, by number. */
export interface BoundRef {
  readonly cell: number;
  readonly side: Side;
}

/** Derivation of a bound: the rule, and the bounds, observations and claims (ids) that it was computed from. */
export interface Derivation {
  readonly rule: RuleName;
  readonly from: readonly BoundRef[];
  readonly observations: readonly string[];
  readonly claims: readonly string[];
}

/** Shared empty list, for derivations without bounds, observations or claims. */
export const NONE: readonly never[] = [];

/**
 * Minimum excess of low over high for a cell to count as crossed, relative to its numbers. Larger than the rounding
 * tolerance, because these may be small remainders of much larger numbers.
 */
const CROSSING_TOLERANCE = 1e-9;

/** Bounds of the cells of a component during the rounds, with derivations and proposals. */
export class FixpointState {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly #derivations: (Derivation | undefined)[];
  /** Cells that no rule narrows: frozen cells, and cells in conflict. Cells in conflict still bound other cells. */
  readonly #isFixed: Uint8Array;
  /** Proposals of this round by bound number; `#proposedCells` lists the cells in the order of their first proposal. */
  readonly #proposedValues: Float64Array;
  readonly #proposedDerivations: (Derivation | undefined)[];
  #proposedCells = { low: [] as number[], high: [] as number[] };

  constructor(size: number) {
    this.low = new Float64Array(size);
    this.high = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    this.#derivations = new Array(2 * size);
    this.#isFixed = new Uint8Array(size);
    this.#proposedValues = new Float64Array(2 * size);
    this.#proposedDerivations = new Array(2 * size);
  }

  derivationOf(cell: number, side: Side): Derivation | undefined {
    return this.#derivations[boundNumber(cell, side)];
  }

  isFixed(cell: number): boolean {
    return this.#isFixed[cell] === 1;
  }

  /** Excludes a cell from narrowing. */
  fix(cell: number): void {
    this.#isFixed[cell] = 1;
  }

  /** Sets a bound directly, without a proposal. */
  set(cell: number, side: Side, value: number, derivation: Derivation): void {
    (side === 'low' ? this.low : this.high)[cell] = value;
    this.#derivations[boundNumber(cell, side)] = derivation;
  }

  /** Whether a value would narrow a bound by more than rounding. `scale` is the largest number used in the step. */
  canNarrow(cell: number, side: Side, value: number, scale: number): boolean {
    if (this.#isFixed[cell] === 1) return false;
    const difference =
      side === 'low' ? value - (this.low[cell] ?? 0) : (this.high[cell] ?? 0) - value;
    return difference > ROUNDING_TOLERANCE * scale;
  }

  /**
   * Proposes a bound. `scale` is the largest number used in the step. `derive` is called only if the proposal narrows
   * the bound, and by more than earlier proposals of this round.
   */
  propose(cell: number, side: Side, value: number, scale: number, derive: () => Derivation): void {
    if (!this.canNarrow(cell, side, value, scale)) return;
    const bound = boundNumber(cell, side);
    if (this.#proposedDerivations[bound] !== undefined) {
      const proposed = this.#proposedValues[bound] ?? 0;
      if (side === 'low' ? value <= proposed : value >= proposed) return;
    } else this.#proposedCells[side].push(cell);
    this.#proposedValues[bound] = value;
    this.#proposedDerivations[bound] = derive();
  }

  /** Ends the round: applies the proposals and returns the cells that narrowed. */
  applyProposals(): Set<number> {
    const narrowed = new Set<number>();
    for (const side of ['low', 'high'] as const) {
      for (const cell of this.#proposedCells[side]) {
        const bound = boundNumber(cell, side);
        const derivation = this.#proposedDerivations[bound];
        this.#proposedDerivations[bound] = undefined;
        if (!derivation) continue;
        this.set(cell, side, this.#proposedValues[bound] ?? 0, derivation);
        narrowed.add(cell);
      }
    }
    this.#proposedCells = { low: [], high: [] };
    return narrowed;
  }

  hasCrossed(cell: number): boolean {
    return exceeds(this.low[cell] ?? 0, this.high[cell] ?? 0, CROSSING_TOLERANCE);
  }
}

/** Number of a bound: twice the cell number, plus one for a high. */
export function boundNumber(cell: number, side: Side): number {
  return cell * 2 + (side === 'low' ? 0 : 1);
}
