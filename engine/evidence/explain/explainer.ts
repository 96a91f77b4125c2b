/**
 * Derivation of an entry: the chain of steps from evidence to its two bounds. Each step follows those that it depends
 * on, and occurs only once.
 */

import type { IndexedDataset } from '../../dataset/indexed-dataset.ts';
import type { Metric } from '../../dataset/schema.ts';
import type { WhyStep } from '../../model/documents.ts';
import { areListsEqual } from '../cell-evidence.ts';
import type { DerivedValue } from '../derived-metrics.ts';
import { type BoundRef, boundNumber, type Derivation, NONE, type Side } from '../fixpoint-state.ts';
import { cellParts } from '../grid.ts';
import { type DecimalsByMetric, roundBound } from '../rounding.ts';
import type { Solution } from '../solver.ts';
import { DerivationStep, type SeriesStepCache, type StepCache } from './derivation-step.ts';
import { StepFormatter } from './step-formatter.ts';

/** Bound to explain: of a cell, or of a derived metric, which has no cell in the grid. */
interface ExplainedBound {
  readonly cells: SeriesStepCache;
  readonly entity: number;
  readonly side: Side;
  readonly value: number;
  readonly derivation: Derivation;
}

/** Bound of a cell, with the steps created for it so far. */
interface VisitedBound extends Omit<ExplainedBound, 'derivation'> {
  readonly derivation: Derivation | undefined;
  /** Number of the last chain that includes it. */
  lastChain: number;
  /** Its step, and the variant that follows a step which cites the same figure for the same cell. */
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
  /** Cached cells by metric and period of the solution. */
  readonly #cells: SeriesStepCache[] = [];
  /** Visited bounds by bound number. */
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

  /** Steps to both bounds of a cell (number). */
  explainCell(cell: number): readonly WhyStep[] {
    const targets: BoundRef[] = [
      { cell, side: 'low' },
      { cell, side: 'high' },
    ];
    return compact(this.#buildChain(targets));
  }

  /** Steps to both bounds of a derived metric, for an entity and period (ids). */
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

  /** Steps to the given bounds, each after those that it depends on: a depth-first walk of their derivations. */
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
    const key = boundNumber(cell, side);
    const cached = this.#bounds.get(key);
    if (cached) return cached;
    const { grid } = this.#solution;
    const { entity, metric } = cellParts(grid, cell);
    const value = this.#rounded(this.#solution.boundsOf(cell)[side], side, grid.metrics[metric]);
    const bound: VisitedBound = {
      cells: this.#cellsOf(cell),
      entity,
      side,
      value,
      // A cell frozen at what was stated may be open above, which needs no step.
      derivation: value < Infinity ? this.#solution.derivationOf(cell, side) : undefined,
      lastChain: 0,
      step: null,
      repeatStep: null,
    };
    this.#bounds.set(key, bound);
    return bound;
  }

  /** Rounds a bound as published. */
  #rounded(value: number, side: Side, metric: string | undefined): number {
    return roundBound(value, side, this.#decimals.get(metric ?? '') ?? 0);
  }

  /** Step to the bound of a cell, given the previous step. */
  #stepTo(
    bound: VisitedBound,
    derivation: Derivation,
    previous: DerivationStep | undefined,
  ): DerivationStep {
    const { cells, entity, side, value } = bound;
    const isRepeat = isRepeatOf(previous, cells.id(entity), derivation);
    const cached = isRepeat ? bound.repeatStep : bound.step;
    if (cached) return cached;
    const step = this.#step({ cells, entity, side, value, derivation }, isRepeat);
    if (isRepeat) bound.repeatStep = step;
    else bound.step = step;
    return step;
  }

  /** Cached cells of the metric and period of a cell. */
  #cellsOf(cell: number): SeriesStepCache {
    const { grid } = this.#solution;
    const { metric, period } = cellParts(grid, cell);
    const index = metric * grid.periods.length + period;
    const cached = this.#cells[index];
    if (cached) return cached;
    const [metricId = '', periodId = ''] = [grid.metrics[metric], grid.periods[period]?.id];
    const cells = this.#cache.cells(grid.entities, metricId, periodId, grid.basis);
    this.#cells[index] = cells;
    return cells;
  }

  /**
   * Creates the step to a bound, or returns the cached one if nothing in it changed. `isRepeat`: the previous step
   * cites the same figure.
   */
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

/** Returns the previous list if it has the same items, to save memory. */
function reuseList<T>(previous: readonly T[] | undefined, current: readonly T[]): readonly T[] {
  if (current.length === 0) return NONE;
  return previous && areListsEqual(previous, current) ? previous : current;
}

/** Copies the steps to a list without spare capacity, to save memory. */
function compact(steps: readonly DerivationStep[]): readonly WhyStep[] {
  return steps.slice();
}

/** Whether the previous step uses the same observations, for the same cell and by the same rule. */
function isRepeatOf(
  previous: WhyStep | undefined,
  cell: string,
  { rule, observations }: Derivation,
): boolean {
  if (!previous || observations.length === 0) return false;
  return (
    previous.cell === cell &&
    previous.rule === rule &&
    areListsEqual(previous.observations, observations)
  );
}
