/**
 * Step of a derivation, held in machine-readable form. Its text is formatted on first access, because few steps of the
 * many vintages are ever read.
 */

import { cellId } from '../../model/address.ts';
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

// Cache of derivation steps, cell ids and bounds. Most are the same from one date to the next and in several rankings,
// so memory holds each once.

/** Cells of one metric, period and basis, by entity number. */
export class SeriesStepCache {
  readonly #ids: string[] = [];
  readonly #bounds = { low: [] as BoundId[], high: [] as BoundId[] };
  /** Steps by side and by whether the step repeats the previous one, then by entity. */
  readonly #steps: readonly DerivationStep[][] = [[], [], [], []];
  readonly #idOf: (entity: number) => string;

  constructor(idOf: (entity: number) => string) {
    this.#idOf = idOf;
  }

  id(entity: number): string {
    const id = this.#ids[entity] ?? this.#idOf(entity);
    this.#ids[entity] = id;
    return id;
  }

  /** Reference to a bound, as steps hold it. */
  boundId(entity: number, side: Side): BoundId {
    const boundId = this.#bounds[side][entity] ?? { cell: this.id(entity), bound: side };
    this.#bounds[side][entity] = boundId;
    return boundId;
  }

  /** Last step to a bound; undefined if there is none. */
  lastStep(entity: number, side: Side, isRepeat: boolean): DerivationStep | undefined {
    return this.#steps[stepSlot(side, isRepeat)]?.[entity];
  }

  keepStep(entity: number, side: Side, step: DerivationStep): void {
    const steps = this.#steps[stepSlot(side, step.isRepeat)];
    if (steps) steps[entity] = step;
  }
}

function stepSlot(side: Side, isRepeat: boolean): number {
  return (side === 'low' ? 0 : 2) + (isRepeat ? 1 : 0);
}

/** Cached steps, bounds and ids of one dataset. */
export class StepCache {
  readonly #cells = new Map<string, SeriesStepCache>();
  readonly #lists = new Map<string, readonly string[]>();

  /** Cells of a metric in a period. `entities` must have the same order on all dates. */
  cells(
    entities: readonly string[],
    metric: string,
    period: string,
    basis: string,
  ): SeriesStepCache {
    const key = cellId('', metric, period, basis);
    const cached = this.#cells.get(key);
    if (cached) return cached;
    const created = new SeriesStepCache((entity) =>
      cellId(entities[entity] ?? '', metric, period, basis),
    );
    this.#cells.set(key, created);
    return created;
  }

  /** Interns a list of ids: returns the same list for the same ids. */
  internList(ids: readonly string[]): readonly string[] {
    const key = ids.join();
    const interned = this.#lists.get(key) ?? ids;
    this.#lists.set(key, interned);
    return interned;
  }
}
