/**
 * What was told before: most of it is the same from one date to the next, and from one ranking to another. So names of cells,
 * their bounds and the steps told last have places that dates don't change, and memory holds each once.
 */

import type { Lookup } from '../../dataset/indexed-dataset.ts';
import { cellId } from '../../model/urls.ts';
import type { Step } from '../explain/derivation-step.ts';
import type { BoundOfCell } from '../explain/step-facts.ts';
import { StepTeller } from '../explain/step-formatter.ts';
import type { Side } from '../fixpoint-state.ts';

/** The cells of one metric, period and basis, each with the number of its entity. */
export class ToldCells {
  readonly #names: string[] = [];
  readonly #bounds = { low: [] as BoundOfCell[], high: [] as BoundOfCell[] };
  /** By side and whether the step repeats the one before, then by entity. */
  readonly #steps: readonly Step[][] = [[], [], [], []];
  readonly #nameOf: (entity: number) => string;

  constructor(nameOf: (entity: number) => string) {
    this.#nameOf = nameOf;
  }

  name(entity: number): string {
    const name = this.#names[entity] ?? this.#nameOf(entity);
    this.#names[entity] = name;
    return name;
  }

  /** A bound as steps name it. */
  bound(entity: number, side: Side): BoundOfCell {
    const bound = this.#bounds[side][entity] ?? { cell: this.name(entity), bound: side };
    this.#bounds[side][entity] = bound;
    return bound;
  }

  /** The step to a bound that was told last. */
  step(entity: number, side: Side, same: boolean): Step | undefined {
    return this.#steps[kindOf(side, same)]?.[entity];
  }

  keep(entity: number, side: Side, step: Step): void {
    const steps = this.#steps[kindOf(side, step.same)];
    if (steps) steps[entity] = step;
  }
}

function kindOf(side: Side, same: boolean): number {
  return (side === 'low' ? 0 : 2) + (same ? 1 : 0);
}

/** All that was told of a dataset. */
export class Told {
  readonly teller: StepTeller;
  readonly #cells = new Map<string, ToldCells>();
  readonly #lists = new Map<string, readonly string[]>();

  constructor(lookup: Lookup) {
    this.teller = new StepTeller(lookup);
  }

  /** The cells of a metric in a period; `entities` are numbered alike on all dates. */
  cells(entities: readonly string[], metric: string, period: string, basis: string): ToldCells {
    const key = cellId('', metric, period, basis);
    const known = this.#cells.get(key);
    if (known) return known;
    const made = new ToldCells((entity) => cellId(entities[entity] ?? '', metric, period, basis));
    this.#cells.set(key, made);
    return made;
  }

  /** A list of ids: the same one for the same ids. */
  list(ids: readonly string[]): readonly string[] {
    const key = ids.join();
    const known = this.#lists.get(key) ?? ids;
    this.#lists.set(key, known);
    return known;
  }
}

export function areEqual<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}
