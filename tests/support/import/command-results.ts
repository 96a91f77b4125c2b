/** What `data:new` makes of the tables of tests/fixtures/tables, with the answers of their expectations and a reply to every question. */

import { parseDataset } from '../../../engine/dataset/parse-dataset.ts';
import { parseGrid } from '../../../engine/editing/import/grid/parse-grid.ts';
import { readTable } from '../../../engine/editing/import/reader/table-reader.ts';
import type { ReadFigure, Reading } from '../../../engine/editing/import/reading.ts';
import {
  DATASET_FIELDS,
  type DatasetReplies,
  datasetOptions,
  datasetQuestion,
} from '../../../engine/editing/scaffold/dataset-questions.ts';
import { isUsed, scaffoldDataset } from '../../../engine/editing/scaffold/scaffold-dataset.ts';
import type { ScaffoldOptions } from '../../../engine/editing/scaffold/scaffold-options.ts';
import { CommandError } from '../../../engine/model/command-error.ts';
import { type Draft, newDraft } from '../../../engine/model/draft.ts';
import { sentence } from '../../../site/new-ranking/worker/describe-reading.ts';
import { answersOf, type ExampleTable, type Expectation } from './table-expectations.ts';

export const TODAY = '2026-11-26';
const ID = 'ranking';
const REPLIES = {
  ...{ among: 'all', license: 'CC-BY-4.0' },
  ...{ title: 'Ranking', metric: 'Output', unit: 'thousand units', period: '2024' },
  ...{ level: 'Places', publisher: 'Office', 'source-title': 'Yearbook' },
  ...{ address: 'https://example.org/', published: '2025-01-31' },
} as const satisfies DatasetReplies;

/** What a command or the page gives for a table. */
export interface TableResult {
  /** Why it isn't a table, and what to do, as sentences; null if it is one. */
  readonly refusal: string | null;
  /** The line and what was expected there. */
  readonly problems: readonly string[];
  readonly questions: readonly string[];
  /** Names of the questions about the dataset. */
  readonly fields: readonly string[];
  /** Files by name; null while something is open or wrong. */
  readonly files: readonly (readonly [name: string, text: string])[] | null;
}

interface CommandResult extends TableResult {
  readonly reading: Reading | null;
  readonly scaffold: ScaffoldOptions | null;
}

/** The options of the dataset, with replies to the questions that the figures leave open, and the names of these. */
function replyToAll(figures: readonly ReadFigure[]): {
  scaffold: ScaffoldOptions;
  fields: string[];
} {
  let replies: DatasetReplies = {};
  for (const name of DATASET_FIELDS)
    if (datasetQuestion(name, ID, figures, replies))
      replies = { ...replies, [name]: REPLIES[name] };
  const settings = { kind: 'press', qualifier: 'stated', isTitled: true } as const;
  return {
    scaffold: datasetOptions(ID, replies, { ...settings, today: TODAY }),
    fields: Object.keys(replies),
  };
}

/** The files of figures, or the lines of those that can't be in a dataset with what is expected there. */
function buildFiles(
  figures: readonly ReadFigure[],
  scaffold: ScaffoldOptions,
): Pick<TableResult, 'problems' | 'files'> {
  const files = scaffoldDataset(figures, scaffold);
  const { errors } = parseDataset(ID, files);
  const problems = errors.map(
    ({ row, expected }) => `${figures[(row ?? 0) - 2]?.line}: ${expected}`,
  );
  return { problems, files: errors.length > 0 ? null : [...files] };
}

/** What the command gives for a table. */
export function commandResult({ bytes, expected }: ExampleTable): CommandResult {
  try {
    const reading = readTable(parseGrid(bytes), answersOf(expected), TODAY);
    const { figures } = reading;
    const { scaffold, fields } = replyToAll(figures);
    const questions = reading.questions.map(({ text }) => text);
    const problems = reading.problems.map(({ line, expected: what }) => `${line}: ${what}`);
    const isReady = questions.length + problems.length === 0 && figures.some(isUsed);
    const built = isReady ? buildFiles(figures, scaffold) : { problems, files: null };
    return {
      ...{ reading, scaffold, refusal: null, problems: built.problems },
      ...{ questions, fields, files: built.files },
    };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const refusal = [error.message, error.hint].map((text) => sentence(text, (same) => same));
    const nothing = { problems: [], questions: [], fields: [], files: null };
    return { reading: null, scaffold: null, refusal: refusal.join(' '), ...nothing };
  }
}

const ROLES: Readonly<Record<string, string>> = { figures: 'value', none: 'unused' };

/** The answers of an expectation as a draft has them. */
function draftAnswersOf({ answers }: Expectation): Record<string, string> {
  const { columns = {}, 'date-order': order, ...byTopic } = answers;
  const keyed = (topic: string, record: Readonly<Record<string, string | null>>) =>
    Object.entries(record).map(([column, value]): [string, string] => [
      `${topic}:${Number(column) + 1}`,
      value || 'none',
    ]);
  return Object.fromEntries([
    ...Object.entries(byTopic).flatMap(([topic, record]) => keyed(topic, record ?? {})),
    ...keyed('columns', columns).map(([key, role]) => [key, ROLES[role] ?? role]),
    ...(order ? [['date-order', order]] : []),
  ]);
}

/** The draft that the page has with the same answers and replies. */
export function draftOf({ expected }: ExampleTable): Draft {
  return { ...newDraft(''), answers: draftAnswersOf(expected), replies: REPLIES };
}
