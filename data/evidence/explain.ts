/**
 * The chain of steps from evidence to an entry's two bounds: machine-readable, and each said in a sentence. A step
 * stands after those that it rests on, and once, however many rest on it.
 */
import type { RuleName, Texts, WhyStep } from '../documents.ts';
import type { Lookup } from '../lookup.ts';
import type { Metric } from '../schema.ts';
import type { Derived } from './derived.ts';
import { cellName, cellParts } from './grid.ts';
import type { Interval } from './interval.ts';
import {
  type BoundWords,
  type FigureWords,
  precisionWords,
  type SentenceKind,
  sentence,
} from './sentences.ts';
import type { Solution } from './solution.ts';
import type { BoundOf, Derivation, Side } from './state.ts';
import { areEqual, says, type ToldSteps } from './told.ts';
import { type Language, listWords, periodWords, quantity, roundingOf, textIn } from './words.ts';

/** One bound to explain: of a cell, or of a derived metric (which has no cell of its own). */
interface Target {
  readonly name: string;
  readonly entity: string;
  readonly metric: string;
  readonly period: Parameters<typeof periodWords>[0];
  readonly side: Side;
  readonly value: number;
  readonly derivation: Derivation;
  /** Whether the step before told the same figure, of the same cell. */
  readonly same: boolean;
}

/** Explains the entries of one solution. */
export class Explainer {
  readonly #lookup: Lookup;
  readonly #solution: Solution;

  readonly #told: ToldSteps;
  /** Of this solution, by cell, side and whether the step repeats. */
  readonly #steps = new Map<number, WhyStep>();
  readonly #derivations = new Map<number, Derivation | undefined>();

  constructor(lookup: Lookup, solution: Solution, told: ToldSteps) {
    this.#lookup = lookup;
    this.#solution = solution;
    this.#told = told;
  }

  /** The steps to both bounds of a cell, by number. */
  ofCell(cell: number): WhyStep[] {
    return this.#chain([
      { cell, side: 'low' },
      { cell, side: 'high' },
    ]);
  }

  /** The steps to both bounds of a derived metric. */
  ofDerived(
    metric: Metric,
    entity: string,
    periodId: string,
    derived: Derived,
    name: string,
  ): WhyStep[] {
    const { grid } = this.#solution;
    const period = grid.periods[grid.periodNumber.get(periodId) ?? -1];
    if (!period) return [];
    const rule: RuleName = metric.share ? 'share' : 'growth';
    const steps = this.#chain([...derived.from.low, ...derived.from.high]);
    for (const side of ['low', 'high'] as const) {
      const value = derived.interval[side];
      const derivation = {
        rule,
        from: derived.from[side],
        observations: derived.stated,
        claims: [],
      };
      const same = repeats(steps.at(-1), name, derivation);
      const target = { name, entity, metric: metric.id, period, side, value, derivation, same };
      steps.push(this.#step(target));
    }
    return steps;
  }

  #chain(ends: readonly BoundOf[]): WhyStep[] {
    const steps: WhyStep[] = [];
    const seen = new Set<number>();
    const visit = ({ cell, side }: BoundOf): void => {
      const bound = numberOf({ cell, side });
      if (seen.has(bound)) return;
      seen.add(bound);
      const derivation = this.#derivation(bound, cell, side);
      if (!derivation) return;
      for (const from of derivation.from) visit(from);
      steps.push(this.#cellStep(bound, { cell, side }, derivation, steps.at(-1)));
    };
    for (const end of ends) visit(end);
    return steps;
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
    { cell, side }: BoundOf,
    derivation: Derivation,
    before: WhyStep | undefined,
  ): WhyStep {
    const own = cellName(this.#solution.grid, cell);
    const same = repeats(before, own, derivation);
    const key = bound * 2 + (same ? 1 : 0);
    const known = this.#steps.get(key);
    if (known) return known;
    const value = this.#value(cell, side);
    const step = this.#step({ ...this.#nameParts(cell), side, value, derivation, same });
    this.#steps.set(key, step);
    return step;
  }

  #value(cell: number, side: Side): number {
    return this.#solution.boundsOf(cell)[side as keyof Interval];
  }

  #nameParts(cell: number): Pick<Target, 'name' | 'entity' | 'metric' | 'period'> {
    const { grid } = this.#solution;
    const { entity, metric, period } = cellParts(grid, cell);
    return {
      name: cellName(grid, cell),
      entity: grid.entities[entity] ?? '',
      metric: grid.metrics[metric] ?? '',
      period: grid.periods[period] ?? { id: '', from: '', to: '' },
    };
  }

  /** The step to a bound: the one told before, where it says the same. */
  #step(target: Target): WhyStep {
    const { derivation, name, side, same } = target;
    const key = `${name} ${side} ${same}`;
    const values = derivation.from.map(({ cell, side: of }) => this.#value(cell, of));
    const told = this.#told.get(key);
    if (told && says(told, this.#solution.grid, target, values)) return told.step;
    const step = this.#newStep(target);
    this.#told.set(key, { step, values });
    return step;
  }

  #newStep(target: Target): WhyStep {
    const { derivation } = target;
    const sources = new Set<string>();
    for (const id of derivation.observations)
      sources.add(this.#lookup.observations.get(id)?.source ?? '');
    for (const id of derivation.claims) sources.add(this.#lookup.claims.get(id)?.source ?? '');
    return {
      bound: target.side,
      rule: derivation.rule,
      cell: target.name,
      value: target.value,
      from: derivation.from.map(({ cell, side }) => ({
        cell: cellName(this.#solution.grid, cell),
        bound: side,
      })),
      observations: derivation.observations,
      claims: derivation.claims,
      sources: [...sources].sort(),
      text: { en: this.#say(target, 'en'), zh: this.#say(target, 'zh') },
    };
  }

  #say(target: Target, language: Language): string {
    const { derivation, side } = target;
    const claim = this.#lookup.claims.get(derivation.claims[0] ?? '');
    return sentence(
      kindOf(target, this.#lookup.metrics.get(target.metric)?.growth !== undefined),
      {
        subject: this.#subject(target, language),
        value: this.#quantity(target.value, target.metric, language, side),
        side,
        figures: derivation.observations.map((id) => this.#figure(id, language)),
        from: derivation.from.map((bound) => this.#sayBound(bound, target, language)),
        publisher: this.#lookup.publishers.get(claim?.source ?? '') ?? '',
        holder: this.#name(claim?.entity ?? '', language),
        isHolder: claim?.entity === target.entity,
        list: (items) => listWords(items, language),
      },
      language,
    );
  }

  #name(entity: string, language: Language): string {
    const texts = this.#lookup.names.get(entity);
    return texts ? textIn(texts, language) : entity;
  }

  #subject({ entity, metric, period }: Target, language: Language): string {
    const title = this.#lookup.metrics.get(metric)?.title;
    const words = [
      this.#name(entity, language),
      title ? textIn(title, language) : metric,
      periodWords(period, language),
    ];
    return words.join(language === 'zh' ? '，' : ', ');
  }

  /** Another cell's bound, said with only what sets it apart from the one being explained. */
  #sayBound({ cell, side }: BoundOf, target: Target, language: Language): BoundWords {
    const parts = this.#nameParts(cell);
    const value = this.#value(cell, side);
    const title = this.#lookup.metrics.get(parts.metric)?.title;
    const names = [
      ...(parts.entity === target.entity ? [] : [this.#name(parts.entity, language)]),
      ...(parts.metric === target.metric || !title ? [] : [textIn(title, language)]),
      ...(parts.period.id === target.period.id ? [] : [periodWords(parts.period, language)]),
    ];
    return {
      name: names.join(language === 'zh' ? '，' : ', '),
      value:
        value === Number.POSITIVE_INFINITY
          ? null
          : this.#quantity(value, parts.metric, language, side),
      side,
    };
  }

  #figure(id: string, language: Language): FigureWords {
    const row = this.#lookup.observations.get(id);
    if (!row) return { publisher: '', value: id, how: '', growth: '', period: '' };
    const rate = row.yoy?.value.toFixed(row.yoy.decimals) ?? '';
    const sign = (row.yoy?.value ?? 0) > 0 ? '+' : '';
    const unit = this.#quantity(row.precision ?? 0, row.metric, language, null);
    return {
      publisher: this.#lookup.publishers.get(row.source) ?? row.source,
      value: this.#quantity(row.value, row.metric, language, null),
      how: precisionWords(row.qualifier, unit, language),
      growth: language === 'zh' ? `同比${sign}${rate}%` : `${sign}${rate} % on the year before`,
      period: periodWords(row.period, language),
    };
  }

  #quantity(value: number, metric: string, language: Language, side: Side | null): string {
    const found = this.#lookup.metrics.get(metric);
    const unit = { id: found?.unit ?? '', name: found?.unitName as Texts | undefined };
    return quantity(value, unit, language, side === null ? 'halfExpand' : roundingOf(side));
  }
}

/** A number for each bound of each cell. */
function numberOf({ cell, side }: BoundOf): number {
  return cell * 2 + (side === 'low' ? 0 : 1);
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

/** Which sentence tells a step. */
function kindOf({ side, derivation, same }: Target, isRate: boolean): SentenceKind | 'same' {
  if (same) return 'same';
  const { rule, from } = derivation;
  const opposite = from.some((bound) => bound.side !== side);
  switch (rule) {
    case 'subperiod':
      return opposite ? 'rest' : 'sum';
    case 'growth':
      return from.length > 0 ? 'ratio' : isRate ? 'rate' : 'growth';
    case 'share':
      return 'ratio';
    case 'reported':
    case 'part':
    case 'inside':
    case 'claim':
      return rule;
  }
}
