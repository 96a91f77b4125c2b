/** Column definitions shared by several tables. */

import type { Dataset, Knowledge, Remark } from '../../dataset/schema.ts';
import { flagDescription } from '../../formats/csv.ts';
import type { Texts } from '../../model/documents.ts';
import { WORDING_LANGUAGES } from '../../model/languages.ts';
import type { Column } from './data-table.ts';

/** Pattern of authored ids. */
export const ID_PATTERN = '[a-z0-9]+(-[a-z0-9]+)*';
/** Pattern of a date: a day, or a month if the day is unknown. */
export const DAY_OR_MONTH_PATTERN = '\\d{4}-\\d{2}(-\\d{2})?';
const MONTH = '(0[1-9]|1[0-2])';
const PERIOD_PATTERN = `\\d{4}(-${MONTH}(--\\d{4}-${MONTH})?)?`;

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language' });

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map((row) => row.id);
}

/** Column of the id that rows of other tables refer to. */
export function idColumn<Row extends { readonly id: string }>(
  description: string,
  pattern?: string,
): Column<Row> {
  return {
    name: 'id',
    type: 'token',
    description,
    constraints: { required: true, unique: true, ...(pattern ? { pattern } : {}) },
    read: (row) => row.id,
  };
}

/** Column of free text, which may be empty. */
export function textColumn<Row>(
  name: string,
  description: string,
  read: (row: Row) => string,
): Column<Row> {
  return { name, type: 'text', description, constraints: {}, read };
}

/** Column with one of several fixed words. */
export function wordColumn<Row>(
  name: string,
  description: string,
  words: readonly string[],
  read: (row: Row) => string,
): Column<Row> {
  return { name, type: 'token', description, constraints: { required: true, enum: words }, read };
}

export const entityColumn: Column<{ readonly entity: string }> = {
  name: 'entity',
  type: 'token',
  description: 'The id of the entity that it is about.',
  constraints: { required: true },
  references: 'entities',
  read: (row) => row.entity,
};

export const periodColumn: Column<{ readonly period: string }> = {
  name: 'period',
  type: 'token',
  description: 'Whole months: a year (2025), a month (2025-11) or a range (2025-01--2025-11).',
  constraints: { required: true, pattern: PERIOD_PATTERN },
  read: (row) => row.period,
};

export const sourceColumn: Column<{ readonly source: string }> = {
  name: 'source',
  type: 'token',
  description: 'The id of the source that published it.',
  constraints: { required: true },
  references: 'sources',
  read: (row) => row.source,
};

/** Column of the metric, counted or derived. */
export function metricColumn({ metrics }: Dataset): Column<{ readonly metric: string }> {
  const units = metrics.map(({ id, title, unit }) => `${id}: ${title.en}, in ${unit}`);
  const description = `What is counted, or derived from counts (${units.join('; ')}).`;
  return wordColumn('metric', description, idsOf(metrics), (row) => row.metric);
}

/** Column of the level. */
export function levelColumn({ levels }: Dataset): Column<{ readonly level: string }> {
  const titles = levels.map(({ id, title }) => `${id}: ${title.en}`);
  const description = `The tier in which entities are compared (${titles.join('; ')}).`;
  return wordColumn('level', description, idsOf(levels), (row) => row.level);
}

/** Column of the basis. */
export function basisColumn({ bases }: Dataset): Column<{ readonly basis: string }> {
  const titles = bases.map(({ id, title }) => `${id}: ${title.en}`);
  const description = `The way of counting; figures of two ways are never compared (${titles.join('; ')}).`;
  return wordColumn('basis', description, idsOf(bases), (row) => row.basis);
}

interface Statement {
  readonly source: string;
  readonly knownFrom: string;
  readonly withdrawnOn: string | null;
  readonly withdrawnReason: string;
  readonly note: string;
}

/** Days from which on a statement is known, and withdrawn, as far as they are known on the compiled date. */
export function statementDays({ knownFrom, withdrawnOn }: Knowledge, asOf: string): string[] {
  const days = [
    knownFrom,
    ...(withdrawnOn !== null && withdrawnOn > knownFrom ? [withdrawnOn] : []),
  ];
  return days.filter((day) => day <= asOf);
}

/** Column of the letters that qualify a row. */
export function flagColumn<Row>(
  letters: Parameters<typeof flagDescription>[0],
  read: (row: Row) => string,
): Column<Row> {
  const constraints = { pattern: letters.map((letter) => `${letter}?`).join('') };
  return { name: 'flag', type: 'token', description: flagDescription(letters), constraints, read };
}

/** Columns of the source of a published statement, the date it became known, and its withdrawal. */
export const statementColumns: readonly Column<Statement>[] = [
  sourceColumn,
  {
    name: 'known_from',
    type: 'date',
    description: 'The date on which it became known.',
    constraints: { required: true },
    read: (row) => row.knownFrom,
  },
  {
    name: 'withdrawn_on',
    type: 'date',
    description: 'The date from which it is no longer used; empty if it was not withdrawn.',
    constraints: {},
    read: (row) => row.withdrawnOn,
  },
  textColumn('withdrawn_reason', 'Why it was withdrawn.', (row) => row.withdrawnReason),
  textColumn('note', 'A remark by the editors.', (row) => row.note),
];

/**
 * Columns `note_{language}` for each language that notes are translated to. At the right end, because programs may read the columns
 * before them by position.
 */
export function translatedNoteColumns(
  rows: readonly Remark[],
): Column<{ readonly notes?: Texts }>[] {
  const languages = new Set(rows.flatMap(({ notes }) => Object.keys(notes ?? {})).sort());
  languages.delete('en');
  return [...languages].map((language) =>
    textColumn(
      `note_${language}`,
      `The remark in ${LANGUAGE_NAMES.of(language) ?? language}.`,
      (row) => row.notes?.[language] ?? '',
    ),
  );
}

/** Columns `{prefix}_{language}` for each language of the texts: English, Chinese, then the others by language tag. */
export function languageColumns<Row>(
  prefix: string,
  what: string,
  texts: readonly Texts[],
  read: (row: Row) => Texts,
): Column<Row>[] {
  const others = new Set(texts.flatMap((text) => Object.keys(text)).sort());
  const languages = new Set([...WORDING_LANGUAGES, ...others]);
  return [...languages].map((language) => ({
    name: `${prefix}_${language}`,
    type: 'text',
    description: `${what} in ${LANGUAGE_NAMES.of(language) ?? language}.`,
    constraints: language === 'en' ? { required: true } : {},
    read: (row) => read(row)[language] ?? null,
  }));
}
