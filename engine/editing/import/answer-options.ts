/**
 * Answers to the questions of a reading: as options of a command (`--answer "period:FY2024=2023-04--2024-03"`), and as a loop that
 * reads the table again until nothing is asked.
 */
import { CommandError } from '../../model/command-error.ts';
import { COLUMN_ROLES, type ColumnRole } from './columns/column-guess.ts';
import { columnName } from './describe-reading.ts';
import type { Grid } from './grid/grid.ts';
import { readTable } from './reader/table-reader.ts';
import {
  MARGINS_ANSWERS,
  QUESTION_TOPICS,
  type Question,
  type QuestionTopic,
  type ReadColumn,
  type Reading,
  type ReadingAnswers,
} from './reading.ts';

/** An answer, before it is known to which column its name belongs. */
export interface Answer {
  readonly topic: QuestionTopic;
  /** A heading or a number from 1; empty: the table. */
  readonly column: string;
  readonly value: string;
}

const FORM = /^(?<topic>[a-z-]+)(?::(?<column>.*?))?=(?<value>[^=]*)$/su;

/** Parses `TOPIC:COLUMN=VALUE`. Throws a `CommandError` if it is something else. */
export function parseAnswer(text: string): Answer {
  const { topic, column = '', value = '' } = FORM.exec(text)?.groups ?? {};
  const found = QUESTION_TOPICS.find((known) => known === topic);
  if (!found)
    throw new CommandError(
      `--answer: found ${JSON.stringify(text)}, expected TOPIC:COLUMN=VALUE with a topic of ${QUESTION_TOPICS.join(', ')}`,
      'copy it from the message that asks for it',
    );
  return { topic: found, column, value };
}

/** What an answer begins with: `unit:Made`; `date-order` for the table. */
export function answerName(
  { topic, column }: Pick<Question, 'topic' | 'column'>,
  columns: readonly ReadColumn[],
): string {
  const named = column === null ? undefined : columns[column];
  return named ? `${topic}:${named.heading || named.index + 1}` : topic;
}

/** The option that answers a question with one of its choices. */
export function formatAnswer(
  question: Question,
  value: string,
  columns: readonly ReadColumn[],
): string {
  return `--answer "${answerName(question, columns)}=${value}"`;
}

/** The column of a heading or a number from 1; null if there is none. */
export function findColumn(
  columns: readonly Pick<ReadColumn, 'heading' | 'index'>[],
  text: string,
): number | null {
  const byHeading = columns.find(
    ({ heading }) => heading.toLowerCase() === text.trim().toLowerCase(),
  );
  if (byHeading) return byHeading.index;
  const number = Number(text);
  return Number.isInteger(number) && columns[number - 1] ? number - 1 : null;
}

function withEntry<Value>(
  map: ReadonlyMap<number, Value> | undefined,
  column: number,
  value: Value,
): Map<number, Value> {
  return new Map([...(map ?? []), [column, value]]);
}

/** Adds an answer. `column` is null for the whole table. Throws a `CommandError` if the value is not one of the topic's. */
export function addAnswer(
  answers: ReadingAnswers,
  topic: QuestionTopic,
  column: number | null,
  value: string,
): ReadingAnswers {
  const wrong = (expected: string) =>
    new CommandError(
      `the answer to ${topic}: found ${JSON.stringify(value)}, expected ${expected}`,
      'choose one of these',
    );
  if (topic === 'date-order') {
    if (value !== 'dmy' && value !== 'mdy')
      throw wrong('dmy (the day first) or mdy (the month first)');
    return { ...answers, dateOrder: value };
  }
  if (topic === 'margins') {
    const margins = MARGINS_ANSWERS.find((known) => known === value);
    if (!margins) throw wrong(MARGINS_ANSWERS.join(' or '));
    return { ...answers, margins };
  }
  const at = column ?? 0;
  switch (topic) {
    case 'number-format': {
      if (value !== '.' && value !== ',') throw wrong('the decimal sign, . or ,');
      return { ...answers, decimals: withEntry(answers.decimals, at, value) };
    }
    case 'period':
      return { ...answers, periods: withEntry(answers.periods, at, value) };
    case 'unit':
      return { ...answers, units: withEntry(answers.units, at, value) };
    case 'growth-period':
      return { ...answers, growthPeriods: withEntry(answers.growthPeriods, at, value) };
    case 'columns': {
      if (value === 'transpose') return { ...answers, areNamesInHeadings: true };
      if (value === 'keep') return { ...answers, areNamesInHeadings: false };
      const role = COLUMN_ROLES.find((known): known is ColumnRole => known === value);
      if (!role) throw wrong(`one of ${COLUMN_ROLES.join(', ')}`);
      return { ...answers, roles: withEntry(answers.roles, at, role) };
    }
  }
}

/** Adds the answers of options, whose columns are named as in the table. Throws a `CommandError` for an unknown column. */
export function addNamedAnswers(
  answers: ReadingAnswers,
  named: readonly Answer[],
  columns: readonly ReadColumn[],
): ReadingAnswers {
  return named.reduce((all, { topic, column, value }) => {
    const found = column === '' ? null : findColumn(columns, column);
    if (column !== '' && found === null)
      throw new CommandError(
        `--answer: found no column ${JSON.stringify(column)}, expected one of ${columns.map(columnName).join(', ')}`,
        'write its heading, or its number from 1',
      );
    return addAnswer(all, topic, found, value);
  }, answers);
}

/** Asks the user. Returns the value of an answer; null if nobody can be asked. */
export type AskQuestion = (
  question: Question,
  columns: readonly ReadColumn[],
) => Promise<string | null>;

/** Reads a table and asks until no question is left, or nobody answers. Stops at problems, which answers can't mend. */
export async function readWithAnswers(
  grid: Grid,
  given: ReadingAnswers,
  today: string,
  ask: AskQuestion,
): Promise<{ reading: Reading; answers: ReadingAnswers }> {
  let answers = given;
  for (;;) {
    const reading = readTable(grid, answers, today);
    const [question] = reading.questions;
    if (!question || reading.problems.length > 0) return { reading, answers };
    const value = await ask(question, reading.columns);
    if (value === null) return { reading, answers };
    answers = addAnswer(answers, question.topic, question.column, value);
  }
}
