/** Columns of periods: months, quarters and halves by their number, in a column of their own beside the year. */
import { ENGLISH_MONTHS } from '../../../model/text.ts';
import { foldText } from '../cells/cell-text.ts';
import type { BodyRow, TableCell } from '../structure/table-structure.ts';
import type { ColumnProfile } from './column-profile.ts';

export type PartOfYear = 'day' | 'week' | 'month' | 'quarter' | 'half';

/** Headings of parts of a year. */
const PARTS: readonly (readonly [part: PartOfYear, words: RegExp, most: number])[] = [
  ['day', /^(?:day(?: of month)?|tag|jour|día|dia|giorno|dag|dzień|день|gün|日|일)$/iu, 31],
  [
    'week',
    /^(?:weeks?|week (?:number|no\.?)|woche|kw|semaine|semana|settimana|tydzień|неделя|hafta|周|週|주)$/iu,
    53,
  ],
  [
    'month',
    /^(?:months?|monat|mois|mes|mês|mese|maand|miesiąc|месяц|ay|月份?|월|الشهر|ماه|माह|bulan)$/iu,
    12,
  ],
  [
    'quarter',
    /^(?:quarters?|qtr\.?|q|quartal|trimestre|kwartaal|kwartał|квартал|çeyrek|季度?|四半期|분기|الربع|तिमाही|triwulan|kuartal)$/iu,
    4,
  ],
  [
    'half',
    /^(?:half(?:[- ]year)?|halbjahr|semestre|semester|halfjaar|półrocze|полугодие|半期)$/iu,
    2,
  ],
];

/** `11`, `T4`, `Q4`, `4.`: the number of a part of a year. */
const NUMBER = /^(?:[QTSH]\s?)?0?(\d{1,2})(?:\.|-?(?:st|nd|rd|th|er|e|º|ª))?$/iu;

/** The part of a year that a column of numbers counts by its heading; null if it counts none. */
export function partOfYear(column: ColumnProfile): PartOfYear | null {
  const found = PARTS.find(([, words]) => column.says(words));
  if (!found) return null;
  const [part, , most] = found;
  const isNumber = (text: string) => {
    const number = Number(NUMBER.exec(foldText(text))?.[1]);
    return number >= 1 && number <= most;
  };
  return column.share(({ text }) => isNumber(text)) === 1 ? part : null;
}

/** A cell of such a column in a notation that names the part: `11` under “Month” is `November`. Days and weeks stay numbers. */
function writePart(text: string, part: PartOfYear): string {
  const number = Number(NUMBER.exec(foldText(text))?.[1]);
  if (!number) return text;
  if (part === 'month') return ENGLISH_MONTHS[number - 1] ?? text;
  return part === 'quarter' ? `Q${number}` : part === 'half' ? `H${number}` : text;
}

/** The columns of periods of a table, of which several may give the period together. */
export class PeriodColumns {
  /** Null for a column of whole periods, such as years. */
  readonly #parts: ReadonlyMap<number, PartOfYear | null>;
  /** The column of figures beside each column of periods, where each has its own: `IMF, Year, UN, Year`. */
  readonly #owners: ReadonlyMap<number, number>;

  /** `values`: the columns of figures. */
  constructor(columns: readonly ColumnProfile[], values: readonly number[]) {
    const indexes = columns.map(({ index }) => index);
    const sides = [-1, 1].filter((side) => indexes.every((index) => values.includes(index + side)));
    const side = indexes.length > 1 ? sides[0] : undefined;
    this.#owners = new Map(
      side === undefined ? [] : indexes.map((index) => [index, index + side] as const),
    );
    const parts = columns.map((column) => [column.index, partOfYear(column)] as const);
    const hasMonths = parts.some(([, part]) => part === 'month');
    // A month is exact: its quarter, and the days in it, add nothing.
    this.#parts = new Map(
      parts.filter(([, part]) => part === null || part === 'month' || !hasMonths),
    );
  }

  /** The cells that give the period of a figure, each with a text that names its part of the period. */
  cellsOf(
    { cells }: BodyRow,
    column: number,
  ): { readonly cell: TableCell; readonly text: string }[] {
    return [...this.#parts].flatMap(([index, part]) => {
      const cell = cells[index];
      if (!cell || cell.text === '' || (this.#owners.get(index) ?? column) !== column) return [];
      return [{ cell, text: part === null ? foldText(cell.text) : writePart(cell.text, part) }];
    });
  }
}
