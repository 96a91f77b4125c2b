/**
 * A ranking as a CSV file that explains itself: its own subject, date and way of counting stand on each row. In English
 * headings are machine names that stay as they are, in Chinese they are for people; but for names, cells are the same.
 */

import type { RankingEntryView, RankingView, Texts, Unlisted } from '../../model/documents.ts';
import { type ColumnType, type CsvColumn, type CsvValue, formatCsv } from '../format-csv.ts';

/** One member: `entry` is null where it isn't listed, `unlisted` where it is. */
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

function textIn(texts: Texts, language: string): string {
  return texts[language] ?? texts.en;
}

function memberColumns(language: string): Definition[] {
  const named = ({ entry, unlisted }: Row) => (entry ?? unlisted)?.entity;
  return [
    ['entity', '代号', 'token', (row) => named(row)?.id],
    ['name', '名称', 'text', (row) => textIn(named(row)?.name ?? { en: '' }, language)],
    ['listed', '是否列入', 'boolean', ({ entry }) => entry !== null],
  ];
}

/** A member that isn't listed and has a known high has at least nothing; else nothing is known, and a growth may be negative. */
function lowOf(unlisted: Unlisted | null): number | null {
  return unlisted?.high == null ? null : 0;
}

const rankColumns: readonly Definition[] = [
  ['rank_best', '最高名次', 'integer', ({ entry }) => entry?.rank.best],
  ['rank_worst', '最低名次', 'integer', ({ entry }) => entry?.rank.worst],
  ['figures_best', '仅按数字最高名次', 'integer', ({ entry }) => entry?.rank.byFigures.best],
  ['figures_worst', '仅按数字最低名次', 'integer', ({ entry }) => entry?.rank.byFigures.worst],
  ['level_best', '全部成员中最高名次', 'integer', ({ entry }) => entry?.rank.level.best],
  ['level_worst', '全部成员中最低名次', 'integer', ({ entry }) => entry?.rank.level.worst],
  ['low', '下限', 'number', ({ entry, unlisted }) => (entry ? entry.bounds.low : lowOf(unlisted))],
  ['high', '上限', 'number', ({ entry, unlisted }) => (entry ? entry.bounds.high : unlisted?.high)],
];

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

/** What is the same on every row: what the ranking is of. Ids in every language, so that programs read all alike. */
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

/**
 * The text of the CSV file: a row for each listed entry in the order of the ranking, then for each member that isn't
 * listed, with `low` 0 and `high` where a high is known. What was set aside isn't in it. `language` is `en` or `zh`.
 */
export function rankingCsv(view: RankingView, language: string): string {
  const definitions = [
    ...memberColumns(language),
    ...rankColumns,
    ...reportedColumns(view),
    ...rankingColumns(view),
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
  return formatCsv(columns, rows);
}
