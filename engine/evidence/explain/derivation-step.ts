/**
 * Step of a derivation, held in machine-readable form. Its text is formatted on first access, because few steps of the
 * many vintages are ever read.
 */

import type { Texts, WhyStep } from '../../model/documents.ts';
import type { RuleName } from '../../model/vocabulary.ts';
import type { Side } from '../fixpoint-state.ts';

/** Bound of a cell, by cell id. */
export interface BoundId {
  readonly cell: string;
  readonly bound: Side;
}

/** Facts of a step, without its text. */
export interface StepFacts extends Omit<WhyStep, 'text'> {
  readonly from: readonly BoundId[];
  /** Values of the bounds in `from`, in their order. */
  readonly values: readonly number[];
  /** Whether the previous step cites the same figure for the same cell. */
  readonly isRepeat: boolean;
}

/** Formats a step as text. */
interface StepTextFormatter {
  format(step: StepFacts): Texts;
}

/**
 * Step as documents hold it. Facts that only its text needs are private, because they follow from the previous steps:
 * derivations whose steps have equal properties also have equal texts.
 */
export class DerivationStep implements WhyStep, StepFacts {
  readonly bound: 'low' | 'high';
  readonly rule: RuleName;
  readonly cell: string;
  readonly value: number;
  readonly from: readonly BoundId[];
  readonly observations: readonly string[];
  readonly claims: readonly string[];
  readonly sources: readonly string[];
  readonly #values: readonly number[];
  readonly #isRepeat: boolean;
  readonly #formatter: StepTextFormatter;
  #text: Texts | null = null;

  constructor(facts: StepFacts, formatter: StepTextFormatter) {
    this.bound = facts.bound;
    this.rule = facts.rule;
    this.cell = facts.cell;
    this.value = facts.value;
    this.from = facts.from;
    this.observations = facts.observations;
    this.claims = facts.claims;
    this.sources = facts.sources;
    this.#values = facts.values;
    this.#isRepeat = facts.isRepeat;
    this.#formatter = formatter;
  }

  get values(): readonly number[] {
    return this.#values;
  }

  get isRepeat(): boolean {
    return this.#isRepeat;
  }

  get text(): Texts {
    this.#text ??= this.#formatter.format(this);
    return this.#text;
  }

  /** All fields, in the order of the document. */
  toJSON(): WhyStep {
    const { bound, rule, cell, value, from, observations, claims, sources, text } = this;
    return { bound, rule, cell, value, from, observations, claims, sources, text };
  }
}
