/** The rows of a table with their names, and those that aren't places: totals, averages, sums of others. */

import type { ColumnRole } from '../columns/column-guess.ts';
import type { ReadingAnswers, RowAside } from '../reading.ts';
import { isCountryName } from './country-names.ts';
import type { Footnotes } from './footnotes.ts';
import { comparableName, type RowName, readNames } from './row-names.ts';
import { type AsideKind, asideCertainty, asideKind, firstPart } from './row-words.ts';
import type { BodyRow, TableCell, TableStructure } from './table-structure.ts';

export interface NamedRow extends RowName {
  readonly row: BodyRow;
  /** The cell of the name; null if the table has no column of names. */
  readonly nameCell: TableCell | null;
}

/** Texts that identify a row besides its name, so that a blank name means the one above. */
const KEY_ROLES: ReadonlySet<ColumnRole> = new Set(['period', 'metric', 'source', 'group']);

/** Names all rows of data. Below a merged cell, a row has the name above, if something else tells it apart. */
export function nameRows(
  structure: TableStructure,
  roles: readonly ColumnRole[],
  footnotes: Footnotes,
): NamedRow[] {
  const nameColumn = roles.indexOf('name');
  const rows = structure.body.filter(({ kind }) => kind === 'data');
  const texts = rows.map(({ cells, wrappedName }) => {
    const text = cells[nameColumn]?.text ?? '';
    return wrappedName === '' ? text : `${wrappedName} ${text}`;
  });
  const names = readNames(texts, footnotes);
  const keys = roles.flatMap((role, index) => (KEY_ROLES.has(role) ? [index] : []));
  let above: RowName = { name: '', names: {}, marks: [] };
  return rows.map((row, at) => {
    const own = withoutPartPrefix(names[at] ?? above, above.name);
    const hasKey = keys.some((index) => (row.cells[index]?.text ?? '') !== '');
    const found = own.name === '' && hasKey ? above : own;
    above = found;
    return { ...found, row, nameCell: row.cells[nameColumn] ?? null };
  });
}

/** `其中：大阪` right below the whole is the first of its parts, which are what is ranked. */
function withoutPartPrefix(own: RowName, above: string): RowName {
  const name = isCountryName(above) ? firstPart(own.name) : null;
  return name === null ? own : { ...own, name };
}

/** Rows that are no places, by their names and by what the user said. `values`: the first number of each row. */
export function findRowsAside(
  rows: readonly NamedRow[],
  values: readonly (number | null)[],
  nameHeading: string,
  answers: ReadingAnswers,
): Map<NamedRow, RowAside> {
  const skip = new Set((answers.skip ?? []).map(comparableName));
  const keep = new Set((answers.keep ?? []).map(comparableName));
  const numbered = rows.map((row, at) => ({ row, value: values[at] ?? null }));
  const isInParts = PARTS_OF_A_COUNTRY.test(nameHeading);
  const others = numbered.filter(({ row }) => asideKind(row.name) === null);
  const children = findChildren(numbered);
  const aside = new Map<NamedRow, RowAside>();
  for (const { row, value } of numbered) {
    const { name } = row;
    const entry = { line: row.row.line, name };
    const key = comparableName(name);
    if (skip.has(key)) aside.set(row, { ...entry, kind: 'skipped' });
    if (keep.has(key) || aside.has(row)) continue;
    const kind = kindOfRow(row);
    if (kind !== null && isAside(name, value, others, isInParts))
      aside.set(row, { ...entry, kind });
    else if (children.has(row)) aside.set(row, { ...entry, kind: 'part' });
  }
  const whole = findWhole(numbered, aside, isInParts);
  if (whole && !keep.has(comparableName(whole.name)))
    aside.set(whole, { line: whole.row.line, name: whole.name, kind: 'whole' });
  return aside;
}

interface NumberedRow {
  readonly row: NamedRow;
  /** The first number. */
  readonly value: number | null;
}

const valueSum = (rows: readonly NumberedRow[]) =>
  rows.reduce((sum, { value }) => sum + (value ?? 0), 0);

/** The kind that the name says, or the whole text of its cell, which has both languages. */
function kindOfRow({ name, nameCell }: NamedRow): AsideKind | null {
  const kind = asideKind(name);
  if (kind !== null || nameCell === null) return kind;
  const raw = asideKind(nameCell.text);
  // The prefix of the first part of a list isn't in its name any more.
  return raw === 'part' ? null : raw;
}

/** Whether the other rows agree that a row with a word for a total or a whole is one. `others`: the rows without such words. */
function isAside(
  name: string,
  value: number | null,
  others: readonly NumberedRow[],
  isInParts: boolean,
): boolean {
  const certainty = asideCertainty(name);
  if (certainty === 'sure') return true;
  const largest = Math.max(...others.map((other) => other.value ?? 0));
  const countries = others.filter(({ row }) => isCountryName(row.name)).length;
  const hasMembers = countries > 1 && countries * 2 >= others.length;
  if (certainty === 'if-members' && !hasMembers) return false;
  if (value === null) return true;
  if (certainty === 'if-nation') return isInParts || value >= valueSum(others);
  return value >= largest;
}

/** A dash before a name, which makes it a part of the last row without one. */
const DASH = /^[-–—]+\s+\S/u;

/** Rows with dashes below one without: its parts. A list of dashes alone has no parts. */
function findChildren(rows: readonly NumberedRow[]): Set<NamedRow> {
  const children = new Set<NamedRow>();
  let parent: NumberedRow | null = null;
  for (const one of rows) {
    if (!DASH.test(one.row.nameCell?.text ?? '')) {
      parent = one;
      continue;
    }
    const isBelow = parent !== null && parent.row.row.groups.join() === one.row.row.groups.join();
    const limit = parent?.value ?? null;
    if (isBelow && limit !== null && (one.value ?? 0) <= limit) children.add(one.row);
  }
  return children;
}

/** Headings of names that are parts of a country, in one of which the country itself is no part. */
const PARTS_OF_A_COUNTRY =
  /^(?:geography|state|province|region|district|bundesland|land|kanton|county|department|départements?|régions?|comunidad(?: autónoma)?|provincia|región|regiones|comarca|distrito|estado|regione|provincia|регион|область|субъект(?: федерации)?|prefecture|governorate|地区|地區|省份|省市|المحافظة)$/iu;

/** Names of countries that parts of others have too. */
const ALSO_PARTS = new Set(['georgia', 'luxembourg', 'luxemburg', 'mexico', 'méxico', 'méjico']);

/** The only row with the name of a country, if it is as large as all others together: the whole above its parts. Null if there is none. */
function findWhole(
  rows: readonly NumberedRow[],
  aside: ReadonlyMap<NamedRow, RowAside>,
  isInParts: boolean,
): NamedRow | null {
  const places = rows.filter(({ row }) => !aside.has(row));
  const [country, ...more] = places.filter(
    ({ row }) => isCountryName(row.name) && !ALSO_PARTS.has(row.name.toLowerCase()),
  );
  if (places.length < 3 || !country || more.length > 0) return null;
  const below = rows[rows.indexOf(country) + 1]?.row.nameCell?.text ?? '';
  if (!isInParts && firstPart(below) === null) return null;
  const others = valueSum(places.filter((place) => place !== country));
  return (country.value ?? 0) >= others && others > 0 ? country.row : null;
}
