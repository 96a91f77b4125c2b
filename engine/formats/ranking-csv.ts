/**
 * Self-describing CSV file of a ranking: every row repeats the metric, period, basis and date. English column headings
 * are stable machine names, Chinese ones are for readers; apart from names, cells are the same in both.
 */

import type { LevelRank, RankingEntryView, RankingView, Unlisted } from '../model/documents.ts';
import { localizedText } from '../model/text.ts';
import {
  breakFlag,
  type ColumnType,
  type CsvColumn,
  type CsvValue,
  formatCsv,
  standingFlag,
  statusFlag,
} from './csv.ts';

/** What the column of flags says about a way of counting. */
export type BasisFlags = NonNullable<Parameters<typeof breakFlag>[0]> & { readonly id: string };

/** Row of a member: `entry` is null if it is not listed, `unlisted` is null if it is. */
interface Row {
  readonly entry: RankingEntryView | null;
  readonly unlisted: Unlisted | null;
}

type Definition = readonly [
  name: string,
  chinese: string,
  type: ColumnType,
  read: (row: Row) => CsvValue | undefined,
];

function memberColumns(language: string): Definition[] {
  const entityOf = ({ entry, unlisted }: Row) => (entry ?? unlisted)?.entity;
  return [
    ['entity', '代号', 'token', (row) => entityOf(row)?.id],
    ['name', '名称', 'text', (row) => localizedText(entityOf(row)?.name, language)],
    ['listed', '是否列入', 'boolean', ({ entry }) => entry !== null],
  ];
}

/** Low of an unlisted member: 0 if it has a known high. Otherwise nothing is known, and a growth may be negative. */
function lowOf(unlisted: Unlisted | null): number | null {
  return unlisted?.high == null ? null : 0;
}

const levelOf = ({ entry, unlisted }: Row): LevelRank | null | undefined =>
  entry ? entry.rank?.level : unlisted?.level;

const rankColumns: readonly Definition[] = [
  ['rank_best', '最高名次', 'integer', ({ entry }) => entry?.rank?.best],
  ['rank_worst', '最低名次', 'integer', ({ entry }) => entry?.rank?.worst],
  ['figures_best', '仅按数字最高名次', 'integer', ({ entry }) => entry?.rank?.byFigures.best],
  ['figures_worst', '仅按数字最低名次', 'integer', ({ entry }) => entry?.rank?.byFigures.worst],
  ['level_best', '全部成员中最高名次', 'integer', (row) => levelOf(row)?.best],
  ['level_worst', '全部成员中最低名次', 'integer', (row) => levelOf(row)?.worst],
  ['low', '下限', 'number', ({ entry, unlisted }) => (entry ? entry.bounds.low : lowOf(unlisted))],
  ['high', '上限', 'number', ({ entry, unlisted }) => (entry ? entry.bounds.high : unlisted?.high)],
];

/** At the right end, because programs may read the columns before it by position. */
function flagColumn(view: RankingView, bases: readonly BasisFlags[]): Definition {
  const broken = breakFlag(
    bases.find(({ id }) => id === view.basis),
    view.period.id,
  );
  const flags = ({ entry }: Row) =>
    broken + statusFlag(entry?.reported) + standingFlag(entry?.rank);
  return ['flag', '标记', 'token', flags];
}

function reportedColumns(view: RankingView): Definition[] {
  const publishers = new Map(view.sources.map(({ id, publisher }) => [id, publisher]));
  const publisherOf = (source: string | undefined) => publishers.get(source ?? '');
  return [
    ['reported', '公布数', 'number', ({ entry }) => entry?.reported?.value],
    ['qualifier', '表述方式', 'token', ({ entry }) => entry?.reported?.qualifier],
    ['precision', '精度', 'number', ({ entry }) => entry?.reported?.precision],
    ['growth', '同比增速（%）', 'number', ({ entry }) => entry?.growth?.value],
    ['publisher', '发布者', 'text', ({ entry }) => publisherOf(entry?.reported?.source)],
    ['source', '来源代号', 'token', ({ entry }) => entry?.reported?.source],
  ];
}

/**
 * Columns with the same value in every row: the key and date of the ranking. They hold ids in every language, so that
 * programs can read all files alike.
 */
function rankingColumns(view: RankingView): Definition[] {
  return [
    ['metric', '指标', 'token', () => view.metric],
    ['unit', '单位', 'text', () => view.unit],
    ['period', '时期', 'token', () => view.period.id],
    ['level', '层级', 'token', () => view.level],
    ['basis', '口径', 'token', () => view.basis],
    ['mixed', '口径不一', 'boolean', () => view.mixed ?? false],
    ['as_of', '截至日期', 'date', () => view.asOf],
  ];
}

/** Columns with their values. */
interface RankingTable {
  readonly columns: readonly CsvColumn<Row>[];
  readonly rows: readonly Row[];
}

/**
 * A ranking as a table: a row for each listed entry in ranking order, then one for each unlisted member, with `low` 0 and
 * `high` if a high is known. Observations that were set aside are left out. `bases` are those of the dataset; `language`
 * is `en` or `zh`.
 */
export function rankingTable(
  view: RankingView,
  bases: readonly BasisFlags[],
  language: string,
): RankingTable {
  const definitions = [
    ...memberColumns(language),
    ...rankColumns,
    ...reportedColumns(view),
    ...rankingColumns(view),
    flagColumn(view, bases),
  ];
  const columns = definitions.map(
    ([name, chinese, type, read]): CsvColumn<Row> => ({
      name: language === 'zh' ? chinese : name,
      type,
      read: (row) => read(row) ?? null,
    }),
  );
  const rows: Row[] = [
    ...view.entries.map((entry) => ({ entry, unlisted: null })),
    ...view.unlisted.map((unlisted) => ({ entry: null, unlisted })),
  ];
  return { columns, rows };
}

/** The table of a ranking as a CSV file. */
export function rankingCsv(...inputs: Parameters<typeof rankingTable>): string {
  const { columns, rows } = rankingTable(...inputs);
  return formatCsv(columns, rows);
}
