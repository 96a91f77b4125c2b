/**
 * The bounds of all cells while they are being solved: what rules read, and the proposals that they make. A round's
 * proposals are weighed together, so that no rule sees another's result of the same round.
 */
import type { RuleName } from '../documents.ts';
import { exceeds } from './interval.ts';

export type Side = 'low' | 'high';

export interface BoundOf {
  readonly cell: number;
  readonly side: Side;
}

/** Why a bound is what it is. Observations and claims by id. */
export interface Derivation {
  readonly rule: RuleName;
  readonly from: readonly BoundOf[];
  readonly observations: readonly string[];
  readonly claims: readonly string[];
}

/** A bound moves only if it narrows by more than this part of the largest number that the step used. */
const STEP = 1e-12;
/** A cell has crossed by more than this part of its numbers: they may be small remainders of much larger ones. */
const CROSSING = 1e-9;

interface Proposal {
  readonly value: number;
  readonly why: Derivation;
}

export class State {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly #why = { low: new Map<number, Derivation>(), high: new Map<number, Derivation>() };
  /** Cells that no rule narrows: frozen ones, and those in conflict, which only give. */
  readonly #fixed = new Set<number>();
  #proposed = { low: new Map<number, Proposal>(), high: new Map<number, Proposal>() };

  constructor(size: number) {
    this.low = new Float64Array(size);
    this.high = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  }

  why(cell: number, side: Side): Derivation | undefined {
    return this.#why[side].get(cell);
  }

  isFixed(cell: number): boolean {
    return this.#fixed.has(cell);
  }

  /** Keeps a cell as it is from now on. */
  fix(cell: number): void {
    this.#fixed.add(cell);
  }

  /** Sets a bound outright: where evidence itself says it. */
  set(cell: number, side: Side, value: number, why: Derivation | null): void {
    (side === 'low' ? this.low : this.high)[cell] = value;
    if (why) this.#why[side].set(cell, why);
  }

  /**
   * Proposes a bound; `scale` is the largest number that the step used. `why` is only asked for if the proposal
   * narrows, and more than the proposals of this round before it.
   */
  propose(cell: number, side: Side, value: number, scale: number, why: () => Derivation): void {
    if (this.#fixed.has(cell)) return;
    const sign = side === 'low' ? 1 : -1;
    const now = (side === 'low' ? this.low : this.high)[cell] ?? 0;
    if (!((value - now) * sign > STEP * scale)) return;
    const before = this.#proposed[side].get(cell);
    if (before && (value - before.value) * sign <= 0) return;
    this.#proposed[side].set(cell, { value, why: why() });
  }

  /** Ends the round: applies the proposals, and tells which cells narrowed. */
  apply(): Set<number> {
    const narrowed = new Set<number>();
    for (const side of ['low', 'high'] as const) {
      for (const [cell, { value, why }] of this.#proposed[side]) {
        this.set(cell, side, value, why);
        narrowed.add(cell);
      }
    }
    this.#proposed = { low: new Map(), high: new Map() };
    return narrowed;
  }

  hasCrossed(cell: number): boolean {
    return exceeds(this.low[cell] ?? 0, this.high[cell] ?? 0, CROSSING);
  }
}
