/**
 * Every message that a data editor gets about a table: what was understood, asked, warned of and refused, and what its dataset lacks.
 * And whether a translation of one is Chinese throughout.
 */

import { parseDataset } from '../../../engine/dataset/parse-dataset.ts';
import type { Grid } from '../../../engine/editing/import/grid/grid.ts';
import { parseGrid } from '../../../engine/editing/import/grid/parse-grid.ts';
import { readTable } from '../../../engine/editing/import/reader/table-reader.ts';
import type {
  Question,
  ReadFigure,
  Reading,
  ReadingAnswers,
} from '../../../engine/editing/import/reading.ts';
import { lintDataset } from '../../../engine/editing/lint/lint.ts';
import {
  DATASET_FIELDS,
  datasetOptions,
  datasetQuestion,
} from '../../../engine/editing/scaffold/dataset-questions.ts';
import { scaffoldDataset } from '../../../engine/editing/scaffold/scaffold-dataset.ts';
import { CommandError } from '../../../engine/model/command-error.ts';

const TODAY = '2026-11-26';
const REPLIES = {
  ...{ title: 'Ranking', unit: 'units', period: '2024', level: 'Places', publisher: 'Office' },
};

/** The labels of choices that are words: not those that are a period, or a unit as the table has it. */
function choiceLabels({ text, choices }: Question): string[] {
  const areWords = text.startsWith('What does “');
  return choices
    .filter(({ value, label }) => areWords || value !== label)
    .map(({ label }) => label);
}

function readingMessages(reading: Reading): string[] {
  return [
    reading.layout,
    ...reading.columns.flatMap(({ why, numberNote }) => [why, numberNote]),
    ...reading.remarks,
    ...reading.questions.flatMap((question) => [question.text, ...choiceLabels(question)]),
    ...reading.problems.flatMap(({ expected, fix }) => [expected, fix]),
    ...reading.warnings.map(({ reason }) => reason),
    ...reading.figures.flatMap(({ notes }) =>
      notes.filter((note) => note.startsWith('printed as ')),
    ),
  ];
}

/** Of the questions about a dataset of these figures, and of its errors and warnings. */
function datasetMessages(figures: readonly ReadFigure[]): string[] {
  const questions = DATASET_FIELDS.flatMap((name) => {
    const question = datasetQuestion(name, 'ranking', figures, {});
    return question ? [question.what, question.why, question.check('?') ?? ''] : [];
  });
  if (figures.length === 0) return questions;
  const settings = {
    license: 'CC0-1.0',
    qualifier: 'stated',
    kind: 'press',
    today: TODAY,
  } as const;
  const files = scaffoldDataset(figures, datasetOptions('ranking', REPLIES, settings));
  const { dataset, errors } = parseDataset('ranking', files);
  const warnings = dataset ? lintDataset(dataset, TODAY, () => null) : [];
  return [
    ...questions,
    ...errors.flatMap(({ expected, fix }) => [expected, fix ?? '']),
    ...warnings.map(({ reason }) => reason),
  ];
}

function gridMessages(grid: Grid, answers: ReadingAnswers): string[] {
  const reading = readTable(grid, answers, TODAY);
  return [...readingMessages(reading), ...datasetMessages(reading.figures)];
}

/** The messages about some bytes or a text, each once; with several answers, about each reading. `cells`: all texts of the table. */
export function editorMessages(
  input: Uint8Array | string,
  answers: readonly ReadingAnswers[] = [{}],
): { messages: string[]; cells: string[] } {
  try {
    const grid = parseGrid(input);
    const messages = answers.flatMap((one) => gridMessages(grid, one)).filter(Boolean);
    const cells = grid.rows.flatMap((row) => row.cells.map(({ text }) => text));
    return { messages: [...new Set(messages)], cells };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { messages: [error.message, error.hint], cells: [] };
  }
}

/** Words that are the same in Chinese: formats, encodings, programs. */
const TERMS = new Set(
  'csv html json xml pdf zip gzip excel xls xlsb sqlite parquet rtf opendocument numbers markdown utf gbk big shift jis euc jp kr windows iconv hkscs http https url yyyy mm dd all top cc by'.split(
    ' ',
  ),
);

/** Without accents, as ids have words. */
const foldWords = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a translation has Chinese characters, and no other words than those of `quoted` and names of formats. */
export function isChineseMessage(translation: string, quoted: string): boolean {
  const own = foldWords(quoted);
  const words = foldWords(translation).match(/[a-z]{2,}/g) ?? [];
  const foreign = words.filter((word) => !TERMS.has(word) && !own.includes(word));
  return /\p{Script=Han}/u.test(translation) && foreign.length === 0;
}
