/** Turns how a draft was read into the plain data that the page shows. */
import { answerKey, NO_VALUE } from '../../../engine/editing/draft/draft-answers.ts';
import type { ReadDraft } from '../../../engine/editing/draft/read-draft.ts';
import type { ImportPlan } from '../../../engine/editing/import/import-plan.ts';
import type {
  Question,
  ReadColumn,
  Reading,
  ReadProblem,
} from '../../../engine/editing/import/reading.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { formatPeriodId } from '../../../engine/wording/formatters.ts';
import type {
  PageCell,
  PageColumn,
  PageQuestion,
  PageRead,
  PageReading,
  PageRow,
} from '../messages.ts';

/** Puts a message of the engine into the language of the page. */
export type Translate = (text: string) => string;

const IN_FULL = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 12 });

/** A number in full, without an exponent. */
function inFull(value: number | null): string | null {
  if (value === null) return null;
  const text = String(value);
  return text.includes('e') ? IN_FULL.format(value) : text;
}

/** A message as a sentence of its own; empty if there is none. */
export function sentence(message: string, translate: Translate): string {
  if (message === '') return '';
  const text = translate(message);
  const isEnglish = text === message;
  return text.charAt(0).toUpperCase() + text.slice(1) + (isEnglish ? '.' : '。');
}

const at = (line: number, column: number): string => `${line}:${column}`;

/** Problems and warnings by line and column, from 1. */
function remarksOf(
  { warnings }: Reading,
  problems: readonly ReadProblem[],
  translate: Translate,
): Map<string, string> {
  const remark = ({ expected, fix }: ReadProblem) =>
    [translate(expected), fix === '' ? '' : translate(fix)].filter(Boolean).join(': ');
  return new Map([
    ...warnings.map(
      ({ line, column, reason }) => [at(line, column + 1), translate(reason)] as const,
    ),
    ...problems.map((problem) => [at(problem.line, problem.column + 1), remark(problem)] as const),
  ]);
}

/** Of a cell that isn't taken. */
const NO_FIGURE = { kind: 'problem', value: null, low: null, high: null } as const;

/** `refused`: the figures that can't be taken, by line and column. */
function describeRows(
  plan: ImportPlan,
  remarks: ReadonlyMap<string, string>,
  refused: ReadonlySet<string>,
): PageRow[] {
  return plan.rows.map(({ line, cells }) => ({
    line,
    cells: cells.map(({ text, kind, value, low, high, period }, index): PageCell => {
      const place = at(line, index + 1);
      return {
        ...{ text, kind, value: inFull(value), low: inFull(low), high: inFull(high), period },
        ...(refused.has(place) ? NO_FIGURE : {}),
        remark: remarks.get(place) ?? '',
      };
    }),
  }));
}

/** The cells of a column that is shown; where rows and columns were swapped, those of a row of the user's table. */
function cellsOf(rows: readonly PageRow[], index: number, isTransposed: boolean): PageCell[] {
  if (isTransposed) return [...(rows[index]?.cells ?? [])];
  return rows.flatMap(({ cells }) => cells[index] ?? []);
}

/** A figure that is written in another way than its value, or else any. */
function exampleOf(cells: readonly PageCell[]): PageCell | null {
  const figures = cells.filter(({ kind }) => kind === 'figure');
  return figures.find(({ text, value }) => text !== value) ?? figures[0] ?? null;
}

/** Words for powers of ten before a Chinese unit. */
const CHINESE_POWERS: Readonly<Record<number, string>> = {
  ...{ 0: '', 1: '十', 2: '百', 3: '千', 4: '万', 5: '十万', 6: '百万', 7: '千万', 8: '亿' },
  ...{ 9: '十亿', 10: '百亿', 11: '千亿', 12: '万亿' },
};

/** A unit with its multiple, in the language of the unit. */
function unitText({ power, unit }: Pick<ReadColumn, 'power' | 'unit'>, plan: string): string {
  const word = CHINESE_POWERS[power];
  return word !== undefined && /\p{Script=Han}/u.test(unit) ? word + unit : plan;
}

function describeColumns(
  reading: Reading,
  plan: ImportPlan,
  rows: readonly PageRow[],
  translate: Translate,
): PageColumn[] {
  return plan.columns.map(({ column, head, kind, unit, why }, index) => {
    const read = reading.columns[index];
    const { decimal = null, numberNote = '', period = null } = read ?? {};
    return {
      ...{ column, heading: head, kind, period, decimal, why: translate(why) },
      unit: read ? unitText(read, unit) : unit,
      numberNote: numberNote === '' ? '' : translate(numberNote),
      example: exampleOf(cellsOf(rows, index, reading.isTransposed)),
    };
  });
}

/** How a table was read. `figureProblems`: of figures that were read, but can't be taken. */
export function describeReading(
  reading: Reading,
  plan: ImportPlan,
  figureProblems: readonly ReadProblem[],
  translate: Translate,
  language: PageLanguage,
): PageReading {
  const problems = [...reading.problems, ...figureProblems];
  const refused = new Set(figureProblems.map(({ line, column }) => at(line, column + 1)));
  const rows = describeRows(plan, remarksOf(reading, problems, translate), refused);
  const describeQuestion = ({ topic, column, text, choices }: Question): PageQuestion => ({
    key: answerKey(topic, column),
    text: translate(text),
    choices: choices.map(({ value, label }) => ({
      value: value || NO_VALUE,
      label: topic === 'period' ? formatPeriodId(label, language) : translate(label),
    })),
  });
  const { encoding, isTransposed, counts, cellCount, aside, blankNames } = reading;
  return {
    ...{ encoding, isTransposed, counts, cellCount, aside, blankNames, rows },
    layout: translate(reading.layout),
    columns: describeColumns(reading, plan, rows, translate),
    figureCount: reading.figures.length,
    problems: problems.map(({ line, column, found, expected, fix }) => ({
      ...{ line, column: column + 1, found, expected: translate(expected) },
      fix: sentence(fix, translate),
    })),
    questions: reading.questions.map(describeQuestion),
    answered: reading.answered.map(describeQuestion),
    remarks: reading.remarks.map((remark) => sentence(remark, translate)),
  };
}

/** What follows from a draft's table, but for its reading. */
export function describeRead(
  { wrongAnswers, id, fields, isExact, isComplete }: ReadDraft,
  translate: Translate,
): Omit<PageRead, 'refusal' | 'reading'> {
  return {
    wrongAnswers: wrongAnswers.map(({ key, expected }) => ({ key, expected: translate(expected) })),
    ...{ id, isExact, isComplete },
    fields: fields.map(({ name, why, value, otherwise, expected }) => ({
      ...{ name, value, otherwise, why: translate(why) },
      expected: expected === null ? null : translate(expected),
    })),
  };
}
