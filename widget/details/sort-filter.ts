/** Sorts and searches the rows, and describes the result. */
import type { EntityRef, RankingEntryView } from '../../engine/model/documents.ts';
import type { NavigableElement } from '../element/mod.ts';
import type { DetailsWords, LocalizedRanking } from '../text/mod.ts';

/** `sort` is a column; a leading `-` reverses the order. */
export type SortFilter = Pick<NavigableElement, 'sort' | 'search'>;

const COLUMN = /^(-?)(rank|place|value|change)$/;

type Order = (one: RankingEntryView, other: RankingEntryView) => number;

/** Removes diacritics and case. */
function normalized(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether an entity's id, or its name in any language, contains a normalized text. */
function isNamed({ id, name }: EntityRef, search: string): boolean {
  return normalized([id, ...Object.values(name)].join('\n')).includes(search);
}

/** Whether a row has no value in the column. Such rows are last in both orders. */
const isWithoutValue = (column: string, { growth }: RankingEntryView): boolean =>
  column === 'change' && growth === null;

/** The order of a column; null if it is that of the document. */
function orderBy(column: string, { words, name }: LocalizedRanking): Order | null {
  if (column === 'change')
    return (one, other) => (other.growth?.value ?? 0) - (one.growth?.value ?? 0);
  if (column !== 'place') return null;
  const byName = new Intl.Collator(words.tag).compare;
  return (one, other) => byName(name(one.entity.id), name(other.entity.id));
}

/** The last result, cached because a long ranking renders many times. */
const lastResults = new WeakMap<
  LocalizedRanking,
  SortFilter & { readonly rows: readonly RankingEntryView[] }
>();

/** The rows that match the search, sorted. An unknown column is ignored. */
export function sortAndFilter(
  localized: LocalizedRanking,
  { sort, search }: SortFilter,
): readonly RankingEntryView[] {
  const before = lastResults.get(localized);
  if (before?.sort === sort && before.search === search) return before.rows;
  const rows = computeRows(localized, sort, search);
  lastResults.set(localized, { sort, search, rows });
  return rows;
}

function computeRows(
  localized: LocalizedRanking,
  sort: string | null,
  search: string | null,
): readonly RankingEntryView[] {
  const query = normalized(search?.trim() ?? '');
  const found = localized.view.entries.filter(({ entity }) => !query || isNamed(entity, query));
  const [, isReversed, column = ''] = COLUMN.exec(sort ?? '') ?? [];
  const withValue = found.filter((entry) => !isWithoutValue(column, entry));
  const order = orderBy(column, localized);
  if (order) withValue.sort(order);
  if (isReversed) withValue.reverse();
  return [...withValue, ...found.filter((entry) => isWithoutValue(column, entry))];
}

/** The head of a column. */
function headOf(
  column: string,
  { view, words, text, changeHead }: LocalizedRanking,
): string | undefined {
  return {
    rank: words.rankHead(view.entries.length),
    place: text(view.titles.level),
    value: words.valueHead(text(view.titles.unit)),
    change: changeHead,
  }[column];
}

/** The status for screen readers after sorting or searching; empty in the default order without a search. */
export function sortFilterStatus(
  localized: LocalizedRanking,
  state: SortFilter,
  detailsWords: DetailsWords,
): string {
  const { sort, search } = state;
  const rows = sortAndFilter(localized, state);
  const [first] = rows;
  const [, , column = ''] = COLUMN.exec(sort ?? '') ?? [];
  const head = headOf(column, localized);
  const parts = [
    search ? `${detailsWords.searchLabel}: ${rows.length} / ${localized.view.entries.length}` : '',
    head && first ? detailsWords.sortedBy(head, localized.name(first.entity.id)) : '',
  ];
  return parts.filter(Boolean).join('; ');
}
