/** Formats benchmark results as Markdown, with a part for each subject that can be renewed separately. */
import type { Spread } from './statistics.ts';

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A goal, the measured value, and whether it meets the goal. */
export interface Goal {
  readonly what: string;
  readonly goal: string;
  readonly found: string;
  readonly isMet: boolean;
}

/** The results of one subject. */
export interface Findings {
  readonly title: string;
  /** How it was measured, and what was not measured. */
  readonly about: readonly string[];
  readonly goals: readonly Goal[];
  readonly tables: readonly Table[];
}

/** Formats a number with this number of significant digits and with thousands separators. */
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

/** Formats a spread as `0.95 (0.93–0.97)`: the median, and the range of the middle half. */
export function formatSpread({ median, low, high }: Spread, digits = 3): string {
  return `${formatNumber(median, digits)} (${formatNumber(low, digits)}–${formatNumber(high, digits)})`;
}

/** Formats a Markdown table with padded columns. */
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
    columns: ['goal', 'target', 'measured', 'met'],
    rows: goals.map(({ what, goal, found, isMet }) => [
      what,
      goal,
      found,
      isMet ? 'yes' : '**no**',
    ]),
  };
}

/** The part of the page on one subject; `when` describes the day and the machine. */
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

/** Replaces the part on a subject, or appends it to the page. */
export function replacePart(page: string, subject: string, words: string): string {
  const [begin, end] = [mark(subject, 'begins'), mark(subject, 'ends')];
  const part = `${begin}\n\n${words}\n\n${end}`;
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) return `${page.trimEnd()}\n\n${part}\n`;
  return page.slice(0, from) + part + page.slice(to + end.length);
}
