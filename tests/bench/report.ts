/** What the benchmarks found, as a page of Markdown: a part for each subject, which can be renewed by itself. */
import type { Spread } from './statistics.ts';

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What was aimed at, what was found, and whether that is as good. */
export interface Goal {
  readonly what: string;
  readonly goal: string;
  readonly found: string;
  readonly isMet: boolean;
}

/** What was found of one subject. */
export interface Findings {
  readonly title: string;
  /** How it was measured; what isn't measured. */
  readonly about: readonly string[];
  readonly goals: readonly Goal[];
  readonly tables: readonly Table[];
}

/** The number with so many digits that count, thousands set apart. */
export function formatNumber(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  const size = Math.floor(Math.log10(Math.abs(value)));
  const decimals = Number.isInteger(value) ? 0 : Math.max(0, digits - 1 - size);
  return value.toLocaleString('en', {
    minimumFractionDigits: Math.min(decimals, 3),
    maximumFractionDigits: Math.min(decimals, 3),
  });
}

/** `0.95 (0.93–0.97)`: the median, and where the middle half lies. */
export function formatSpread({ median, low, high }: Spread, digits = 3): string {
  return `${formatNumber(median, digits)} (${formatNumber(low, digits)}–${formatNumber(high, digits)})`;
}

/** A table in Markdown, its columns as wide as what stands in them. */
export function formatTable({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = columns.map((_, at) => Math.max(3, ...lines.map((row) => (row[at] ?? '').length)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, at) => (row[at] ?? '').padEnd(width)).join(' | ')} |`;
  const [head = [], ...body] = lines;
  return [
    line(head),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...body.map(line),
  ].join('\n');
}

function goalsTable(goals: readonly Goal[]): Table {
  return {
    columns: ['goal', 'at', 'found', 'met'],
    rows: goals.map(({ what, goal, found, isMet }) => [
      what,
      goal,
      found,
      isMet ? 'yes' : '**no**',
    ]),
  };
}

/** The part of the page on one subject; `when` says on which day and machine. */
export function formatFindings({ title, about, goals, tables }: Findings, when: string): string {
  const parts = [
    `## ${title}`,
    when,
    ...about,
    ...(goals.length > 0 ? [formatTable(goalsTable(goals))] : []),
    ...tables.map(formatTable),
  ];
  return parts.join('\n\n');
}

const mark = (subject: string, end: string): string => `<!-- ${subject} ${end} -->`;

/** The page with the part on a subject renewed, or added at its end. */
export function replacePart(page: string, subject: string, words: string): string {
  const [begin, end] = [mark(subject, 'begins'), mark(subject, 'ends')];
  const part = `${begin}\n\n${words}\n\n${end}`;
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) return `${page.trimEnd()}\n\n${part}\n`;
  return page.slice(0, from) + part + page.slice(to + end.length);
}
