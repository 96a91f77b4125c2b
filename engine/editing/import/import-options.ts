/** Fields that all figures of a pasted table share: given by options, guessed from the dataset and the table's titles, or prompted for. */

import { cellSchemas } from '../../dataset/cell-schemas.ts';
import { guessPeriod } from '../../dataset/repair/period-fix.ts';
import { type Dataset, isCounted, type Metric } from '../../dataset/schema.ts';
import { datesOfChange } from '../../evidence/usable.ts';
import { parseDayOrMonth } from '../../model/iso-date.ts';
import { isInForce } from '../../model/period.ts';
import type { SharedFields } from './new-observations.ts';
import type { OptionResolver } from './option-resolver.ts';
import type { PastedTable } from './pasted-table.ts';
import { findUnit, isUnitOf, type PrintedUnit, parsePrintedUnit } from './printed-unit.ts';
import { type NewSource, resolveSource, type SourceOptions } from './source-options.ts';

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
  readonly unit: PrintedUnit;
  /** Null if the dataset has the source already. */
  readonly source: NewSource | null;
}

function ids(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

/** Heads and titles, which may name the metric, the period and the unit. */
function headTexts({ head, titles }: PastedTable): string[] {
  return [...(head ?? []), ...titles];
}

async function resolveMetric(
  { metrics }: Dataset,
  given: string | undefined,
  resolver: OptionResolver,
): Promise<Metric | null> {
  const counted = metrics.filter(isCounted);
  const guess = counted.length === 1 ? (counted[0]?.id ?? null) : null;
  const what = 'what is counted';
  const id = await resolver.resolve(given, guess, {
    option: 'metric',
    what,
    choices: ids(counted),
  });
  return counted.find((metric) => metric.id === id) ?? null;
}

/** The one period that heads and titles name; null if they name none, or several. */
function findPeriod(words: readonly string[]): string | null {
  const found = words.flatMap(
    (text) =>
      /\d{4}年(?:\d{1,2}月?[-–—至到]\d{1,2}月|\d{1,2}月)?|\d{4}-\d{2}(?:--\d{4}-\d{2})?/.exec(
        text,
      )?.[0] ?? [],
  );
  const periods = found.flatMap((text) => guessPeriod(text) ?? []);
  const [first, ...others] = new Set(periods);
  return first && others.length === 0 ? first : null;
}

async function resolvePeriod(
  table: PastedTable,
  given: string | undefined,
  resolver: OptionResolver,
): Promise<string> {
  const what = 'the months counted, such as 2025, 2025-11 or 2025-01--2025-11';
  const question = { option: 'period', what, choices: [] };
  const text = await resolver.resolve(given, findPeriod(headTexts(table)), question);
  if (text === '' || cellSchemas.period.safeParse(text).success) return text;
  const meant = guessPeriod(text);
  const hint = meant === null ? '' : `; did you mean ${meant}?`;
  resolver.addError('period', text, `${cellSchemas.period.description}${hint}`);
  return '';
}

async function resolveBasis(
  { bases }: Dataset,
  period: string,
  given: string | undefined,
  resolver: OptionResolver,
): Promise<string> {
  const possible = bases.filter((basis) => period === '' || isInForce(basis, period));
  const [only, ...others] = possible;
  const guess = only && others.length === 0 ? only.id : null;
  const what = 'the way of counting';
  return resolver.resolve(given, guess, { option: 'basis', what, choices: ids(bases) });
}

async function resolveUnit(
  table: PastedTable,
  metric: Metric | null,
  given: string | undefined,
  resolver: OptionResolver,
): Promise<PrintedUnit> {
  const nothing = { power: 0, word: '' };
  if (!metric) return nothing;
  const found = headTexts(table).flatMap((text) => findUnit(text, metric) ?? []);
  if (given === undefined && found[0]) return found[0];
  const unitNames = Object.values(metric.unitName ?? { en: metric.unit }).join(', ');
  const what = `the unit of the numbers, such as “thousand ${metric.unit}” or “${metric.unit}”`;
  const text = await resolver.resolve(given, null, { option: 'unit', what, choices: [] });
  const unit = parsePrintedUnit(text);
  if (isUnitOf(unit, metric)) return unit;
  resolver.addError('unit', text, `a multiple of ${unitNames}`);
  return nothing;
}

function validateOption(
  resolver: OptionResolver,
  option: 'qualifier' | 'status' | 'known-from',
  schema: keyof typeof cellSchemas,
  text: string,
): string {
  if (cellSchemas[schema].safeParse(text).success) return text;
  resolver.addError(option, text, cellSchemas[schema].description ?? '');
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

/** Resolves all shared fields; null with errors in `resolver` if one is wrong or missing. `today` is `YYYY-MM-DD`. */
export async function resolveImportOptions(
  dataset: Dataset,
  table: PastedTable,
  options: ImportOptions,
  today: string,
  resolver: OptionResolver,
): Promise<ResolvedImport | null> {
  const metric = await resolveMetric(dataset, options.metric, resolver);
  const period = await resolvePeriod(table, options.period, resolver);
  const basis = await resolveBasis(dataset, period, options.basis, resolver);
  const unit = await resolveUnit(table, metric, options.unit, resolver);
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
  if (!metric || resolver.errors.length > 0) return null;
  const fields = { metric, period, basis, source: id, status, note: options.note ?? '' };
  const checkedQualifier = cellSchemas.qualifier.parse(qualifier);
  return {
    shared: { ...fields, qualifier: checkedQualifier, knownFrom },
    unit,
    source: row,
  };
}
