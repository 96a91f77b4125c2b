/** What the page shows of a draft, as plain data. */
import { describe, expect, test } from 'vitest';
import type { ReadDraft } from '../../../engine/editing/draft/read-draft.ts';
import { translateMessage, zhMessages } from '../../../engine/mod.ts';
import type { Draft } from '../../../engine/model/draft.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import {
  describeRead,
  describeReading,
  sentence,
  type Translate,
} from '../../../site/new-ranking/worker/describe-reading.ts';
import { rank } from '../../../site/new-ranking/worker/rank.ts';
import { review } from '../../../site/new-ranking/worker/review.ts';
import {
  addedClaim,
  addedFigure,
  draftOf,
  EVALUATION,
  evaluate,
} from '../../support/import/drafts.ts';

const TABLE =
  'Steel made in 2024\n\nCity\tMade (million t)\tGrowth (%)\nOslo\t5.0\t3\n\nRome\tabout 7\t-2\nKyiv\t\t1\nTotal\t12\t\n';
const SWAPPED =
  '\tOslo\tRome\tKyiv\nSteel 2024 (million t)\t5.0\t7.0\t6.5\nCars 2024 (vehicles)\t50\t70\t65\n';

const same: Translate = (text) => text;

function readOf(draft: Draft): ReadDraft {
  const { read } = evaluate(draft);
  if (!read) throw new Error('the table is refused');
  return read;
}

function readingOf(draft: Draft, translate = same, language: PageLanguage = 'en') {
  const { reading, plan, figureProblems } = evaluate(draft);
  if (!reading || !plan) throw new Error('the table is refused');
  return describeReading(reading, plan, figureProblems, translate, language);
}

describe('a reading', () => {
  const reading = readingOf(draftOf(TABLE));

  test('accounts for every cell that has a text', () => {
    const sum = Object.values(reading.counts).reduce((all, count) => all + count, 0);
    const texts = TABLE.split(/[\t\n]/).filter((text) => text.trim() !== '');
    expect([sum, reading.cellCount]).toEqual([reading.cellCount, texts.length]);
  });

  test('has a row for each line that isn’t blank, with its number', () => {
    expect(reading.rows.map(({ line }) => line)).toEqual([1, 3, 4, 6, 7, 8]);
    expect(new Set(reading.rows.map(({ cells }) => cells.length))).toEqual(new Set([3]));
  });

  test('has the values of figures in full, in the metric’s unit', () => {
    const cells = reading.rows.flatMap((row) => row.cells).filter(({ kind }) => kind === 'figure');
    expect(
      cells.map(({ text, value, low, high, period }) => [text, value, low, high, period]),
    ).toEqual([
      ['5.0', '5000000', '4950000', '5100000', '2024'],
      ['about 7', '7000000', '6000000', '8000000', '2024'],
    ]);
    expect(reading.figureCount).toBe(2);
  });

  test('has an example for each column of figures', () => {
    expect(reading.columns.map(({ kind, example }) => [kind, example?.text ?? null])).toEqual([
      ['name', null],
      ['figure', '5.0'],
      ['growth', null],
    ]);
  });

  test('has what was left out', () => {
    expect(reading.aside.map(({ name }) => name)).toEqual(['Total']);
    expect(reading.blankNames).toEqual(['Kyiv']);
  });

  test('shows problems at their cells', () => {
    const { rows, problems } = readingOf(draftOf('City\tMade, 2024 (t)\nOslo\t5..5\nRome\t7\n'));
    expect(problems).toMatchObject([{ line: 2, column: 2, found: '5..5' }]);
    expect(rows[1]?.cells[1]).toMatchObject({ kind: 'problem', value: null });
    expect(rows[1]?.cells[1]?.remark).toContain(problems[0]?.expected);
  });

  test('shows at its cell a figure that no dataset can have', () => {
    const { rows, problems } = readingOf(draftOf('City\tMade, 2024 (t)\nOslo\t-5\nRome\t7\n'));
    expect(problems).toMatchObject([{ line: 2, column: 2, found: '-5' }]);
    expect(rows[1]?.cells[1]).toMatchObject({ kind: 'problem', text: '-5', value: null });
    expect(rows[1]?.cells[1]?.remark).toContain('0 or more');
    expect(rows[2]?.cells[1]).toMatchObject({ kind: 'figure', value: '7' });
  });

  test('shows the user’s rows of a table whose rows and columns are swapped', () => {
    const { columns, rows } = readingOf(draftOf(SWAPPED, { answers: { columns: 'transpose' } }));
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(rows[1]?.cells.map(({ kind }) => kind)).toEqual([
      'heading',
      'figure',
      'figure',
      'figure',
    ]);
    expect(columns.map(({ kind, example }) => [kind, example?.value ?? null])).toEqual([
      ['name', null],
      ['figure', '5000000'],
      ['figure', '50'],
    ]);
  });

  test('names each question by the key of its answer', () => {
    const table = 'City\tMade\nOslo\t1.234\nRome\t2.345\n';
    const [question] = readingOf(draftOf(table)).questions;
    expect(question).toMatchObject({
      key: 'number-format:2',
      choices: [{ value: ',' }, { value: '.' }],
    });
    for (const { value } of question?.choices ?? [])
      expect(
        readingOf(draftOf(table, { answers: { 'number-format:2': value } })).questions,
      ).toEqual([]);
  });

  test.each([
    ['en', ['January to September 2024', 'September 2024']],
    ['zh', ['2024年1月至9月', '2024年9月']],
  ] as const)('has periods to choose from in words: %s', (language, labels) => {
    const draft = draftOf('City\tMade until September 2024 (t)\nOslo\t5\nRome\t7\n');
    const [question] = readingOf(draft, same, language).questions;
    expect(question?.choices.map(({ value }) => value)).toEqual(['2024-01--2024-09', '2024-09']);
    expect(question?.choices.map(({ label }) => label)).toEqual(labels);
  });

  test('has choices that are answers, also “none”', () => {
    const table =
      'City\tMade 2022 (t)\tMade 2024 (t)\tChange (%)\nOslo\t5\t7\t3\nRome\t8\t9\t-2\nKyiv\t6\t5\t1\n';
    const [question] = readingOf(draftOf(table)).questions;
    const values = question?.choices.map(({ value }) => value) ?? [];
    expect(values).not.toContain('');
    for (const value of values)
      expect(
        readingOf(draftOf(table, { answers: { [question?.key ?? '']: value } })).questions,
      ).toEqual([]);
  });
});

test('every message is translated', () => {
  const toChinese: Translate = (text) => translateMessage(text, zhMessages);
  const figures = [
    addedFigure('', '610', { publisher: '', published: 'soon', address: 'x' }),
    ...['', 'many', '12 %', '-5', '610 (2023)'].map((value) => addedFigure('Bern', value)),
  ];
  const draft = draftOf('City\tMade, 2024 (t)\nOslo\t5\nRome\t7\n', {
    figures,
    claims: [addedClaim('Oslo', '0')],
  });
  const { evidenceProblems } = rank(readOf(draft), 'zh', toChinese).described;
  expect(evidenceProblems.length).toBeGreaterThan(9);
  const contradicted = draftOf('City\tMade, 2024 (t)\nOslo\t5\nRome\t7\n', {
    claims: [addedClaim('Oslo', '1'), addedClaim('Oslo', '2'), addedClaim('Rome', '2')],
  });
  const { evidenceProblems: unused } = rank(readOf(contradicted), 'zh', toChinese).described;
  expect(unused).toHaveLength(3);
  const { wrongAnswers } = describeRead(
    readOf({ ...draft, answers: { 'period:2': 'soon', 'date-order': 'x' } }),
    toChinese,
  );
  const estimates = draftOf('City\tMade, 2024 (t)\nOslo\t5 e\nRome\t7 e\n');
  const { errors } = rank(readOf(estimates), 'zh', toChinese).described;
  const texts = [
    ...[...evidenceProblems, ...unused].map(({ text }) => text),
    ...wrongAnswers.map(({ expected }) => expected),
    ...errors,
  ];
  for (const text of texts) expect(text).toMatch(/\p{Script=Han}/u);
});

test('periods of rankings are in words', () => {
  const months = draftOf('City\tMade, Dec 2024 (t)\nOslo\t5\nRome\t7\n');
  const { ranking } = rank(readOf(months), 'zh', same).described;
  expect(ranking?.choices.map(({ period }) => period)).toEqual(['2024年12月']);
});

test('messages become sentences', () => {
  expect(sentence('the file is empty', same)).toBe('The file is empty.');
  expect(sentence('the file is empty', () => '文件是空的')).toBe('文件是空的。');
  expect(sentence('', same)).toBe('');
});

test('a ranking has its places, and what settles it', () => {
  const draft = draftOf('City\tMade, 2024 (t)\nOslo\tabout 6\nRome\t7\n');
  const { ranked, described } = rank(readOf(draft), 'en', same);
  expect(described.ranking).toMatchObject({
    ...{ places: ['Oslo', 'Rome'], figureCount: 2, sourceCount: 1 },
    ...{ shown: 'made/2024', choices: [{ id: 'made/2024', period: '2024' }] },
  });
  expect(ranked.ranking && review(ranked.ranking, EVALUATION.today, 'en', same)).toEqual({
    warnings: [],
    settles: [expect.stringContaining('Oslo'), expect.stringContaining('Rome')],
  });
});
