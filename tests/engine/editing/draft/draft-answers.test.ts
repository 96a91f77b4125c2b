/** Answers of a draft in the importer's terms. */
import { describe, expect, test } from 'vitest';
import { answerKey, draftAnswers } from '../../../../engine/editing/draft/draft-answers.ts';
import { newDraft } from '../../../../engine/model/draft.ts';
import { draftOf, evaluate } from '../../../support/import/drafts.ts';

const answersOf = (answers: Readonly<Record<string, string>>) =>
  draftAnswers({ ...newDraft(''), answers });

const rolesOf = (roles: Readonly<Record<string, string>>, answers = {}) =>
  draftAnswers({ ...newDraft(''), roles, answers }).answers;

describe('roles', () => {
  test.each([
    ['figure', 'value'],
    ['share', 'unused'],
    ['name', 'name'],
    ['name_zh', 'translation'],
    ['name_zh-Hant', 'translation'],
    ['growth', 'growth'],
    ['period', 'period'],
    ['unit', 'unit'],
    ['rank', 'rank'],
    ['code', 'code'],
    ['source', 'source'],
    ['note', 'note'],
    ['unused', 'unused'],
  ])('%s is the importer’s %s', (name, role) => {
    expect(rolesOf({ 2: name }).roles).toEqual(new Map([[1, role]]));
  });

  test('a column of names in another language has that language', () => {
    expect(rolesOf({ 2: 'name_ar', 3: 'name_zh' }).languages).toEqual(
      new Map([
        [1, 'ar'],
        [2, 'zh'],
      ]),
    );
  });

  test('an unknown role or none is as guessed', () => {
    expect(rolesOf({ 1: '', 2: 'flag' }).roles).toEqual(new Map());
  });

  test('a role that was chosen counts before the answer to a question', () => {
    const answers = { 'columns:2': 'name', 'columns:3': 'value' };
    expect(rolesOf({ 2: 'unused' }, answers).roles).toEqual(
      new Map([
        [1, 'unused'],
        [2, 'value'],
      ]),
    );
  });
});

describe('answers', () => {
  test.each([
    ['2024', '2024'],
    ['2024-11', '2024-11'],
    [' 2024年1-11月 ', '2024-01--2024-11'],
    ['Nov 2024', '2024-11'],
    ['2024-01 to 2024-09', '2024-01--2024-09'],
    ['2024-01--2024-12', '2024'],
  ])('the period %s is %s', (text, period) => {
    const { answers, wrong } = answersOf({ 'period:2': text });
    expect(answers.periods).toEqual(new Map([[1, period]]));
    expect(wrong).toEqual([]);
  });

  test.each([
    ['period:2', 'last year', /^whole months/],
    ['number-format:2', ';', /^one of \. ,$/],
    ['date-order', 'ymd', /^one of dmy mdy$/],
    ['columns:1', 'figures', /^one of transpose keep .*value/],
  ])('of %s the answer %s is reported', (key, value, expected) => {
    const { answers, wrong } = answersOf({ [key]: value });
    expect(wrong).toEqual([{ key, expected: expect.stringMatching(expected) }]);
    expect(answers).toEqual(answersOf({}).answers);
  });

  test.each([
    ['', 'period:2'],
    ['  ', 'unit:2'],
    ['x', 'colour:2'],
    ['t', 'unit:0'],
    ['t', 'unit:x'],
    ['t', ''],
  ])('nothing follows from %j for %j', (value, key) => {
    expect(answersOf({ [key]: value })).toEqual(answersOf({}));
  });

  test('an answer without a column is about the table', () => {
    expect(answersOf({ 'date-order': 'mdy', columns: 'transpose' }).answers).toMatchObject({
      dateOrder: 'mdy',
      areNamesInHeadings: true,
    });
  });

  test.each([
    ['unit', 'units'],
    ['growth-period', 'growthPeriods'],
  ] as const)('“none” is an empty answer about %s', (topic, name) => {
    expect(answersOf({ [`${topic}:3`]: 'none' }).answers[name]).toEqual(new Map([[2, '']]));
  });

  test('a key is parsed as it is written', () => {
    expect(answerKey('unit', 2)).toBe('unit:3');
    expect(answersOf({ [answerKey('unit', 2)]: 'kg' }).answers.units).toEqual(new Map([[2, 'kg']]));
    expect(answerKey('date-order', null)).toBe('date-order');
  });
});

test.each([
  ['City\tMade (m)\nA\t5\nB\t7\n', 'unit:2', 'million', 'A 5000000'],
  ['City\tMade 2024\nA\t1.234\nB\t2.345\n', 'number-format:2', ',', 'A 1234'],
  ['City\tMade 2024\nA\t1.234\nB\t2.345\n', 'number-format:2', '.', 'A 1.234'],
])('the answer to a question about %j settles it', (table, key, value, first) => {
  expect(evaluate(draftOf(table)).reading?.questions).toHaveLength(1);
  const { reading } = evaluate(draftOf(table, { answers: { [key]: value } }));
  expect(reading?.questions).toEqual([]);
  expect(reading?.figures.map((one) => `${one.name} ${one.value}`)[0]).toBe(first);
});
