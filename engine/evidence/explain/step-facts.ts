/** What the steps of derivations say, in machine-readable form. */
import type { WhyStep } from '../../model/documents.ts';
import type { Side } from '../fixpoint-state.ts';

/** A bound of a cell, by the cell's name. */
export interface BoundId {
  readonly cell: string;
  readonly bound: Side;
}

/** What a step says, without its words. */
export interface StepFacts extends Omit<WhyStep, 'text'> {
  readonly from: readonly BoundId[];
  /** Of the bounds that it rests on, in their order. */
  readonly values: readonly number[];
  /** Whether the step before told the same figure, of the same cell. */
  readonly isRepeat: boolean;
}
