/**
 * The bounds of all cells while they are being solved: what rules read, and the proposals that they make. A round's
 * proposals are weighed together, so that no rule sees another's result of the same round.
 */
import type { RuleName } from '../model/vocabulary.ts';
import { exceeds } from './interval.ts';

export type Side = 'low' | 'high';

export interface BoundRef {
  readonly cell: number;
  readonly side: Side;
}

/** Why a bound is what it is. Observations and claims by id. */
export interface Derivation {
  readonly rule: RuleName;
  readonly from: readonly BoundRef[];
  readonly observations: readonly string[];
  readonly claims: readonly string[];
}

/** Of derivations that rest on no bound, no observation, or no claim: one list for all of them. */
export const NONE: readonly never[] = [];

/** A bound moves only if it narrows by more than this part of the largest number that the step used. */
const MIN_NARROWING = 1e-12;
/** A cell has crossed by more than this part of its numbers: they may be small remainders of much larger ones. */
const CROSSING_TOLERANCE = 1e-9;

/** The bounds of a component's cells during the rounds, with their derivations and the proposals of the current round. */
export class FixpointState {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly #derivations: (Derivation | undefined)[];
  /** Cells that no rule narrows: frozen ones, and those in conflict, which only give. */
  readonly #isFixed: Uint8Array;
  /** What this round proposes, by bound, and which bounds those are, in the order in which they were first proposed. */
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

  /** Keeps a cell as it is from now on. */
  fix(cell: number): void {
    this.#isFixed[cell] = 1;
  }

  /** Sets a bound without a proposal: where evidence states it. */
  set(cell: number, side: Side, value: number, derivation: Derivation): void {
    (side === 'low' ? this.low : this.high)[cell] = value;
    this.#derivations[boundNumber(cell, side)] = derivation;
  }

  /** Whether a bound would narrow to a value; `scale` is the largest number that the step used. */
  canNarrow(cell: number, side: Side, value: number, scale: number): boolean {
    if (this.#isFixed[cell] === 1) return false;
    const difference =
      side === 'low' ? value - (this.low[cell] ?? 0) : (this.high[cell] ?? 0) - value;
    return difference > MIN_NARROWING * scale;
  }

  /**
   * Proposes a bound; `scale` is the largest number that the step used. `why` is only asked for if the proposal
   * narrows, and more than the proposals of this round before it.
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

/** The number of a bound: twice that of its cell, one more for a high. */
export function boundNumber(cell: number, side: Side): number {
  return cell * 2 + (side === 'low' ? 0 : 1);
}
