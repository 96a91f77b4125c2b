/**
 * A step of a derivation. What it says is held in machine-readable form; it is put into words when these are first read, since
 * of the steps of many vintages few ever are.
 */
import type { Texts, WhyStep } from '../../model/documents.ts';
import type { RuleName } from '../../model/vocabulary.ts';
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

/** Puts a step into words. */
interface StepTextFormatter {
  format(step: StepFacts): Texts;
}

/**
 * A step as documents hold it. What only its words are made of isn't a property of its own, and follows from the steps before it:
 * derivations whose steps have the same properties have the same words.
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

  /** All of it, in the order of documents. */
  toJSON(): WhyStep {
    const { bound, rule, cell, value, from, observations, claims, sources, text } = this;
    return { bound, rule, cell, value, from, observations, claims, sources, text };
  }
}
