/**
 * Cache of derivation steps, cell ids and bounds. Most are the same from one date to the next and in several rankings,
 * so memory holds each once.
 */

import { cellId } from '../../model/cell-id.ts';
import type { BoundId, DerivationStep } from '../explain/derivation-step.ts';
import type { Side } from '../fixpoint-state.ts';

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
