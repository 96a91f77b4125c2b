/** The rows of a table with their names, and those that aren't places: totals, averages, sums of others. */

import type { ColumnRole } from '../columns/column-guess.ts';
import type { ReadingAnswers, RowAside } from '../reading.ts';
import { isAllOfHeading } from './all-of-heading.ts';
import { EUROPEAN } from './aside-languages.ts';
import { type AsideKind, asideCertainty, asideKind, firstPart } from './aside-words.ts';
import { isCountryName, isInUnion } from './country-names.ts';
import type { Footnotes } from './footnotes.ts';
import { headsParts } from './nation-row.ts';
import { comparableName, type RowName, readNames } from './row-names.ts';
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
  const rankColumn = roles.indexOf('rank');
  const texts = rows.map(({ cells, wrappedName }) => {
    const text =
      cells[isShifted(cells, rankColumn, nameColumn) ? rankColumn : nameColumn]?.text ?? '';
    return wrappedName === '' ? text : `${wrappedName} ${text}`;
  });
  const names = readNames(texts, footnotes);
  const keys = roles.flatMap((role, index) => (KEY_ROLES.has(role) ? [index] : []));
  const hasCountries = names.filter(({ name }) => isCountryName(name)).length > 1;
  let above: RowName = { name: '', names: {}, code: '', marks: [] };
  return rows.map((row, at) => {
    const found = names[at] ?? above;
    const own = hasCountries ? found : withoutPartPrefix(found, above.name);
    const hasKey = keys.some((index) => (row.cells[index]?.text ?? '') !== '');
    above = own.name === '' && hasKey ? above : own;
    return { ...above, row, nameCell: row.cells[nameColumn] ?? null };
  });
}

/**
 * Whether a row of a sum has its name in the column of ranks, and its first figure in that of names: where the cell spans both,
 * a browser copies it as one.
 */
function isShifted(cells: readonly TableCell[], rankColumn: number, nameColumn: number): boolean {
  const name = cells[nameColumn]?.text ?? '';
  const isFigure = rankColumn + 1 === nameColumn && /^\d[\d.,' ]*$/.test(name);
  return isFigure && asideKind(cells[rankColumn]?.text ?? '') !== null;
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
  const isInParts = headsParts(nameHeading);
  const others = numbered.filter(({ row }) => asideKind(row.name) === null);
  const children = findChildren(numbered);
  const wholes = findUndotted(rows);
  const aside = new Map<NamedRow, RowAside>();
  for (const { row, value } of numbered) {
    const { name } = row;
    const entry = { line: row.row.line, name };
    const key = comparableName(name);
    if (skip.has(key)) aside.set(row, { ...entry, kind: 'skipped' });
    if (keep.has(key) || aside.has(row)) continue;
    const isAll = isAllOfHeading(name, nameHeading);
    const kind = kindOfRow(row) ?? (isAll ? 'total' : null);
    if (wholes.has(row)) aside.set(row, { ...entry, kind: 'whole' });
    else if (kind !== null && (isAll || isAside(name, value, others, rows.length, isInParts)))
      aside.set(row, { ...entry, kind });
    else if (children.has(row)) aside.set(row, { ...entry, kind: 'part' });
  }
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

/** As statistics offices name countries in downloads. */
const COUNTRY_CODE = /^[A-Z]{2,3}$/;

/** Whether the other rows agree that a row with a word for a total or a whole is one. `others`: the rows without such words; `count`: of all rows. */
function isAside(
  name: string,
  value: number | null,
  others: readonly NumberedRow[],
  count: number,
  isInParts: boolean,
): boolean {
  const certainty = asideCertainty(name);
  if (certainty === 'if-few') return others.length * 2 > count;
  if (certainty === 'sure') return true;
  const largest = Math.max(...others.map((other) => other.value ?? 0));
  const isCountry = ({ row }: NumberedRow) =>
    isCountryName(row.name) || COUNTRY_CODE.test(row.name);
  const found = others.filter(isCountry);
  const countries = found.length;
  const hasMembers = countries > 1 && countries * 2 >= others.length;
  if (certainty === 'if-members' && !hasMembers) return false;
  // Beside a member the union isn't a place of its own. Beside other economies, the European one is.
  const isBesideMember = !EUROPEAN.test(name) || found.some(({ row }) => isInUnion(row.name));
  if (certainty === 'if-members' && isBesideMember) return true;
  if (certainty === 'if-members-or-largest' && hasMembers) return true;
  if (value === null) return true;
  if (certainty === 'if-nation') return isInParts || value >= valueSum(others);
  return value >= largest;
}

const DOTTED = /^\.+\p{L}/u;

/** Where most names are indented by dots, as in a census, the others are the wholes above them. */
function findUndotted(rows: readonly NamedRow[]): Set<NamedRow> {
  const undotted = rows.filter(({ nameCell }) => !DOTTED.test(nameCell?.text ?? ''));
  return new Set(undotted.length * 2 < rows.length ? undotted : []);
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
