/** What a table leaves open of its figures: given by options, guessed from the dataset, or prompted for. */

import { cellSchemas } from '../../dataset/cell-schemas.ts';
import { CELL_FORMATS, type CellType } from '../../dataset/cells.ts';
import { guessPeriod } from '../../dataset/repair/cell-fixes.ts';
import { type Dataset, isCounted, type Metric } from '../../dataset/schema.ts';
import { datesOfChange } from '../../evidence/cell-evidence.ts';
import { isInForce, parseDayOrMonth } from '../../model/period.ts';
import { basisOf, saysOfMargins } from '../scaffold/scaffold-dataset.ts';
import type { Multiple } from './cells/number-words.ts';
import { isUnitOf, parseUnit } from './metric-unit.ts';
import type { SharedFields } from './new-observations.ts';
import type { OptionResolver } from './option-resolver.ts';
import type { MarginsAnswer, ReadFigure, Reading } from './reading.ts';
import { type NewSource, resolveSource, type SourceOptions } from './source-options.ts';
import { comparableName } from './structure/row-names.ts';

/** Command-line options of an import; all are optional. */
export interface ImportOptions extends SourceOptions {
  readonly metric?: string | undefined;
  readonly period?: string | undefined;
  readonly basis?: string | undefined;
  readonly unit?: string | undefined;
  readonly qualifier?: string | undefined;
  readonly status?: string | undefined;
  readonly 'known-from'?: string | undefined;
  readonly note?: string | undefined;
}

export interface ResolvedImport {
  readonly shared: SharedFields;
  /** Null if the dataset has the source already. */
  readonly source: NewSource | null;
}

const NO_UNIT: Multiple = { power: 0, unit: '' };

function ids(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

/** The metric of a title in a table, by id or title in any language; null if there is none, or no title. */
function findMetric(metrics: readonly Metric[], title: string | null): Metric | null {
  if (title === null) return null;
  const wanted = comparableName(title);
  const names = ({ id, title: titles }: Metric) =>
    [id, ...Object.values(titles)].map(comparableName);
  return metrics.find((metric) => names(metric).includes(wanted)) ?? null;
}

/** The metric of each figure: the one of the option, else by the title in the table, else the only one. */
async function resolveMetrics(
  { metrics }: Dataset,
  figures: readonly ReadFigure[],
  given: string | undefined,
  resolver: OptionResolver,
): Promise<SharedFields['metricOf']> {
  const counted = metrics.filter(isCounted);
  const titles = new Set(figures.map(({ metric }) => metric));
  if (given === undefined && [...titles].every((title) => findMetric(counted, title) !== null)) {
    return ({ metric }) => findMetric(counted, metric);
  }
  if (given !== undefined && titles.size > 1) {
    resolver.addError(
      'metric',
      given,
      `a table of one metric, but it has ${[...titles].join(', ')}: choose a column with --value`,
    );
  }
  const guess = counted.length === 1 && titles.size === 1 ? (counted[0]?.id ?? null) : null;
  const id = await resolver.resolve(given, guess, {
    option: 'metric',
    what: 'what is counted',
    choices: ids(counted),
  });
  const metric = counted.find((one) => one.id === id) ?? null;
  return () => metric;
}

/** The period of figures for which the table names none; empty if it names all. */
async function resolvePeriod(
  figures: readonly ReadFigure[],
  given: string | undefined,
  resolver: OptionResolver,
): Promise<string> {
  const other = figures.find(
    ({ period }) => period !== null && given !== undefined && period !== guessPeriod(given),
  );
  if (other)
    resolver.addError(
      'period',
      given ?? '',
      `${other.period}, as the table says of line ${other.line}: leave the option out, or correct the table`,
    );
  if (given === undefined && figures.every(({ period }) => period !== null)) return '';
  const what = 'the months counted, such as 2025, 2025-11 or 2025-01--2025-11';
  const text = await resolver.resolve(given, null, { option: 'period', what, choices: [] });
  if (text === '' || cellSchemas.period.safeParse(text).success) return text;
  const meant = guessPeriod(text);
  const hint = meant === null ? '' : `; did you mean ${meant}?`;
  resolver.addError('period', text, `${CELL_FORMATS.period}${hint}`);
  return '';
}

/** The basis. Figures with margins of error have one that says what became of them, so that rankings on it say so, too. */
async function resolveBasis(
  { bases }: Dataset,
  periods: readonly string[],
  margins: MarginsAnswer | null,
  given: string | undefined,
  resolver: OptionResolver,
): Promise<string> {
  const fitting = margins ? bases.filter((basis) => saysOfMargins(basis, margins)) : bases;
  if (margins && !fitting.some(({ id }) => given === undefined || id === given)) {
    const example = JSON.stringify(basisOf({ margins, isFromLink: false }));
    const expected = `one that says what became of the margins of error${fitting.length > 0 ? ` (${ids(fitting).join(', ')})` : ''}: add ${example} to the bases in dataset.json`;
    resolver.addError('basis', given ?? ids(bases).join(', '), expected);
    return '';
  }
  const possible = fitting.filter((basis) => periods.every((period) => isInForce(basis, period)));
  const [only, ...others] = possible;
  const guess = only && others.length === 0 ? only.id : null;
  const what = 'the way of counting';
  return resolver.resolve(given, guess, { option: 'basis', what, choices: ids(fitting) });
}

/** The unit of figures for which the table names none. */
async function resolveUnit(
  figures: readonly ReadFigure[],
  metricOf: SharedFields['metricOf'],
  given: string | undefined,
  resolver: OptionResolver,
): Promise<Multiple> {
  const bare = figures.find(({ unit, power }) => unit === '' && power === 0);
  const [first] = figures;
  const metric = first ? metricOf(bare ?? first) : null;
  if (!metric || (given === undefined && !bare)) return NO_UNIT;
  const what = `the unit of the numbers, such as “thousand ${metric.unit}” or “${metric.unit}”`;
  const text = await resolver.resolve(given, null, { option: 'unit', what, choices: [] });
  const unit = parseUnit(text);
  const contradicted = figures.find((figure) => figure.power > 0 && figure.power !== unit.power);
  if (text !== '' && contradicted && bare === undefined) {
    resolver.addError(
      'unit',
      text,
      `the unit that the table names for ${JSON.stringify(contradicted.text)}, 10^${contradicted.power}: leave the option out`,
    );
  }
  if (isUnitOf(unit.unit, metric)) return unit;
  const unitNames = Object.values(metric.unitName ?? { en: metric.unit }).join(', ');
  resolver.addError('unit', text, `a multiple of ${unitNames}`);
  return NO_UNIT;
}

function validateOption(
  resolver: OptionResolver,
  option: 'qualifier' | 'status' | 'known-from',
  schema: CellType,
  text: string,
): string {
  if (cellSchemas[schema].safeParse(text).success) return text;
  resolver.addError(option, text, CELL_FORMATS[schema]);
  return '';
}

/**
 * The default of `known_from`: empty, which means the source's date. If the dataset has newer dates it is today, so that
 * earlier vintages don't change.
 */
function defaultKnownFrom(dataset: Dataset, sourceDate: string, today: string): string {
  const newest =
    datesOfChange(dataset)
      .filter((date) => date <= today)
      .at(-1) ?? '';
  return (parseDayOrMonth(sourceDate) ?? '') < newest ? today : '';
}

/** Resolves everything that the table leaves open; null with errors in `resolver` if something is wrong or missing. `today` is `YYYY-MM-DD`. */
export async function resolveImportOptions(
  dataset: Dataset,
  { figures, margins }: Pick<Reading, 'figures' | 'margins'>,
  options: ImportOptions,
  today: string,
  resolver: OptionResolver,
): Promise<ResolvedImport | null> {
  const metricOf = await resolveMetrics(dataset, figures, options.metric, resolver);
  const period = await resolvePeriod(figures, options.period, resolver);
  const periods = [...new Set(figures.map((figure) => figure.period ?? period))].filter(
    (id) => id !== '',
  );
  const basis = await resolveBasis(dataset, periods, margins, options.basis, resolver);
  const unit = await resolveUnit(figures, metricOf, options.unit, resolver);
  const { id, date, row } = await resolveSource(dataset.sources, options, today, resolver);
  const qualifier = validateOption(
    resolver,
    'qualifier',
    'qualifier',
    options.qualifier ?? 'stated',
  );
  const status = validateOption(resolver, 'status', 'status', options.status ?? '');
  const given = options['known-from'];
  const knownFrom =
    given === undefined
      ? defaultKnownFrom(dataset, date, today)
      : validateOption(resolver, 'known-from', 'optionalDate', given);
  if (resolver.errors.length > 0) return null;
  const fields = { metricOf, period, basis, unit, source: id, status, note: options.note ?? '' };
  const checkedQualifier = cellSchemas.qualifier.parse(qualifier);
  return { shared: { ...fields, qualifier: checkedQualifier, knownFrom }, source: row };
}
