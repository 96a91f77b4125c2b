/**
 * The chain of steps from evidence to an entry's two bounds. A step stands after those that it rests on, and once, however
 * many rest on it.
 */
import type { WhyStep } from '../documents.ts';
import type { Lookup } from '../lookup.ts';
import type { Metric } from '../schema.ts';
import type { Derived } from './derived.ts';
import { cellParts } from './grid.ts';
import type { Solution } from './solution.ts';
import { type BoundOf, type Derivation, NONE, type Side } from './state.ts';
import { Step } from './step.ts';
import type { BoundOfCell } from './step-teller.ts';
import { areEqual, type Told, type ToldCells } from './told.ts';

/** One bound to explain: of a cell, or of a derived metric (which has no cell of its own). */
interface Target {
  readonly cells: ToldCells;
  readonly entity: number;
  readonly side: Side;
  readonly value: number;
  readonly derivation: Derivation;
  /** Whether the step before told the same figure, of the same cell. */
  readonly same: boolean;
}

/** What rests on no bound: one list for all of them. */
const NOTHING: readonly never[] = [];

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
  /** Of this solution, by cell, side and whether the step repeats. */
  readonly #steps = new Map<number, Step>();
  readonly #derivations = new Map<number, Derivation | undefined>();

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
      steps.push(this.#step({ cells, entity: number, side, value, derivation, same }));
    }
    return this.#kept(chain);
  }

  /** The steps to some bounds of an entity's cells, and the ids of other entities that they name. */
  #chain(ends: readonly BoundOf[], entity: number): Chain {
    const { grid } = this.#solution;
    const chain: Chain = { steps: [], others: new Set() };
    const seen = new Set<number>();
    const kinds = grid.metrics.length * grid.periods.length;
    const visit = ({ cell, side }: BoundOf): void => {
      const bound = numberOf(cell, side);
      if (seen.has(bound)) return;
      seen.add(bound);
      const of = Math.floor(cell / kinds);
      if (of !== entity) chain.others.add(grid.entities[of] ?? '');
      const derivation = this.#derivation(bound, cell, side);
      if (!derivation) return;
      for (const from of derivation.from) visit(from);
      for (const id of derivation.claims) chain.others.add(holderOf(id));
      chain.steps.push(this.#cellStep(bound, cell, side, derivation, chain.steps.at(-1)));
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

  #derivation(bound: number, cell: number, side: Side): Derivation | undefined {
    const known = this.#derivations.get(bound);
    if (known || this.#derivations.has(bound)) return known;
    const derivation = this.#solution.whyOf(cell, side);
    this.#derivations.set(bound, derivation);
    return derivation;
  }

  #cellStep(
    bound: number,
    cell: number,
    side: Side,
    derivation: Derivation,
    before: Step | undefined,
  ): Step {
    const { entity } = cellParts(this.#solution.grid, cell);
    const cells = this.#cellsOf(cell);
    const same = repeats(before, cells.name(entity), derivation);
    const key = bound * 2 + (same ? 1 : 0);
    const known = this.#steps.get(key);
    if (known) return known;
    const value = this.#value(cell, side);
    const step = this.#step({ cells, entity, side, value, derivation, same });
    this.#steps.set(key, step);
    return step;
  }

  #value(cell: number, side: Side): number {
    return this.#solution.boundsOf(cell)[side];
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

  #bound({ cell, side }: BoundOf): BoundOfCell {
    return this.#cellsOf(cell).bound(cellParts(this.#solution.grid, cell).entity, side);
  }

  /** The step to a bound: the one told before, where it says the same. */
  #step(target: Target): Step {
    const { cells, entity, side, value, derivation, same } = target;
    const { rule, observations, claims } = derivation;
    const values = derivation.from.map((bound) => this.#value(bound.cell, bound.side));
    const from = derivation.from.map((bound) => this.#bound(bound));
    const told = cells.step(entity, side, same);
    const isTold =
      told &&
      told.value === value &&
      told.rule === rule &&
      areEqual(told.values, values) &&
      areEqual(told.from, from) &&
      areEqual(told.observations, observations) &&
      areEqual(told.claims, claims);
    if (isTold) return told;
    const facts = {
      bound: side,
      rule,
      cell: cells.name(entity),
      value,
      from: from.length > 0 ? from : NOTHING,
      observations,
      claims,
      sources: this.#sourcesOf(derivation),
      values: values.length > 0 ? values : NOTHING,
      same,
    };
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

/** A number for each bound of each cell. */
function numberOf(cell: number, side: Side): number {
  return cell * 2 + (side === 'low' ? 0 : 1);
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
