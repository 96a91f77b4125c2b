/** What all figures of a pasted table share: guessed from the dataset and from what stands above the table, given, or asked. */

import { columns } from '../../dataset/cell-schemas.ts';
import { isCounted } from '../../dataset/dataset-json.ts';
import { periodMeant } from '../../dataset/repair/period-fix.ts';
import type { Dataset, Metric } from '../../dataset/schema.ts';
import { datesOfChange } from '../../evidence/used.ts';
import { parseDate } from '../../model/iso-date.ts';
import { isInForce } from '../../model/urls.ts';
import type { Statement } from './new-observations.ts';
import type { Answers } from './option-resolver.ts';
import type { PastedTable } from './pasted-table.ts';
import { isUnitOf, readUnit, type Unit, unitIn } from './printed-unit.ts';
import { type NewSource, newSource, type SourceOptions } from './source-options.ts';

/** What was given by options; all of it may be missing. */
export interface StatementOptions extends SourceOptions {
  readonly metric?: string | undefined;
  readonly period?: string | undefined;
  readonly basis?: string | undefined;
  readonly unit?: string | undefined;
  readonly qualifier?: string | undefined;
  readonly status?: string | undefined;
  readonly 'known-from'?: string | undefined;
  readonly note?: string | undefined;
}

export interface Settled {
  readonly statement: Statement;
  readonly unit: Unit;
  /** Null where the source is one that the dataset has. */
  readonly source: NewSource | null;
}

function ids(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

/** Heads and titles, which may say what is counted, when, and in what. */
function wordsOf({ head, titles }: PastedTable): string[] {
  return [...(head ?? []), ...titles];
}

async function settleMetric(
  { metrics }: Dataset,
  given: string | undefined,
  answers: Answers,
): Promise<Metric | null> {
  const counted = metrics.filter(isCounted);
  const guess = counted.length === 1 ? (counted[0]?.id ?? null) : null;
  const what = 'what is counted';
  const id = await answers.settle(given, guess, { option: 'metric', what, choices: ids(counted) });
  return counted.find((metric) => metric.id === id) ?? null;
}

/** The one period that heads and titles name; null where they name none, or several. */
function periodIn(words: readonly string[]): string | null {
  const found = words.flatMap(
    (text) =>
      /\d{4}年(?:\d{1,2}月?[-–—至到]\d{1,2}月|\d{1,2}月)?|\d{4}-\d{2}(?:--\d{4}-\d{2})?/.exec(
        text,
      )?.[0] ?? [],
  );
  const periods = found.flatMap((text) => periodMeant(text) ?? []);
  const [first, ...others] = new Set(periods);
  return first && others.length === 0 ? first : null;
}

async function settlePeriod(
  table: PastedTable,
  given: string | undefined,
  answers: Answers,
): Promise<string> {
  const what = 'the months counted, such as 2025, 2025-11 or 2025-01--2025-11';
  const question = { option: 'period', what, choices: [] };
  const text = await answers.settle(given, periodIn(wordsOf(table)), question);
  if (text === '' || columns.period.safeParse(text).success) return text;
  const meant = periodMeant(text);
  const hint = meant === null ? '' : `; ${meant} is meant, perhaps`;
  answers.fault('period', text, `${columns.period.description}${hint}`);
  return '';
}

async function settleBasis(
  { bases }: Dataset,
  period: string,
  given: string | undefined,
  answers: Answers,
): Promise<string> {
  const possible = bases.filter((basis) => period === '' || isInForce(basis, period));
  const [only, ...others] = possible;
  const guess = only && others.length === 0 ? only.id : null;
  const what = 'the way of counting';
  return answers.settle(given, guess, { option: 'basis', what, choices: ids(bases) });
}

async function settleUnit(
  table: PastedTable,
  metric: Metric | null,
  given: string | undefined,
  answers: Answers,
): Promise<Unit> {
  const nothing = { power: 0, word: '' };
  if (!metric) return nothing;
  const found = wordsOf(table).flatMap((text) => unitIn(text, metric) ?? []);
  if (given === undefined && found[0]) return found[0];
  const own = Object.values(metric.unitName ?? { en: metric.unit }).join(', ');
  const what = `the unit of the numbers, such as “thousand ${metric.unit}”, or “${metric.unit}” as they stand`;
  const text = await answers.settle(given, null, { option: 'unit', what, choices: [] });
  const unit = readUnit(text);
  if (isUnitOf(unit, metric)) return unit;
  answers.fault('unit', text, `a multiple of ${own}`);
  return nothing;
}

function checked(
  answers: Answers,
  option: 'qualifier' | 'status' | 'known-from',
  schema: keyof typeof columns,
  text: string,
): string {
  if (columns[schema].safeParse(text).success) return text;
  answers.fault(option, text, columns[schema].description ?? '');
  return '';
}

/**
 * From when on the figures count: empty, which is the source's date, unless something newer was published already; then today,
 * for what was known on an earlier date stays as it was.
 */
function knownFrom(dataset: Dataset, sourceDate: string, today: string): string {
  const newest =
    datesOfChange(dataset)
      .filter((date) => date <= today)
      .at(-1) ?? '';
  return (parseDate(sourceDate) ?? '') < newest ? today : '';
}

/** Settles it all. What is wrong or missing is noted in `answers`. `today` is `YYYY-MM-DD`. */
export async function settleStatement(
  dataset: Dataset,
  table: PastedTable,
  options: StatementOptions,
  today: string,
  answers: Answers,
): Promise<Settled | null> {
  const metric = await settleMetric(dataset, options.metric, answers);
  const period = await settlePeriod(table, options.period, answers);
  const basis = await settleBasis(dataset, period, options.basis, answers);
  const unit = await settleUnit(table, metric, options.unit, answers);
  const { id, date, row } = await newSource(dataset.sources, options, today, answers);
  const qualifier = checked(answers, 'qualifier', 'qualifier', options.qualifier ?? 'stated');
  const status = checked(answers, 'status', 'status', options.status ?? '');
  const given = options['known-from'];
  const known =
    given === undefined
      ? knownFrom(dataset, date, today)
      : checked(answers, 'known-from', 'optionalDate', given);
  if (!metric || answers.faults.length > 0) return null;
  const words = { metric, period, basis, source: id, status, note: options.note ?? '' };
  const read = columns.qualifier.parse(qualifier);
  return { statement: { ...words, qualifier: read, knownFrom: known }, unit, source: row };
}
