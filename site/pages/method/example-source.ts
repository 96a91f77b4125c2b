/**
 * Source of the page's examples: one ranking, its solution, and names for its cells. For rules that the ranking never
 * uses, examples come from a fictional dataset.
 */
import {
  type ClaimMode,
  type CompiledDataset,
  type CompiledRanking,
  cellNumber,
  compile,
  type Dataset,
  type DecimalsByMetric,
  Explainer,
  findCell,
  formatNumber,
  formatPeriod,
  formatQuantity,
  type IndexedDataset,
  type Interval,
  indexDataset,
  type Observation,
  OPEN,
  outwardRounding,
  PublishedDecimals,
  roundOutward,
  type Solution,
  StepCache,
  type Unit,
  viewDocument,
} from '../../../engine/mod.ts';
import { parseCellId } from '../../../engine/model/address.ts';
import type { RankingDocument, RankingView, WhyStep } from '../../../engine/model/documents.ts';
import type { PageLanguage, WordingLanguage } from '../../../engine/model/languages.ts';
import { type Period, parsePeriod } from '../../../engine/model/period.ts';
import { localizedText } from '../../../engine/model/text.ts';
import type { RuleName } from '../../../engine/model/vocabulary.ts';

/** The parts of a cell: ids, and the period. */
export interface CellRef {
  readonly entity: string;
  readonly metric: string;
  readonly period: Period;
}

/** The parts of a cell in words of one language. */
export interface CellNames {
  readonly entity: string;
  readonly metric: string;
  readonly period: string;
}

/** A ranking as a source of examples. */
export class ExampleSource {
  readonly document: RankingDocument;
  readonly view: RankingView;
  readonly lookup: IndexedDataset;
  readonly solution: Solution;
  readonly #explainer: Explainer;
  readonly #decimals: DecimalsByMetric;

  constructor(parts: Pick<ExampleSource, 'document' | 'view' | 'lookup' | 'solution'>) {
    const { document, view, lookup, solution } = parts;
    this.document = document;
    this.view = view;
    this.lookup = lookup;
    this.solution = solution;
    this.#decimals = new PublishedDecimals(lookup.dataset).on(document.asOf);
    this.#explainer = new Explainer(lookup, solution, new StepCache(), this.#decimals);
  }

  /** The cell that a derivation step names. */
  cell(name: string): CellRef {
    const { entity, metric, period: id } = parseCellId(name);
    const period = parsePeriod(id);
    if (!period) throw new Error(`cell ${name}: expected a period as its third part`);
    return { entity, metric, period };
  }

  cellNames(
    { entity, metric, period }: CellRef,
    language: PageLanguage,
    engineLanguage: WordingLanguage,
  ): CellNames {
    const name = this.lookup.names.get(entity);
    const title = this.lookup.metrics.get(metric)?.title;
    return {
      entity: name ? localizedText(name, language) : entity,
      metric: title ? localizedText(title, language) : metric,
      period: formatPeriod(period, engineLanguage),
    };
  }

  /** Formats a number with its unit. */
  quantity(metric: string, value: number, language: WordingLanguage): string {
    return formatQuantity(value, this.#unit(metric), language);
  }

  /** Formats a number without its unit, for diagrams; a bound is rounded outwards. */
  number(metric: string, value: number, language: WordingLanguage, side?: 'low' | 'high'): string {
    return formatNumber(value, this.#unit(metric), language, side && outwardRounding(side));
  }

  #unit(metric: string): Unit {
    const found = this.lookup.metrics.get(metric);
    return { id: found?.unit ?? '', name: found?.unitName };
  }

  bounds(name: string): Interval {
    return this.#published(name, 'with');
  }

  figures(name: string): Interval {
    return this.#published(name, 'without');
  }

  /** The bounds as documents publish them. */
  #published(name: string, claims: ClaimMode): Interval {
    const { entity, metric, period } = this.cell(name);
    const cell = findCell(this.solution.grid, entity, metric, period.id);
    const bounds = cell === undefined ? OPEN : this.solution.boundsOf(cell, claims);
    return roundOutward(bounds, this.#decimals.get(metric) ?? 0);
  }

  /** The steps by a rule: those of the ranking's entries in order, then those of all other cells. */
  *steps(rule: RuleName): Generator<WhyStep> {
    const { metricNumber } = this.solution.grid;
    // A derived metric has no cell: its last step isn't one of these rules.
    const isCell = ({ cell }: WhyStep) => metricNumber.has(parseCellId(cell).metric);
    for (const { why } of this.document.entries)
      yield* why.filter((step) => step.rule === rule && isCell(step));
    for (const cell of this.#cellsOutwards()) {
      const rules = (['low', 'high'] as const).map(
        (side) => this.solution.derivationOf(cell, side)?.rule,
      );
      if (!rules.includes(rule)) continue;
      yield* this.#explainer.explainCell(cell).filter((step) => step.rule === rule);
    }
  }

  /** Cell numbers, sorted by relevance: cells of listed entities, of the ranking's metric and of late periods first. */
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

/** The newest vintage of a ranking as a source; null if it no longer exists or compares nothing. */
export function exampleSourceOf(
  compiled: CompiledDataset,
  ranking: CompiledRanking,
): ExampleSource | null {
  const document = ranking.vintages.at(-1)?.document;
  const solution = compiled.solutions.get(ranking.key.basis);
  if (!document || !solution || document.mixed) return null;
  const lookup = indexDataset(compiled.dataset);
  return new ExampleSource({
    document,
    view: viewDocument(compiled, ranking, document),
    lookup,
    solution,
  });
}

// A fictional dataset for the method page that uses each rule once. It is solved like a real one, so its examples
// always agree with the rules.

const PUBLISHED = '2024-01-31';
const SOURCE = 'desk';

const COMMON = {
  basis: 'count',
  status: 'final',
  source: SOURCE,
  knownFrom: PUBLISHED,
  withdrawnOn: null,
  withdrawnReason: '',
  note: '',
} as const;

function periodOf(id: string) {
  const period = parsePeriod(id);
  if (!period) throw new Error(`fictional period ${id}: expected whole months`);
  return period;
}

/** Parses `entity metric period value` to an observation with a precision. */
function figure(text: string, precision: number, more: Partial<Observation> = {}): Observation {
  const [entity = '', metric = '', period = '', value = ''] = text.split(' ');
  const row = { ...COMMON, ...more };
  return {
    ...row,
    id: [entity, metric, period, row.basis, row.source].join('/'),
    entity,
    metric,
    period: periodOf(period),
    value: Number(value),
    precision,
    qualifier: 'stated',
    yoy: more.yoy ?? null,
  };
}

const place = (id: string, en: string, zh: string, parent: string | null = null) => ({
  id,
  name: { en, zh },
  levels: [id === 'vale' ? 'valley' : 'town'],
  parent,
  code: '',
  wikidata: '',
});

const source = (id: string, en: string) => ({
  id,
  publisher: en,
  title: en,
  url: '',
  published: PUBLISHED,
  accessed: '',
  kind: 'press' as const,
});

/** Towns and their output of pots. */
export const FICTIONAL_DATASET: Dataset = {
  id: 'fictional',
  title: { en: 'Pots', zh: '陶罐' },
  description: { en: 'Fictional.', zh: '虚构。' },
  license: 'CC0-1.0',
  metrics: [
    {
      id: 'pots',
      unit: 'pots',
      unitName: { en: 'pots', zh: '个' },
      title: { en: 'Pots', zh: '陶罐' },
    },
    {
      id: 'red',
      unit: 'pots',
      unitName: { en: 'pots', zh: '个' },
      partOf: 'pots',
      title: { en: 'Red pots', zh: '红陶罐' },
    },
  ],
  levels: [
    { id: 'town', title: { en: 'Towns', zh: '镇' }, complete: true },
    { id: 'valley', title: { en: 'Valleys', zh: '山谷' }, complete: true },
  ],
  bases: [{ id: 'count', title: { en: 'Counted at the kiln', zh: '按窑统计' } }],
  defaults: { metric: 'pots', period: '2023', level: 'town' },
  entities: [
    place('alder', 'Alder', '桤木镇'),
    place('birch', 'Birch', '桦木镇'),
    place('cedar', 'Cedar', '雪松镇', 'vale'),
    place('dogwood', 'Dogwood', '茱萸镇', 'vale'),
    place('vale', 'The Vale', '山谷'),
  ],
  sources: [source(SOURCE, 'The Potters’ Desk'), source('leaflet', 'A leaflet')],
  observations: [
    figure('alder pots 2023 2788', 1, { yoy: { value: 9.7, decimals: 1 } }),
    figure('alder pots 2023 2780', 10, { source: 'leaflet' }),
    figure('birch red 2023-01--2023-11 1230', 10),
    figure('cedar pots 2023 1020', 10),
    figure('dogwood pots 2023-01--2023-04 340', 10),
    figure('vale pots 2023 2610', 10),
  ],
  claims: [
    {
      ...COMMON,
      id: `alder/pots/2023/count/town/1/${SOURCE}`,
      entity: 'alder',
      metric: 'pots',
      period: periodOf('2023'),
      level: 'town',
      rank: 1,
    },
  ],
  completeness: [],
  milestones: [],
  rewrites: [],
  story: [],
};

let cached: ExampleSource | null | undefined;

/** The fictional ranking as a source of examples, compiled on first use. */
export function fictionalExampleSource(): ExampleSource | null {
  if (cached !== undefined) return cached;
  const compiled = compile(FICTIONAL_DATASET);
  const { metric, period, level } = FICTIONAL_DATASET.defaults;
  const ranking = compiled.rankings.find(
    ({ key }) => key.metric === metric && key.period === period && key.level === level,
  );
  cached = ranking ? exampleSourceOf(compiled, ranking) : null;
  return cached;
}
