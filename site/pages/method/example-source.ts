/**
 * What the page's examples are taken from: one ranking, the solution behind it, and the words for its cells. Where a rule was
 * never needed, the same is read off a made-up dataset.
 */
import type { CompiledDataset, CompiledRanking } from '../../../engine/compile/compile.ts';
import { viewOf } from '../../../engine/compile/ranking/view-document.ts';
import { type Lookup, makeLookup } from '../../../engine/dataset/indexed-dataset.ts';
import { Explainer } from '../../../engine/evidence/explain/explainer.ts';
import { cellNumber } from '../../../engine/evidence/grid.ts';
import { Told } from '../../../engine/evidence/incremental/step-cache.ts';
import type { Interval } from '../../../engine/evidence/interval.ts';
import type { Solution } from '../../../engine/evidence/solution.ts';
import type {
  RankingDocument,
  RankingView,
  RuleName,
  WhyStep,
} from '../../../engine/model/documents/mod.ts';
import { type Period, parsePeriod } from '../../../engine/model/period.ts';
import {
  type Language,
  numberWords,
  periodWords,
  quantity,
  roundingOf,
  textIn,
  type Unit,
} from '../../../engine/wording/formatters.ts';

/** A cell by its parts: ids, and the period. */
export interface Cell {
  readonly entity: string;
  readonly metric: string;
  readonly period: Period;
}

/** The same in words of one language, for pictures. */
export interface CellWords {
  readonly entity: string;
  readonly metric: string;
  readonly period: string;
}

/** One ranking as a source of examples. */
export class Grounds {
  readonly document: RankingDocument;
  readonly view: RankingView;
  readonly lookup: Lookup;
  readonly solution: Solution;
  readonly #explainer: Explainer;

  constructor(parts: Pick<Grounds, 'document' | 'view' | 'lookup' | 'solution'>) {
    const { document, view, lookup, solution } = parts;
    this.document = document;
    this.view = view;
    this.lookup = lookup;
    this.solution = solution;
    this.#explainer = new Explainer(lookup, solution, new Told(lookup));
  }

  /** The cell that a step of a derivation names. */
  cell(name: string): Cell {
    const [entity = '', metric = '', id = ''] = name.split('/');
    const period = parsePeriod(id);
    if (!period) throw new Error(`cell ${name}: expected a period as its third part`);
    return { entity, metric, period };
  }

  words({ entity, metric, period }: Cell, language: Language): CellWords {
    const name = this.lookup.names.get(entity);
    const title = this.lookup.metrics.get(metric)?.title;
    return {
      entity: name ? textIn(name, language) : entity,
      metric: title ? textIn(title, language) : metric,
      period: periodWords(period, language),
    };
  }

  /** A number as it is printed, with its unit. */
  quantity(metric: string, value: number, language: Language): string {
    return quantity(value, this.#unit(metric), language);
  }

  /** The same without the word of its unit, for pictures; a bound is rounded outwards. */
  number(metric: string, value: number, language: Language, side?: 'low' | 'high'): string {
    return numberWords(value, this.#unit(metric), language, side && roundingOf(side));
  }

  #unit(metric: string): Unit {
    const found = this.lookup.metrics.get(metric);
    return { id: found?.unit ?? '', name: found?.unitName };
  }

  bounds(name: string): Interval {
    return this.solution.bounds.get(name) ?? { low: 0, high: Number.POSITIVE_INFINITY };
  }

  figures(name: string): Interval {
    return this.solution.figures.get(name) ?? { low: 0, high: Number.POSITIVE_INFINITY };
  }

  /** The steps by a rule: first those of the ranking's own entries in their order, then those of all other cells. */
  *steps(rule: RuleName): Generator<WhyStep> {
    const { metricNumber } = this.solution.grid;
    // A derived metric has no cell: its last step isn't one of these rules.
    const isCell = ({ cell }: WhyStep) => metricNumber.has(cell.split('/')[1] ?? '');
    for (const { why } of this.document.entries)
      yield* why.filter((step) => step.rule === rule && isCell(step));
    for (const cell of this.#cellsOutwards()) {
      const rules = (['low', 'high'] as const).map((side) => this.solution.whyOf(cell, side)?.rule);
      if (!rules.includes(rule)) continue;
      yield* this.#explainer.ofCell(cell).filter((step) => step.rule === rule);
    }
  }

  /** Cells by number: those of listed entities first, of the ranking's metric first, of late periods first. */
  *#cellsOutwards(): Generator<number> {
    const { grid } = this.solution;
    const listed = this.document.entries.map(({ entity }) => entity.id);
    const entities = [...new Set([...listed, ...grid.entities])];
    const metrics = [...new Set([this.document.metric, ...grid.metrics])];
    const latest = grid.periods.toSorted((a, b) => b.end - a.end || a.start - b.start);
    const periods = latest.flatMap(({ id }) => grid.periodNumber.get(id) ?? []);
    for (const metric of metrics.flatMap((id) => grid.metricNumber.get(id) ?? []))
      for (const entity of entities.flatMap((id) => grid.entityNumber.get(id) ?? []))
        for (const period of periods) yield cellNumber(grid, entity, metric, period);
  }
}

/** The newest state of a ranking as grounds; null where it isn't there any more, or compares nothing. */
export function groundsOf(compiled: CompiledDataset, ranking: CompiledRanking): Grounds | null {
  const document = ranking.vintages.at(-1)?.document;
  const solution = compiled.solutions.get(ranking.key.basis);
  if (!document || !solution || document.mixed) return null;
  const lookup = makeLookup(compiled.dataset);
  return new Grounds({ document, view: viewOf(compiled, ranking, document), lookup, solution });
}
