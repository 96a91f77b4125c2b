/** Sorting and searching: which rows are shown, in which order, and what is said of that. */
import type { EntityRef, RankingEntryView } from '../../engine/model/documents/mod.ts';
import type { Steered } from '../element/navigation.ts';
import type { MoreWords } from '../text/details-words.ts';
import type { Reading } from '../text/localized-ranking.ts';

/** What decides on the rows: `sort` is a column, with `-` in front the other way round. */
export type Arranged = Pick<Steered, 'sort' | 'search'>;

const COLUMN = /^(-?)(rank|place|value|change)$/;

type Order = (one: RankingEntryView, other: RankingEntryView) => number;

/** Without marks over letters, and without regard to capitals. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** All names of a place, as they are searched: those of a long ranking are made plain once. */
const allNames = new WeakMap<EntityRef, string>();

function isNamed(entity: EntityRef, search: string): boolean {
  const names =
    allNames.get(entity) ?? plain([entity.id, ...Object.values(entity.name)].join('\n'));
  allNames.set(entity, names);
  return names.includes(search);
}

/** Rows without a value of the column, which stand last either way. */
const lacks = (column: string, { growth }: RankingEntryView): boolean =>
  column === 'change' && growth === null;

/** What the column holds, the first first; null where rows stand in that order as they come. */
function orderBy(column: string, { words, name }: Reading): Order | null {
  if (column === 'change')
    return (one, other) => (other.growth?.value ?? 0) - (one.growth?.value ?? 0);
  if (column !== 'place') return null;
  const byName = new Intl.Collator(words.tag).compare;
  return (one, other) => byName(name(one.entity.id), name(other.entity.id));
}

/** The rows as they were last arranged, and how: they are drawn in many turns. */
const last = new WeakMap<Reading, Arranged & { readonly rows: readonly RankingEntryView[] }>();

/** The rows that are searched for, in the order that is asked for; an unknown column is as none. */
export function arranged(
  reading: Reading,
  { sort, search }: Arranged,
): readonly RankingEntryView[] {
  const before = last.get(reading);
  if (before?.sort === sort && before.search === search) return before.rows;
  const rows = arrange(reading, sort, search);
  last.set(reading, { sort, search, rows });
  return rows;
}

function arrange(
  reading: Reading,
  sort: string | null,
  search: string | null,
): readonly RankingEntryView[] {
  const sought = plain(search?.trim() ?? '');
  const found = reading.view.entries.filter(({ entity }) => !sought || isNamed(entity, sought));
  const [, turned, column = ''] = COLUMN.exec(sort ?? '') ?? [];
  const having = found.filter((entry) => !lacks(column, entry));
  const order = orderBy(column, reading);
  if (order) having.sort(order);
  if (turned) having.reverse();
  return [...having, ...found.filter((entry) => lacks(column, entry))];
}

/** What a column is called. */
function headOf(column: string, { view, words, text }: Reading): string {
  const heads: Readonly<Record<string, string>> = {
    rank: words.rankHead(view.entries.length),
    place: text(view.titles.level),
    value: words.valueHead(text(view.titles.unit)),
    change: words.changeHead,
  };
  return heads[column] ?? '';
}

/** What is said once, politely, when the rows have been sorted or searched; empty where they are as they come. */
export function arrangement(reading: Reading, state: Arranged, more: MoreWords): string {
  const { sort, search } = state;
  const rows = arranged(reading, state);
  const [first] = rows;
  const [, , column = ''] = COLUMN.exec(sort ?? '') ?? [];
  const head = headOf(column, reading);
  const said = [
    search ? `${more.searchLabel}: ${rows.length} / ${reading.view.entries.length}` : '',
    head && first ? more.sortedBy(head, reading.name(first.entity.id)) : '',
  ];
  return said.filter(Boolean).join('; ');
}
