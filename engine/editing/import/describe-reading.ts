/** Describes a reading for people: the plan of an import on one screen, its problems, and what each cell became. */

import type { Multiple } from './cells/number-words.ts';
import { type ColumnRole, isUnusedChange } from './columns/column-guess.ts';
import { describeMultiple } from './columns/value-columns.ts';
import { powerFrom } from './metric-unit.ts';
import type {
  CellKind,
  ReadColumn,
  ReadFigure,
  Reading,
  ReadProblem,
  ReadWarning,
  RowAside,
} from './reading.ts';

const ROLE_NAMES: Readonly<Record<ColumnRole, string>> = {
  ...{ name: 'names', translation: 'names', value: 'figures', growth: 'growth', period: 'periods' },
  ...{ metric: 'metrics', unit: 'units', source: 'sources', url: 'URLs of sources', code: 'codes' },
  ...{
    status: 'status',
    note: 'notes',
    group: 'groups',
    rank: 'ranks, not used',
    unused: 'not used',
  },
};

const ASIDE_NAMES: Readonly<Record<RowAside['kind'], string>> = {
  ...{
    total: 'a total',
    average: 'an average',
    whole: 'the whole of the others',
    part: 'a part of another row',
  },
  ...{ rest: 'the rest', sum: 'the sum of other rows', skipped: 'skipped as you asked' },
};

const KIND_NAMES: Readonly<Record<CellKind, readonly [one: string, several: string]>> = {
  figure: ['figure', 'figures'],
  growth: ['growth rate', 'growth rates'],
  name: ['name', 'names'],
  heading: ['heading or title', 'headings and titles'],
  period: ['period', 'periods'],
  metric: ['name of a metric', 'names of metrics'],
  unit: ['unit', 'units'],
  source: ['source', 'sources'],
  code: ['code', 'codes'],
  status: ['status', 'statuses'],
  rank: ['rank', 'ranks'],
  note: ['note', 'notes'],
  total: ['in a row that isn’t a place', 'in rows that aren’t places'],
  unused: ['not used', 'not used'],
  blank: ['blank', 'blanks'],
  question: ['waiting for an answer', 'waiting for answers'],
  problem: ['problem', 'problems'],
};

/** A column as a place in the table: `column “Made”`, or `column 2` if it has no heading. */
export function columnPlace({ heading, index }: Pick<ReadColumn, 'heading' | 'index'>): string {
  return heading === '' ? `column ${index + 1}` : `column “${heading}”`;
}

/** The name of a column: its heading, or its number from 1. */
export function columnName({ heading, index }: Pick<ReadColumn, 'heading' | 'index'>): string {
  return heading === '' ? `column ${index + 1}` : `“${heading}”`;
}

function count(number: number, [one, several]: readonly [string, string]): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : several}`;
}

/** At most so many, and the number of the others. */
function listSome(texts: readonly string[], most: number): string {
  const rest = texts.length - most;
  return rest > 0 ? `${texts.slice(0, most).join(', ')} and ${rest} more` : texts.join(', ');
}

function describeColumn(column: ReadColumn): string {
  const { role, why, metric, period, numberNote, language } = column;
  const unit = describeMultiple(column);
  const what = role === 'value' ? [metric, period, unit].filter(Boolean).join(', ') : '';
  const details = [
    what,
    language === null ? '' : `in language “${language}”`,
    why,
    numberNote,
  ].filter(Boolean);
  return `${ROLE_NAMES[role]}: ${details.join('; ')}`;
}

/** What the user says of figures for which the table says nothing. */
export interface GivenFields {
  readonly metric: string | null;
  readonly unit: Multiple;
  readonly period: string;
}

const NOTHING_GIVEN: GivenFields = { metric: null, unit: { power: 0, unit: '' }, period: '' };

/** One line for each group of figures: how many, and the smallest and largest with their names. */
function describeFigures(figures: readonly ReadFigure[], given: GivenFields): string[] {
  const numberOf = (figure: ReadFigure) =>
    Number(figure.value) * 10 ** powerFrom(given.unit, figure);
  const groups = Map.groupBy(figures, ({ metric, period, unit }) =>
    [
      given.metric ?? metric ?? 'no metric named',
      period ?? (given.period || 'no period named'),
      unit || given.unit.unit || 'no unit named',
    ].join(', '),
  );
  return [...groups].map(([what, rows]) => {
    const sorted = rows.toSorted((a, b) => numberOf(a) - numberOf(b));
    const show = (figure: ReadFigure | undefined) =>
      figure
        ? `${numberOf(figure).toLocaleString('en', { maximumFractionDigits: 9 })} (${figure.name})`
        : '';
    const range =
      sorted.length > 1
        ? `, from ${show(sorted[0])} to ${show(sorted.at(-1))}`
        : `: ${show(sorted[0])}`;
    return `${what}: ${count(rows.length, KIND_NAMES.figure)}${range}`;
  });
}

/** A sum that accounts for every cell with a text. */
export function describeCounts({ counts, cellCount }: Reading): string {
  const parts = Object.entries(KIND_NAMES).flatMap(([kind, names]) => {
    const number = counts[kind as CellKind];
    return number === 0 ? [] : [count(number, names)];
  });
  return `${count(cellCount, ['cell', 'cells'])} = ${parts.join(' + ')}`;
}

/** A problem, or several of the same kind in one column, with their places in the user's table. */
function describeProblem(
  rows: readonly ReadProblem[],
  columns: readonly ReadColumn[],
  isTransposed: boolean,
): string {
  const [first] = rows;
  if (!first) return '';
  const column = isTransposed ? undefined : columns[first.column];
  const where = `line ${first.line}${first.row === '' ? '' : ` (${first.row})`}${column ? `, ${columnPlace(column)}` : ''}`;
  const fix = first.fix === '' ? '' : `: ${first.fix}`;
  const others = rows.slice(1).map(({ line }) => String(line));
  const more =
    others.length === 0
      ? ''
      : ` (also on ${others.length === 1 ? 'line' : 'lines'} ${listSome(others, 5)})`;
  return `${where}: found ${JSON.stringify(first.found)}, expected ${first.expected}${fix}${more}`;
}

/** Each problem once, with the number of its places. */
export function describeProblems({ problems, columns, isTransposed }: Reading): string[] {
  const kind = ({ column, expected, fix }: ReadProblem) => {
    // Fixes that quote the cell are the same problem.
    return `${column} ${expected} ${fix.replace(/[\d.,-]+/g, '#')}`;
  };
  return [...Map.groupBy(problems, kind).values()].map((rows) =>
    describeProblem(rows, columns, isTransposed),
  );
}

/** What to do about a table without figures. */
export function describeMissingFigures({ columns }: Reading): string {
  const change = columns.find(({ role, why }) => role === 'growth' || isUnusedChange(why));
  if (!change)
    return 'the table: found no figures, expected a column of names and a column of numbers (--name and --value say which)';
  const name = change.heading || String(change.index + 1);
  return `the table: found changes in ${columnPlace(change)} and no figures that changed; add a column with the figures, or rank the changes with --value ${JSON.stringify(name)}`;
}

/** A warning with its place in the user's table. */
export function describeTableWarnings({ warnings, columns, isTransposed }: Reading): string[] {
  return warnings.map(({ line, column, found, reason }: ReadWarning) => {
    const named = isTransposed ? undefined : columns[column];
    return `line ${line}${named ? `, ${columnPlace(named)}` : ''}: ${JSON.stringify(found)} ${reason}`;
  });
}

/** The plan: columns, figures, what isn't used and why, the account of all cells. One line each. `given`: what the user says of them. */
export function describeReading(reading: Reading, given: GivenFields = NOTHING_GIVEN): string[] {
  const { layout, encoding, isTransposed, columns, figures, aside, blankNames, remarks } = reading;
  const names = columns.map(columnName);
  const width = Math.max(...names.map((name) => name.length));
  const places = new Set(figures.map(({ name }) => name)).size;
  const notUsed = [...Map.groupBy(aside, ({ kind }) => kind)].map(([kind, rows]) => {
    const texts = rows.map(({ name, line }) => `${name} (line ${line})`);
    return `  not ranked, since ${rows.length === 1 ? 'it is' : 'each is'} ${ASIDE_NAMES[kind]}: ${listSome(texts, 5)}`;
  });
  return [
    `The table: ${[layout, encoding === null || encoding === 'UTF-8' ? '' : `in ${encoding}`, isTransposed ? 'rows and columns swapped' : ''].filter(Boolean).join(', ')}`,
    ...columns.map(
      (column, at) => `  ${(names[at] ?? '').padEnd(width)}  ${describeColumn(column)}`,
    ),
    `${count(figures.length, KIND_NAMES.figure)} of ${count(places, ['place', 'places'])}:`,
    ...describeFigures(figures, given).map((line) => `  ${line}`),
    ...notUsed,
    ...(blankNames.length > 0 ? [`  no figure for ${listSome(blankNames, 8)}`] : []),
    ...remarks.map((remark) => `  ${remark}`),
    describeCounts(reading),
  ];
}
