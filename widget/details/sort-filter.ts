/** Sorting and searching: which rows are shown, in which order, and what is parts of that. */
import type { EntityRef, RankingEntryView } from '../../engine/model/documents.ts';
import type { NavigableElement } from '../element/mod.ts';
import type { DetailsWords, LocalizedRanking } from '../text/mod.ts';

/** What decides on the rows: `sort` is a column, with `-` in front the other way round. */
export type SortFilter = Pick<NavigableElement, 'sort' | 'search'>;

const COLUMN = /^(-?)(rank|place|value|change)$/;

type Order = (one: RankingEntryView, other: RankingEntryView) => number;

/** Without marks over letters, and without regard to capitals. */
function normalized(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** All names of a place, as they are searched: those of a long ranking are made plain once. */
const searchTexts = new WeakMap<EntityRef, string>();

function isNamed(entity: EntityRef, search: string): boolean {
  const names =
    searchTexts.get(entity) ?? normalized([entity.id, ...Object.values(entity.name)].join('\n'));
  searchTexts.set(entity, names);
  return names.includes(search);
}

/** Rows without a value of the column, which stand last either way. */
const isWithoutValue = (column: string, { growth }: RankingEntryView): boolean =>
  column === 'change' && growth === null;

/** What the column holds, the first first; null where rows stand in that order as they come. */
function orderBy(column: string, { words, name }: LocalizedRanking): Order | null {
  if (column === 'change')
    return (one, other) => (other.growth?.value ?? 0) - (one.growth?.value ?? 0);
  if (column !== 'place') return null;
  const byName = new Intl.Collator(words.tag).compare;
  return (one, other) => byName(name(one.entity.id), name(other.entity.id));
}

/** The rows as they were last arranged, and how: they are drawn in many turns. */
const lastResults = new WeakMap<
  LocalizedRanking,
  SortFilter & { readonly rows: readonly RankingEntryView[] }
>();

/** The rows that are searched for, in the order that is asked for; an unknown column is as none. */
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

/** What a column is called. */
function headOf(column: string, { view, words, text }: LocalizedRanking): string {
  const heads: Readonly<Record<string, string>> = {
    rank: words.rankHead(view.entries.length),
    place: text(view.titles.level),
    value: words.valueHead(text(view.titles.unit)),
    change: words.changeHead,
  };
  return heads[column] ?? '';
}

/** What is parts once, politely, when the rows have been sorted or searched; empty where they are as they come. */
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
