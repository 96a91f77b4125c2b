/** The period of a figure: from its cell, its row, its column, its group or the title, or as a question. */
import { foldText } from '../cells/cell-text.ts';
import type { NumberCell } from '../cells/parse-cell.ts';
import { combineMentions, mentionsIn, type TextMention } from '../columns/table-periods.ts';
import type { ValueColumn } from '../columns/value-columns.ts';
import { formatMention } from '../periods/period-mentions.ts';
import { limitingNotes } from '../structure/period-note.ts';
import type { BodyRow, TableCell } from '../structure/table-structure.ts';
import type { Findings } from './findings.ts';
import { askPeriod, type OpenPeriod } from './questions.ts';
import type { TableContext } from './table-context.ts';

/** A cell of a column of figures. */
export interface FigureCell {
  readonly row: BodyRow;
  readonly column: ValueColumn;
  readonly cell: NumberCell;
  readonly source: TableCell;
}

/** An answer, or the months of a row in the year that is the answer. */
function withYear(inRow: readonly TextMention[], answer: string): string {
  const months = inRow.find(({ mention }) => mention.year === null);
  const isYear = /^\d{4}$/.test(answer);
  return (months && isYear ? formatMention(months.mention, Number(answer)) : null) ?? answer;
}

/** The answer of the user for the figure's column, or for the column of periods. */
function answeredPeriod(context: TableContext, column: ValueColumn): string | undefined {
  const columns = [context.periodColumnOf(column.index), ...context.columnsWith('period')];
  return columns
    .map((index) => context.answers.periods?.get(index))
    .find((period) => period !== undefined);
}

/** Fiscal years that are written alike, such as `FY24` and `FY25`, are counted alike. */
const shapeOf = (text: string) => text.replace(/\d/g, '0');

/** The fiscal year that the heading of a column leaves open. */
function openFiscalYear(context: TableContext, index: number): TextMention | undefined {
  return context.headingMentions(index).find(({ mention }) => mention.doubt === 'fiscal-year');
}

/** The columns of figures whose fiscal years are written like a text, the leftmost first. */
function columnsOfFiscalYear(context: TableContext, text: string): number[] {
  return context.columnsWith('value').filter((index) => {
    const open = openFiscalYear(context, index);
    return open !== undefined && shapeOf(open.text) === shapeOf(text);
  });
}

/** The period that follows from the answer for another column of fiscal years, so many years earlier or later; undefined without one. */
function fiscalPeriod(context: TableContext, { text, choices }: OpenPeriod): string | undefined {
  const yearOf = (period = '') => Number(period.slice(0, 4));
  for (const index of columnsOfFiscalYear(context, text)) {
    const answer = context.answers.periods?.get(index);
    const other = openFiscalYear(context, index);
    if (!answer || !other) continue;
    const shift = yearOf(choices[0]) - yearOf(other.mention.choices[0]);
    return answer.replace(/\d{4}/g, (year) => String(Number(year) + shift));
  }
  return undefined;
}

/** Asks for the period of a column; of fiscal years that are written alike, once for all columns. */
function askForPeriod(
  index: number,
  resolved: OpenPeriod,
  context: TableContext,
  findings: Findings,
): void {
  const alike = resolved.doubt === 'fiscal-year' ? columnsOfFiscalYear(context, resolved.text) : [];
  const isAsked = findings.questions.some(
    ({ topic, column }) => topic === 'period' && column !== null && alike.includes(column),
  );
  if (isAsked) return;
  const names = alike.filter((one) => one !== index).map((one) => context.columnName(one));
  findings.ask(askPeriod(index, context.columnName(index), resolved, names));
}

/** The period; null if the table names none; undefined with a question or a problem. */
export function resolveFigurePeriod(
  { row, column, cell, source }: FigureCell,
  context: TableContext,
  findings: Findings,
): string | null | undefined {
  const periodColumns = context.columnsWith('period');
  const periodCells = context.periodColumns.cellsOf(row, column.index);
  const inRow = mentionsIn(periodCells.map(({ text }) => text));
  const answer = answeredPeriod(context, column);
  if (answer !== undefined) return withYear(inRow, answer);
  const marks = [...cell.marks, cell.multiple.unit].filter(Boolean);
  const marked = marks.flatMap((mark) => context.footnotes.find(mark)?.text ?? []);
  const own = cell.period
    ? [{ text: source.text, mention: cell.period }]
    : mentionsIn(marked.flatMap(limitingNotes));
  const inColumn = context.headingMentions(column.index);
  const relative = column.heading.relativePeriod;
  const isUndated = inColumn.length === 0 && inRow.length === 0 && own.length === 0;
  const resolved =
    isUndated && relative !== null
      ? { period: null, doubt: 'no-year' as const, text: relative, choices: [] }
      : combineMentions(
          [
            own,
            mentionsIn(limitingNotes(context.textIn(row, 'note'))),
            inRow,
            inColumn,
            mentionsIn(row.groups.map(foldText)),
            context.titleMentions,
          ],
          context.periodChoices,
        );
  if (resolved.doubt !== null) {
    const isOfRow = inRow.length > 0 && own.length === 0;
    const whole = context.periodColumnOf(column.index);
    const asked = isOfRow ? (periodColumns[0] ?? whole) : whole;
    const known = resolved.doubt === 'fiscal-year' ? fiscalPeriod(context, resolved) : undefined;
    if (known !== undefined) return known;
    askForPeriod(asked, resolved, context, findings);
    findings.ledger.enter(source, 'question');
    return undefined;
  }
  const unread = periodCells.find(({ text }) => mentionsIn([text]).length === 0);
  if (own.length > 0 || !unread) return resolved.period;
  findings.addProblem(unread.cell, 'a period such as 2025 or 2025-11', '');
  findings.ledger.enter(source, 'problem');
  return undefined;
}
