/** Markdown report on a dataset's coverage and gaps. */

import { indexDataset } from '../dataset/indexed-dataset.ts';
import {
  type Dataset,
  type Entity,
  isCounted,
  type Metric,
  type Observation,
  type SourceRow,
} from '../dataset/schema.ts';
import { englishTitle } from '../diff/atom-feed.ts';
import { conflictText, formatRankRange } from '../diff/dataset-diff-text.ts';
import { datesOfChange, isUsed } from '../evidence/cell-evidence.ts';
import { solve } from '../evidence/solver.ts';
import { cellId } from '../model/address.ts';
import type { Conflict } from '../model/documents.ts';
import { WORDING_LANGUAGES } from '../model/languages.ts';
import { isFullYear } from '../model/period.ts';
import { SOURCE_KINDS } from '../model/vocabulary.ts';
import { formatPeriod } from '../wording/formatters.ts';
import type { FigureKind } from './value-of-information/needed-figures.ts';
import {
  mostValuableFigures,
  type ValuableFigure,
} from './value-of-information/settling-figures.ts';

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** A letter for each basis: the first of its id that is not taken. */
function lettersOf({ bases }: Dataset): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const { id } of bases) {
    const taken = new Set(letters.values());
    const free = [...id.replace(/[^a-z]/g, ''), ...'abcdefghijklmnopqrstuvwxyz'];
    letters.set(id, free.find((letter) => !taken.has(letter)) ?? id);
  }
  return letters;
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

function coverageLines(
  { metric, years, rows }: CoverageTable,
  letters: ReadonlyMap<string, string>,
): string[] {
  const coveredRows = rows.filter((row) => row.years.size > 0);
  const none = rows.filter((row) => row.years.size === 0).map(({ entity }) => entity.name.en);
  const letter = (basis: string) => letters.get(basis) ?? basis;
  const cell = (covered: CoveredBases | undefined) => {
    const whole = covered?.whole.map((basis) => letter(basis).toUpperCase()) ?? [];
    return [...whole, ...(covered?.part.map(letter) ?? [])].join('');
  };
  const short = years.map((year) => `’${String(year).slice(-2)}`);
  return [
    `### ${metric.title.en}`,
    '',
    ...markdownTable(
      ['', ...short],
      coveredRows.map((row) => [
        row.entity.name.en,
        ...years.map((year) => cell(row.years.get(year))),
      ]),
    ),
    ...(none.length > 0 ? ['', `Without any figure: ${none.join(', ')}.`] : []),
    '',
  ];
}

function legend({ bases }: Dataset, letters: ReadonlyMap<string, string>): string {
  const words = bases.map(({ id, title }) => `${letters.get(id)?.toUpperCase()} ${title.en}`);
  return `Capital letter: a figure for the whole year is used. Small letter: figures for part of the year only. ${words.join('; ')}.`;
}

function conflictLines(dataset: Dataset, asOf: string): string[] {
  const names = Object.fromEntries(dataset.entities.map(({ id, name }) => [id, name]));
  const lists = { metrics: dataset.metrics, names };
  const all = conflictsByBasis(dataset, asOf).flatMap(([basis, conflicts]) =>
    conflicts.map(
      (conflict) =>
        `- ${conflictText(conflict, lists)}; ${englishTitle(dataset.bases, basis)}; ${conflict.sources.join(', ')}`,
    ),
  );
  return [`## Conflicts (${all.length})`, '', ...(all.length > 0 ? all : ['None.']), ''];
}

function singleSourceLines(dataset: Dataset, asOf: string): string[] {
  const single = singleSourceFigures(dataset, asOf);
  const years = Map.groupBy(single, ({ period }) => period.from.slice(0, 4));
  const counts = [...years].toSorted(([a], [b]) => (a < b ? 1 : -1));
  const latest = single.filter(({ period }) => period.id === dataset.defaults.period);
  const { names } = indexDataset(dataset);
  const nameOf = ({ entity }: Observation) => names.get(entity)?.en ?? entity;
  const listed = [...Map.groupBy(latest, ({ metric, basis }) => `${metric}/${basis}`)].map(
    ([key, rows]) => {
      const [metric = '', basis = ''] = key.split('/');
      const title = `${englishTitle(dataset.metrics, metric)}, ${englishTitle(dataset.bases, basis)}`;
      return `- ${title}: ${rows.map(nameOf).sort().join(', ')}`;
    },
  );
  return [
    `## Figures with a single source (${single.length} of ${countCells(dataset, asOf)})`,
    '',
    `By the year in which their period begins: ${counts.map(([year, rows]) => `${year} ${rows.length}`).join(', ')}.`,
    '',
    `Of ${dataset.defaults.period}:`,
    '',
    ...(listed.length > 0 ? listed : ['- none']),
    '',
  ];
}

function sourceLines({ sources, entities }: Dataset): string[] {
  const count = <Row>(rows: readonly Row[], has: (row: Row) => boolean) => rows.filter(has).length;
  const languages = WORDING_LANGUAGES.map((language): [string, number] => [
    `publisher and title in ${LANGUAGE_NAMES.of(language)}`,
    count(sources, ({ name, titles }) => !!name?.[language] && !!titles?.[language]),
  ]);
  const counts: readonly (readonly [string, number])[] = [
    ['sources', sources.length],
    ['with a URL', count(sources, ({ url }) => url !== '')],
    ['without one, with a note instead', count(sources, ({ url, note }) => !url && !!note)],
    ...SOURCE_KINDS.map((kind) => [kind, count(sources, (row) => row.kind === kind)] as const),
    ...languages,
    ['dated', count(sources, ({ published }) => published !== '')],
    ['places', entities.length],
    ['with an official code', count(entities, ({ code }) => code !== '')],
    ['with a Wikidata item', count(entities, ({ wikidata }) => wikidata !== '')],
  ];
  const rows = counts.map(([what, number]) => [what, String(number)]);
  return ['## Sources and places in numbers', '', ...markdownTable(['', ''], rows), ''];
}

function undatedLines(dataset: Dataset): string[] {
  const undated = undatedSources(dataset);
  const lines = undated.map(({ id, publisher, title }) => `- \`${id}\`: ${publisher}, ${title}`);
  return [
    `## Sources without a date (${undated.length} of ${dataset.sources.length})`,
    '',
    ...(lines.length > 0 ? lines : ['None.']),
    '',
  ];
}

function latestFigureLines(dataset: Dataset, asOf: string): string[] {
  const rows = latestFigures(dataset, asOf).map(({ entity, figure }) => [
    entity.name.en,
    figure ? formatPeriod(figure.period, 'en') : 'never',
    figure ? englishTitle(dataset.bases, figure.basis) : '',
    figure?.source ?? '',
  ]);
  return [
    '## Latest full year of each place',
    '',
    `${englishTitle(dataset.metrics, dataset.defaults.metric)}, on ways of counting that can be compared; oldest first.`,
    '',
    ...markdownTable(['', 'year', 'way of counting', 'source'], rows),
    '',
  ];
}

/** Figures listed of each kind that would settle most ranks. */
const MAX_VALUABLE_FIGURES = 10;

const FIGURE_KINDS: Readonly<Record<FigureKind, string>> = {
  unpublished: 'a figure for the whole period',
  precision: 'more digits',
  conflict: 'which of the contradictory figures is right',
};

function valuableFigureRow(dataset: Dataset, { key, figure }: ValuableFigure): string[] {
  const { entity, kind, missing, pairs } = figure;
  const { least, average, most, open, ranks } = pairs;
  const settles =
    least === most
      ? `${most} of ${open}`
      : `${least}–${most} of ${open}, on average ${average.toFixed(1)}`;
  return [
    entity.name.en,
    missing ? formatPeriod(missing, 'en') : FIGURE_KINDS[kind],
    [
      englishTitle(dataset.metrics, key.metric),
      englishTitle(dataset.levels, key.level),
      englishTitle(dataset.bases, key.basis),
    ].join(', '),
    settles,
    formatRankRange(ranks),
  ];
}

function valuableFigureLines(dataset: Dataset, asOf: string): string[] {
  const { listed, unlisted } = mostValuableFigures(dataset, asOf, MAX_VALUABLE_FIGURES);
  const table = (rows: readonly ValuableFigure[]) =>
    rows.length === 0
      ? ['None.']
      : markdownTable(
          ['', 'missing', 'ranking', 'settles', 'possible ranks'],
          rows.map((row) => valuableFigureRow(dataset, row)),
        );
  return [
    '## Figures that would settle most ranks',
    '',
    `In the rankings of ${dataset.defaults.period}, by figures alone: how many of the open orders with listed places the figure settles if it is published in full, at least and at most.`,
    '',
    'Of listed places:',
    '',
    ...table(listed),
    '',
    'Of places without a comparable figure:',
    '',
    ...table(unlisted),
    '',
  ];
}

/** The report as of the latest date in the data; deterministic. */
export function coverageReport(dataset: Dataset): string {
  const asOf = datesOfChange(dataset).at(-1) ?? '';
  const letters = lettersOf(dataset);
  const { id, title, observations, claims, sources, entities, milestones } = dataset;
  return [
    `# ${title.en}`,
    '',
    `Coverage and gaps of \`${id}\` as known on ${asOf}: ${observations.length} figures, ${claims.length} statements of rank and ${milestones.length} milestones from ${sources.length} sources, for ${entities.length} places.`,
    '',
    '## Coverage',
    '',
    legend(dataset, letters),
    '',
    ...coverageTables(dataset, asOf).flatMap((coverage) => coverageLines(coverage, letters)),
    ...conflictLines(dataset, asOf),
    ...singleSourceLines(dataset, asOf),
    ...sourceLines(dataset),
    ...undatedLines(dataset),
    ...latestFigureLines(dataset, asOf),
    ...valuableFigureLines(dataset, asOf),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

/** Bases with a used figure for a year: for the whole year, or only for a part. */
export interface CoveredBases {
  readonly whole: readonly string[];
  readonly part: readonly string[];
}

export interface CoverageRow {
  readonly entity: Entity;
  /** By year. */
  readonly years: ReadonlyMap<number, CoveredBases>;
}

/** The coverage of one metric; all entities in the order of ids. */
export interface CoverageTable {
  readonly metric: Metric;
  /** The years with any figure. */
  readonly years: readonly number[];
  readonly rows: readonly CoverageRow[];
}

function yearOf({ period }: Observation): number {
  return Math.floor(period.start / 12);
}

function coveredBases(figures: readonly Observation[], bases: readonly string[]): CoveredBases {
  const has = (basis: string, isWhole: boolean) =>
    figures.some((row) => row.basis === basis && isFullYear(row.period) === isWhole);
  const whole = bases.filter((basis) => has(basis, true));
  return { whole, part: bases.filter((basis) => !whole.includes(basis) && has(basis, false)) };
}

/** The coverage of each counted metric as known on a date, `YYYY-MM-DD`. */
export function coverageTables(dataset: Dataset, asOf: string): CoverageTable[] {
  const bases = dataset.bases.map(({ id }) => id);
  const used = dataset.observations.filter((row) => isUsed(row, asOf));
  return dataset.metrics.filter(isCounted).map((metric) => {
    const figuresOfMetric = used.filter((row) => row.metric === metric.id);
    const years = [...new Set(figuresOfMetric.map(yearOf))].sort((a, b) => a - b);
    const byEntity = Map.groupBy(figuresOfMetric, (row) => row.entity);
    const rows = dataset.entities.map((entity) => {
      const byYear = Map.groupBy(byEntity.get(entity.id) ?? [], yearOf);
      const covered = [...byYear].map(
        ([year, figures]) => [year, coveredBases(figures, bases)] as const,
      );
      return { entity, years: new Map(covered) };
    });
    return { metric, years, rows };
  });
}

/** Conflicts as known on a date, by basis. */
function conflictsByBasis(dataset: Dataset, asOf: string): [basis: string, Conflict[]][] {
  return dataset.bases.map(({ id }) => [id, [...solve(dataset, id, asOf).conflicts]]);
}

function cellOf({ entity, metric, period, basis }: Observation): string {
  return cellId(entity, metric, period.id, basis);
}

/** One figure of each cell whose used figures have a single source. */
export function singleSourceFigures(dataset: Dataset, asOf: string): Observation[] {
  const used = dataset.observations.filter((row) => isUsed(row, asOf));
  const cells = Map.groupBy(used, cellOf);
  return [...cells.values()].flatMap((rows) => {
    const [only, ...others] = rows;
    return only && others.every(({ source }) => source === only.source) ? [only] : [];
  });
}

/** The number of cells (entity, metric, period, basis) with a used figure. */
function countCells(dataset: Dataset, asOf: string): number {
  const used = dataset.observations.filter((row) => isUsed(row, asOf));
  return new Set(used.map(cellOf)).size;
}

/** Sources without a date of publication. */
export function undatedSources({ sources }: Dataset): SourceRow[] {
  return sources.filter(({ published }) => published === '');
}

/** The latest full-year figure of an entity for the default metric; null if there is none. */
export interface LatestFigure {
  readonly entity: Entity;
  readonly figure: Observation | null;
}

/** Each entity with its latest full-year figure on a basis that isn't mixed: those without any first, then the oldest. */
export function latestFigures(dataset: Dataset, asOf: string): LatestFigure[] {
  const mixed = new Set(dataset.bases.filter((basis) => basis.mixed).map(({ id }) => id));
  const fullYears = dataset.observations.filter(
    (row) =>
      isUsed(row, asOf) &&
      row.metric === dataset.defaults.metric &&
      isFullYear(row.period) &&
      !mixed.has(row.basis),
  );
  const end = ({ figure }: LatestFigure) => figure?.period.end ?? 0;
  return dataset.entities
    .map((entity) => {
      const rows = fullYears.filter((row) => row.entity === entity.id);
      const figure = rows.toSorted((a, b) => a.period.end - b.period.end).at(-1) ?? null;
      return { entity, figure };
    })
    .toSorted((a, b) => end(a) - end(b));
}
