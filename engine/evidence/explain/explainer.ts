/**
 * The chain of steps from evidence to an entry's two bounds. A step stands after those that it rests on, and once, however
 * many rest on it.
 */

import type { IndexedDataset } from '../../dataset/indexed-dataset.ts';
import type { Metric } from '../../dataset/schema.ts';
import type { WhyStep } from '../../model/documents.ts';
import type { DerivedValue } from '../derived-metrics.ts';
import { type BoundRef, boundNumber, type Derivation, NONE, type Side } from '../fixpoint-state.ts';
import { cellParts } from '../grid.ts';
import { areListsEqual } from '../incremental/lists.ts';
import type { SeriesStepCache, StepCache } from '../incremental/step-cache.ts';
import { type DecimalsByMetric, roundBound } from '../rounding.ts';
import type { Solution } from '../solution.ts';
import { DerivationStep } from './derivation-step.ts';
import { StepFormatter } from './step-formatter.ts';

/** One bound to explain: of a cell, or of a derived metric (which has no cell of its own). */
interface ExplainedBound {
  readonly cells: SeriesStepCache;
  readonly entity: number;
  readonly side: Side;
  readonly value: number;
  readonly derivation: Derivation;
}

/** A bound of a cell, as far as it has been looked at. */
interface VisitedBound extends Omit<ExplainedBound, 'derivation'> {
  readonly derivation: Derivation | undefined;
  /** The number of the chain that it was last seen in. */
  lastChain: number;
  /** Its step, and the one that stands after another that told the same figure, of the same cell. */
  step: DerivationStep | null;
  repeatStep: DerivationStep | null;
}

/** Explains the entries of one solution. */
export class Explainer {
  readonly #lookup: IndexedDataset;
  readonly #solution: Solution;
  readonly #cache: StepCache;
  readonly #decimals: DecimalsByMetric;
  readonly #formatter: StepFormatter;
  /** By metric and period of the solution. */
  readonly #cells: SeriesStepCache[] = [];
  /** By cell and side. */
  readonly #bounds = new Map<number, VisitedBound>();
  #chainCount = 0;

  constructor(
    lookup: IndexedDataset,
    solution: Solution,
    cache: StepCache,
    decimals: DecimalsByMetric,
  ) {
    this.#lookup = lookup;
    this.#solution = solution;
    this.#cache = cache;
    this.#decimals = decimals;
    this.#formatter = new StepFormatter(lookup);
  }

  /** The steps to both bounds of a cell, by number. */
  explainCell(cell: number): readonly WhyStep[] {
    const ends: BoundRef[] = [
      { cell, side: 'low' },
      { cell, side: 'high' },
    ];
    return compact(this.#buildChain(ends));
  }

  /** The steps to both bounds of a derived metric of an entity in a period of the solution. */
  explainDerived(
    metric: Metric,
    entity: string,
    period: string,
    derived: DerivedValue,
  ): readonly WhyStep[] {
    const { grid } = this.#solution;
    const entityNumber = grid.entityNumber.get(entity);
    if (entityNumber === undefined || !grid.periodNumber.has(period)) return [];
    const cells = this.#cache.cells(grid.entities, metric.id, period, grid.basis);
    const steps = this.#buildChain([...derived.from.low, ...derived.from.high]);
    for (const side of ['low', 'high'] as const) {
      const derivation: Derivation = {
        rule: metric.share ? 'share' : 'growth',
        from: derived.from[side],
        observations: derived.observations,
        claims: NONE,
      };
      const isRepeat = isRepeatOf(steps.at(-1), cells.id(entityNumber), derivation);
      const value = this.#rounded(derived.interval[side], side, metric.id);
      steps.push(this.#step({ cells, entity: entityNumber, side, value, derivation }, isRepeat));
    }
    return compact(steps);
  }

  /** The steps to some bounds, each after those that it rests on: a depth-first walk of their derivations. */
  #buildChain(targets: readonly BoundRef[]): DerivationStep[] {
    const steps: DerivationStep[] = [];
    this.#chainCount += 1;
    const visit = (target: BoundRef): void => {
      const bound = this.#bound(target);
      if (bound.lastChain === this.#chainCount) return;
      bound.lastChain = this.#chainCount;
      const { derivation } = bound;
      if (!derivation) return;
      for (const from of derivation.from) visit(from);
      steps.push(this.#stepTo(bound, derivation, steps.at(-1)));
    };
    for (const target of targets) visit(target);
    return steps;
  }

  #bound({ cell, side }: BoundRef): VisitedBound {
    const number = boundNumber(cell, side);
    const cached = this.#bounds.get(number);
    if (cached) return cached;
    const { grid } = this.#solution;
    const { entity, metric } = cellParts(grid, cell);
    const bound: VisitedBound = {
      cells: this.#cellsOf(cell),
      entity,
      side,
      value: this.#rounded(this.#solution.boundsOf(cell)[side], side, grid.metrics[metric]),
      derivation: this.#solution.derivationOf(cell, side),
      lastChain: 0,
      step: null,
      repeatStep: null,
    };
    this.#bounds.set(number, bound);
    return bound;
  }

  /** A bound as it is published. */
  #rounded(value: number, side: Side, metric: string | undefined): number {
    return roundBound(value, side, this.#decimals.get(metric ?? '') ?? 0);
  }

  /** The step to a cell's bound, after another one. */
  #stepTo(
    bound: VisitedBound,
    derivation: Derivation,
    before: DerivationStep | undefined,
  ): DerivationStep {
    const { cells, entity, side, value } = bound;
    const isRepeat = isRepeatOf(before, cells.id(entity), derivation);
    const cached = isRepeat ? bound.repeatStep : bound.step;
    if (cached) return cached;
    const step = this.#step({ cells, entity, side, value, derivation }, isRepeat);
    if (isRepeat) bound.repeatStep = step;
    else bound.step = step;
    return step;
  }

  /** The cells of the same metric and period as one. */
  #cellsOf(cell: number): SeriesStepCache {
    const { grid } = this.#solution;
    const { metric, period } = cellParts(grid, cell);
    const number = metric * grid.periods.length + period;
    const cached = this.#cells[number];
    if (cached) return cached;
    const [metricId = '', periodId = ''] = [grid.metrics[metric], grid.periods[period]?.id];
    const cells = this.#cache.cells(grid.entities, metricId, periodId, grid.basis);
    this.#cells[number] = cells;
    return cells;
  }

  /** The step to a bound; the cached one where nothing in it changed. `isRepeat`: the step before rests on the same figure. */
  #step(
    { cells, entity, side, value, derivation }: ExplainedBound,
    isRepeat: boolean,
  ): DerivationStep {
    const { rule, observations, claims } = derivation;
    const bounds = derivation.from.map((bound) => this.#bound(bound));
    const values = bounds.map((bound) => bound.value);
    const from = bounds.map((bound) => bound.cells.boundId(bound.entity, bound.side));
    const last = cells.lastStep(entity, side, isRepeat);
    const shared = {
      from: reuseList(last?.from, from),
      observations: reuseList(last?.observations, observations),
      claims: reuseList(last?.claims, claims),
      values: reuseList(last?.values, values),
    };
    const isUnchanged =
      last &&
      last.value === value &&
      last.rule === rule &&
      last.from === shared.from &&
      last.observations === shared.observations &&
      last.claims === shared.claims &&
      last.values === shared.values;
    if (isUnchanged) return last;
    const sources = this.#sourcesOf(derivation);
    const cell = cells.id(entity);
    const facts = { ...shared, bound: side, rule, cell, value, sources, isRepeat };
    const step = new DerivationStep(facts, this.#formatter);
    cells.keepStep(entity, side, step);
    return step;
  }

  #sourcesOf({ observations, claims }: Derivation): readonly string[] {
    if (observations.length + claims.length === 0) return NONE;
    const sources = [
      ...observations.map((id) => this.#lookup.observations.get(id)?.source ?? ''),
      ...claims.map((id) => this.#lookup.claims.get(id)?.source ?? ''),
    ];
    return this.#cache.internList([...new Set(sources)].sort());
  }
}

/** The list before where both have the same items: memory holds many of them. */
function reuseList<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  if (now.length === 0) return NONE;
  return before && areListsEqual(before, now) ? before : now;
}

/** Steps without the spare room of a list that grew: memory holds many of them. */
function compact(steps: readonly DerivationStep[]): readonly WhyStep[] {
  return steps.slice();
}

/** Whether the step before rests on the same observations, of the same cell and by the same rule. */
function isRepeatOf(
  before: WhyStep | undefined,
  cell: string,
  { rule, observations }: Derivation,
): boolean {
  if (!before || observations.length === 0) return false;
  return (
    before.cell === cell && before.rule === rule && areListsEqual(before.observations, observations)
  );
}
