/**
 * The chain of steps from evidence to an entry's two bounds. A step stands after those that it rests on, and once, however
 * many rest on it.
 */

import type { Lookup } from '../../dataset/indexed-dataset.ts';
import type { Metric } from '../../dataset/schema.ts';
import type { WhyStep } from '../../model/documents/mod.ts';
import type { Derived } from '../derived-metrics.ts';
import { type BoundOf, type Derivation, NONE, type Side } from '../fixpoint-state.ts';
import { cellParts } from '../grid.ts';
import { areEqual, type Told, type ToldCells } from '../incremental/step-cache.ts';
import type { Solution } from '../solution.ts';
import { Step } from './derivation-step.ts';

/** One bound to explain: of a cell, or of a derived metric (which has no cell of its own). */
interface Target {
  readonly cells: ToldCells;
  readonly entity: number;
  readonly side: Side;
  readonly value: number;
  readonly derivation: Derivation;
}

/** A bound of a cell, as far as it has been looked at. */
interface Bound extends Omit<Target, 'derivation'> {
  readonly derivation: Derivation | undefined;
  /** The number of the chain that it was last seen in. */
  chain: number;
  /** Its step, and the one that stands after another that told the same figure, of the same cell. */
  step: Step | null;
  repeated: Step | null;
}

interface Chain {
  readonly steps: Step[];
  readonly others: Set<string>;
}

/** Of derivations that name entities other than their own, or claims, the ids of these and of their holders. */
const named = new WeakMap<readonly WhyStep[], readonly string[]>();

/** The ids of entities that a derivation names; its own needn't be among them. */
export function namedIn(why: readonly WhyStep[]): readonly string[] {
  return named.get(why) ?? NONE;
}

/** Explains the entries of one solution. */
export class Explainer {
  readonly #lookup: Lookup;
  readonly #solution: Solution;
  readonly #told: Told;
  /** By metric and period of the solution. */
  readonly #cells: ToldCells[] = [];
  /** By cell and side. */
  readonly #bounds = new Map<number, Bound>();
  #chains = 0;

  constructor(lookup: Lookup, solution: Solution, told: Told) {
    this.#lookup = lookup;
    this.#solution = solution;
    this.#told = told;
  }

  /** The steps to both bounds of a cell, by number. */
  ofCell(cell: number): readonly WhyStep[] {
    const ends: BoundOf[] = [
      { cell, side: 'low' },
      { cell, side: 'high' },
    ];
    return this.#kept(this.#chain(ends, cellParts(this.#solution.grid, cell).entity));
  }

  /** The steps to both bounds of a derived metric of an entity in a period of the solution. */
  ofDerived(metric: Metric, entity: string, period: string, derived: Derived): readonly WhyStep[] {
    const { grid } = this.#solution;
    const number = grid.entityNumber.get(entity);
    if (number === undefined || !grid.periodNumber.has(period)) return [];
    const cells = this.#told.cells(grid.entities, metric.id, period, grid.basis);
    const chain = this.#chain([...derived.from.low, ...derived.from.high], number);
    const { steps } = chain;
    for (const side of ['low', 'high'] as const) {
      const derivation: Derivation = {
        rule: metric.share ? 'share' : 'growth',
        from: derived.from[side],
        observations: derived.stated,
        claims: NONE,
      };
      const same = repeats(steps.at(-1), cells.name(number), derivation);
      const value = derived.interval[side];
      steps.push(this.#step({ cells, entity: number, side, value, derivation }, same));
    }
    return this.#kept(chain);
  }

  /** The steps to some bounds of an entity's cells, and the ids of other entities that they name. */
  #chain(ends: readonly BoundOf[], entity: number): Chain {
    const { entities } = this.#solution.grid;
    const chain: Chain = { steps: [], others: new Set() };
    this.#chains += 1;
    const visit = (end: BoundOf): void => {
      const bound = this.#bound(end);
      if (bound.chain === this.#chains) return;
      bound.chain = this.#chains;
      if (bound.entity !== entity) chain.others.add(entities[bound.entity] ?? '');
      const { derivation } = bound;
      if (!derivation) return;
      for (const from of derivation.from) visit(from);
      for (const id of derivation.claims) chain.others.add(holderOf(id));
      chain.steps.push(this.#stepTo(bound, derivation, chain.steps.at(-1)));
    };
    for (const end of ends) visit(end);
    return chain;
  }

  /** The steps as documents keep them: no more memory than they need. */
  #kept({ steps, others }: Chain): readonly WhyStep[] {
    const kept = steps.slice();
    if (others.size > 0) named.set(kept, this.#told.list([...others].sort()));
    return kept;
  }

  #bound({ cell, side }: BoundOf): Bound {
    const number = cell * 2 + (side === 'low' ? 0 : 1);
    const known = this.#bounds.get(number);
    if (known) return known;
    const bound: Bound = {
      cells: this.#cellsOf(cell),
      entity: cellParts(this.#solution.grid, cell).entity,
      side,
      value: this.#solution.boundsOf(cell)[side],
      derivation: this.#solution.whyOf(cell, side),
      chain: 0,
      step: null,
      repeated: null,
    };
    this.#bounds.set(number, bound);
    return bound;
  }

  /** The step to a cell's bound, after another one. */
  #stepTo(bound: Bound, derivation: Derivation, before: Step | undefined): Step {
    const { cells, entity, side, value } = bound;
    const same = repeats(before, cells.name(entity), derivation);
    const known = same ? bound.repeated : bound.step;
    if (known) return known;
    const step = this.#step({ cells, entity, side, value, derivation }, same);
    if (same) bound.repeated = step;
    else bound.step = step;
    return step;
  }

  /** The cells of the same metric and period as one. */
  #cellsOf(cell: number): ToldCells {
    const { grid } = this.#solution;
    const { metric, period } = cellParts(grid, cell);
    const number = metric * grid.periods.length + period;
    const known = this.#cells[number];
    if (known) return known;
    const [metricId = '', periodId = ''] = [grid.metrics[metric], grid.periods[period]?.id];
    const cells = this.#told.cells(grid.entities, metricId, periodId, grid.basis);
    this.#cells[number] = cells;
    return cells;
  }

  /** The step to a bound: the one told before, where it says the same. `same`: the step before told the same figure. */
  #step({ cells, entity, side, value, derivation }: Target, same: boolean): Step {
    const { rule, observations, claims } = derivation;
    const bounds = derivation.from.map((bound) => this.#bound(bound));
    const values = bounds.map((bound) => bound.value);
    const from = bounds.map((bound) => bound.cells.bound(bound.entity, bound.side));
    const told = cells.step(entity, side, same);
    const kept = {
      from: sameList(told?.from, from),
      observations: sameList(told?.observations, observations),
      claims: sameList(told?.claims, claims),
      values: sameList(told?.values, values),
    };
    const isTold =
      told &&
      told.value === value &&
      told.rule === rule &&
      told.from === kept.from &&
      told.observations === kept.observations &&
      told.claims === kept.claims &&
      told.values === kept.values;
    if (isTold) return told;
    const sources = this.#sourcesOf(derivation);
    const cell = cells.name(entity);
    const facts = { ...kept, bound: side, rule, cell, value, sources, same };
    const step = new Step(facts, this.#told.teller);
    cells.keep(entity, side, step);
    return step;
  }

  #sourcesOf({ observations, claims }: Derivation): readonly string[] {
    if (observations.length + claims.length === 0) return NONE;
    const sources = [
      ...observations.map((id) => this.#lookup.observations.get(id)?.source ?? ''),
      ...claims.map((id) => this.#lookup.claims.get(id)?.source ?? ''),
    ];
    return this.#told.list([...new Set(sources)].sort());
  }
}

/** A list, as the one before where that says the same: memory holds many of them. */
function sameList<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  if (now.length === 0) return NONE;
  return before && areEqual(before, now) ? before : now;
}

/** The holder of a claim is the first part of its id. */
function holderOf(claim: string): string {
  return claim.slice(0, claim.indexOf('/'));
}

/** Whether the step before already told of these observations, of the same cell and by the same rule. */
function repeats(
  before: WhyStep | undefined,
  cell: string,
  { rule, observations }: Derivation,
): boolean {
  if (!before || observations.length === 0) return false;
  return (
    before.cell === cell && before.rule === rule && areEqual(before.observations, observations)
  );
}
