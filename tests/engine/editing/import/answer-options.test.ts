/** Answers to questions: as options of a command, and asked until nothing is open. */
import { expect, test } from 'vitest';
import {
  addAnswer,
  addNamedAnswers,
  findColumn,
  formatAnswer,
  parseAnswer,
  readWithAnswers,
} from '../../../../engine/editing/import/answer-options.ts';
import { parseGrid } from '../../../../engine/editing/import/grid/parse-grid.ts';
import { readTable } from '../../../../engine/editing/import/reader/table-reader.ts';
import { CommandError } from '../../../../engine/model/command-error.ts';

const TODAY = '2026-11-27';
const OPEN_FORMAT = parseGrid('City\tSales\nA\t1.200\nB\t3.400');
const TWO_QUESTIONS = parseGrid('City\tIndex (m)\nA\t1.200\nB\t3.400');

test.each([
  ['number-format:Index=,', { topic: 'number-format', column: 'Index', value: ',' }],
  [
    'period:FY2024=2023-04--2024-03',
    { topic: 'period', column: 'FY2024', value: '2023-04--2024-03' },
  ],
  ['date-order=dmy', { topic: 'date-order', column: '', value: 'dmy' }],
  ['growth-period:YoY=', { topic: 'growth-period', column: 'YoY', value: '' }],
  ['unit:Sales: net=million', { topic: 'unit', column: 'Sales: net', value: 'million' }],
])('parses %s', (text, answer) => {
  expect(parseAnswer(text)).toEqual(answer);
});

test.each(['colour:Sales=red', 'period', 'period:Sales', ''])('refuses %j', (text) => {
  expect(() => parseAnswer(text)).toThrow(CommandError);
});

test('an option that is shown for a question parses back to its answer', () => {
  const { questions, columns } = readTable(TWO_QUESTIONS, {}, TODAY);
  expect(questions.length).toBeGreaterThan(1);
  for (const question of questions) {
    for (const { value } of question.choices) {
      const option = formatAnswer(question, value, columns);
      const [, text = ''] = /^--answer "(.*)"$/.exec(option) ?? [];
      const answer = parseAnswer(text);
      expect(answer).toMatchObject({ topic: question.topic, value });
      expect(findColumn(columns, answer.column)).toBe(question.column);
    }
  }
});

test('a column is found by its heading, ignoring case, or its number from 1', () => {
  const { columns } = readTable(OPEN_FORMAT, {}, TODAY);
  expect(['sales', '2', '3', 'Profit', '0'].map((text) => findColumn(columns, text))).toEqual([
    ...[1, 1, null, null, null],
  ]);
});

test('an unknown column is refused with the columns that there are', () => {
  const { columns } = readTable(OPEN_FORMAT, {}, TODAY);
  const answer = parseAnswer('number-format:Profit=.');
  expect(() => addNamedAnswers({}, [answer], columns)).toThrow('“City”, “Sales”');
});

test.each([
  ['number-format', ';'],
  ['date-order', 'ymd'],
  ['columns', 'figures'],
] as const)('the answer to %s cannot be %s', (topic, value) => {
  expect(() => addAnswer({}, topic, 1, value)).toThrow(CommandError);
});

test('earlier answers are kept', () => {
  const answers = addAnswer(addAnswer({}, 'unit', 1, 't'), 'unit', 2, 'kg');
  expect([...(answers.units ?? [])]).toEqual([
    [1, 't'],
    [2, 'kg'],
  ]);
});

test('asks until nothing is open, and reads with the answers', async () => {
  const asked: string[] = [];
  const { reading } = await readWithAnswers(TWO_QUESTIONS, {}, TODAY, async ({ topic }) => {
    asked.push(topic);
    return topic === 'unit' ? 'million' : ',';
  });
  expect(asked.toSorted()).toEqual(['number-format', 'unit']);
  expect(reading.questions).toEqual([]);
  expect(reading.figures.map(({ value }) => value)).toEqual(['1200000000', '3400000000']);
});

test('stops if nobody answers', async () => {
  const { reading } = await readWithAnswers(OPEN_FORMAT, {}, TODAY, async () => null);
  expect(reading.questions).toHaveLength(1);
  expect(reading.figures).toEqual([]);
});

test('asks nothing while there are problems, which no answer mends', async () => {
  const grid = parseGrid('City\tSales\nA\t1.200\nB\t3.400\nC\t5-Jan');
  const { reading } = await readWithAnswers(grid, {}, TODAY, async () => {
    throw new Error('asked');
  });
  expect(reading.problems).toHaveLength(1);
});

test('one answer settles all columns of fiscal years that are written alike', async () => {
  const grid = parseGrid('Company,FY23 sales,FY24 sales,FY2025 sales\nA,1,2,3\nB,4,5,6');
  const asked: string[] = [];
  const { reading } = await readWithAnswers(grid, {}, TODAY, async ({ column, text }) => {
    asked.push(text);
    return column === 1 ? '2022-07--2023-06' : '2024-07--2025-06';
  });
  expect(asked).toEqual([
    'FY23 may end in any month: which months do the figures of “FY23 sales” count? (“FY24 sales”: the same months)',
    'FY2025 may end in any month: which months do the figures of “FY2025 sales” count?',
  ]);
  expect(reading.figures.slice(0, 3).map(({ period }) => period)).toEqual([
    ...['2022-07--2023-06', '2023-07--2024-06', '2024-07--2025-06'],
  ]);
});
