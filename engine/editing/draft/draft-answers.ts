/** The answers of a draft about its table, in the importer's terms. */
import { CELL_FORMATS } from '../../dataset/cells.ts';
import { guessPeriod } from '../../dataset/repair/cell-fixes.ts';
import type { Draft } from '../../model/draft.ts';
import { addAnswer } from '../import/answer-options.ts';
import { COLUMN_ROLES, type ColumnRole } from '../import/columns/column-guess.ts';
import {
  MARGINS_ANSWERS,
  QUESTION_TOPICS,
  type QuestionTopic,
  type ReadingAnswers,
} from '../import/reading.ts';

const TRANSLATION = /^name_(?<language>.+)$/;

/** The answer “none”, which the importer has as an empty text. In a draft, an empty text is no answer. */
export const NO_VALUE = 'none';

/** The role that a name of the plan stands for; null if it is none. Shares aren't ranked. */
function roleOf(name: string): ColumnRole | null {
  if (name === 'figure') return 'value';
  if (name === 'share') return 'unused';
  if (TRANSLATION.test(name)) return 'translation';
  return COLUMN_ROLES.find((role) => role === name) ?? null;
}

/** The topic and the column, from 0, of an answer's key; null if it is none. */
function parseKey(key: string): { topic: QuestionTopic; column: number | null } | null {
  const { name = '', number } =
    /^(?<name>[a-z-]+)(?::(?<number>[1-9]\d*))?$/.exec(key)?.groups ?? {};
  const topic = QUESTION_TOPICS.find((known) => known === name);
  if (!topic) return null;
  return { topic, column: number === undefined ? null : Number(number) - 1 };
}

/** The key of an answer about a column, from 0, or about the table. */
export function answerKey(topic: QuestionTopic, column: number | null): string {
  return column === null ? topic : `${topic}:${column + 1}`;
}

/** An answer that isn't one of its topic's. */
export interface WrongAnswer {
  readonly key: string;
  readonly expected: string;
}

/** The answers to questions that have a fixed set of them. */
const CHOICES: Readonly<Partial<Record<QuestionTopic, readonly string[]>>> = {
  'number-format': ['.', ','],
  'date-order': ['dmy', 'mdy'],
  margins: MARGINS_ANSWERS,
  columns: ['transpose', 'keep', ...COLUMN_ROLES],
};

/** What is expected instead of an answer; null if it is right. */
function checkAnswer(topic: QuestionTopic, value: string): string | null {
  if (topic === 'period') return guessPeriod(value) === null ? CELL_FORMATS.period : null;
  const choices = CHOICES[topic];
  return choices && !choices.includes(value) ? `one of ${choices.join(' ')}` : null;
}

/** An answer in the importer's terms. A period as people write it becomes one of the data files. */
function importerValue(topic: QuestionTopic, value: string): string {
  if (topic === 'period') return guessPeriod(value) ?? '';
  const canBeNone = topic === 'unit' || topic === 'growth-period';
  return canBeNone && value === NO_VALUE ? '' : value;
}

/** The answers of a draft in the importer's terms, without the wrong ones. A role that was chosen for a column counts before answers. */
export function draftAnswers({ answers, roles, keep }: Draft): {
  readonly answers: ReadingAnswers;
  readonly wrong: readonly WrongAnswer[];
} {
  let all: ReadingAnswers = { keep };
  const wrong: WrongAnswer[] = [];
  for (const [key, text] of Object.entries(answers)) {
    const [found, value] = [parseKey(key), text.trim()];
    if (!found || value === '') continue;
    const { topic, column } = found;
    const expected = checkAnswer(topic, value);
    if (expected === null) all = addAnswer(all, topic, column, importerValue(topic, value));
    else wrong.push({ key, expected });
  }
  const chosen = Object.entries(roles).flatMap(([column, name]) => {
    const role = roleOf(name);
    const language = TRANSLATION.exec(name)?.groups?.language ?? 'zh';
    return role === null ? [] : [{ column: Number(column) - 1, role, language }];
  });
  return {
    answers: {
      ...all,
      roles: new Map([
        ...(all.roles ?? []),
        ...chosen.map(({ column, role }) => [column, role] as const),
      ]),
      languages: new Map(chosen.map(({ column, language }) => [column, language])),
    },
    wrong,
  };
}
