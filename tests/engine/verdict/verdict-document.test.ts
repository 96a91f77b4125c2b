/** Answers to statements in words: English and Chinese, for every kind of statement and every verdict. */
import { describe, expect, it, test } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import type { Dataset } from '../../../engine/dataset/schema.ts';
import type { Statement } from '../../../engine/verdict/judgement.ts';
import { levelEvidence } from '../../../engine/verdict/level-members.ts';
import { verdictDocument } from '../../../engine/verdict/verdict-document.ts';
import { VERDICT_WORDS } from '../../../engine/verdict/wording/verdict-words.ts';
import { claim, figure, handmade } from '../../support/data/handmade.ts';

const PLACE = {
  origin: 'https://likewise.test',
  links: { self: '/self', latest: '/latest', ranking: '/ranking' },
};

/** The members of a ranking of cities. */
function evidenceOf(dataset: Dataset, metric = 'total', period = '2024', basis = 'count') {
  const found = compile(dataset).rankings.find(
    ({ key }) =>
      key.metric === metric && key.period === period && key.level === 'city' && key.basis === basis,
  );
  const document = found?.comparisons.at(-1)?.document;
  return document ? levelEvidence(document) : null;
}

const FIGURES = [
  figure('a total 2024 100..120', { yoy: { value: 5, decimals: 0 } }),
  figure('b total 2024 50..110'),
];
const STATED = handmade('a b c', FIGURES, [claim('a total 2024 city 1')]);

function answerTo(statement: Statement, dataset = STATED, basis = 'count') {
  const evidence = evidenceOf(dataset, 'total', '2024', basis);
  if (!evidence) throw new Error('no ranking');
  const growth = evidenceOf(dataset, 'growth', '2024', basis);
  return verdictDocument(
    { statement, evidence, growth, years: [], words: VERDICT_WORDS },
    () => PLACE,
  );
}

describe('a statement in words', () => {
  test.each<[Statement, string, string]>([
    [
      { kind: 'rank', entity: 'a', rank: 1, among: 'level' },
      'A is first among the 3 city by things in 2024.',
      '2024年，A的Things在3个City中排第1名。',
    ],
    [
      { kind: 'rank', entity: 'b', rank: 2, among: 'listed' },
      'B is second among the city with figures by things in 2024.',
      '2024年，B的Things在有数字的City中排第2名。',
    ],
    [
      { kind: 'above', entity: 'a', other: 'b' },
      'A is above B by things in 2024.',
      '2024年，A的Things高于B。',
    ],
    [
      { kind: 'least', entity: 'a', value: 1234567.125 },
      'A has at least 1,234,567.125 things by things in 2024.',
      '2024年，A的Things至少为123.4567125万things。',
    ],
    [
      { kind: 'most', entity: 'a', value: 90 },
      'A has at most 90 things by things in 2024.',
      '2024年，A的Things至多为90things。',
    ],
    [
      { kind: 'value', entity: 'a', value: 110, precision: 10 },
      'A has 110 things, give or take 10 things, by things in 2024.',
      '2024年，A的Things为110things，误差不超过10things。',
    ],
    [
      { kind: 'growth-least', entity: 'a', value: -4.5 },
      'Growth of A in things in 2024 on the year before is at least −4.5%.',
      '2024年，A的Things同比增长至少−4.5%。',
    ],
    [
      { kind: 'growth-most', entity: 'a', value: 6 },
      'Growth of A in things in 2024 on the year before is at most 6%.',
      '2024年，A的Things同比增长至多6%。',
    ],
  ])('%j', (statement, english, chinese) => {
    expect(answerTo(statement).statement).toEqual({ en: english, zh: chinese });
  });

  test.each([
    [4, '4th'],
    [11, '11th'],
    [21, '21st'],
    [22, '22nd'],
    [113, '113th'],
  ])('of rank %i is %s', (rank, ordinal) => {
    const { statement } = answerTo({ kind: 'rank', entity: 'a', rank, among: 'level' });
    expect(statement.en).toContain(`A is ${ordinal} among`);
  });
});

describe('an answer', () => {
  test('names the way of counting of a dataset that has only one', () => {
    const title = { en: 'Counted; margins of error left out' };
    const [count] = STATED.bases;
    const only = { ...STATED, bases: count ? [{ ...count, title }] : [] };
    const { answer } = answerTo({ kind: 'least', entity: 'a', value: 100 }, only);
    expect(answer.en).toContain('in 2024 (counted; margins of error left out);');
  });

  test.each<[Statement, string, string]>([
    [
      { kind: 'least', entity: 'a', value: 100 },
      'Proven: A has at least 100 things by things in 2024 (counted); the published figures leave no other possibility.',
      '已证实：2024年，A的Things至少为100things（Counted）；已公布的数字排除了其他可能。',
    ],
    [
      { kind: 'most', entity: 'a', value: 99 },
      'Refuted: the published figures rule out that A has at most 99 things by things in 2024 (counted).',
      '已证伪：“2024年，A的Things至多为99things（Counted）”，已公布的数字排除了这一说法。',
    ],
    [
      { kind: 'rank', entity: 'a', rank: 1, among: 'level' },
      'Stated: on the word of source, A is first among the 3 city by things in 2024 (counted); the figures alone don’t settle it.',
      '据称：据source的说法，2024年，A的Things在3个City中排第1名（Counted）；单凭数字尚不能确定。',
    ],
    [
      { kind: 'above', entity: 'c', other: 'a' },
      'Denied: on the word of source, it isn’t true that C is above A by things in 2024 (counted); the figures alone don’t settle it.',
      '据称不实：“2024年，C的Things高于A（Counted）”，据source的说法并非如此；单凭数字尚不能确定。',
    ],
    [
      { kind: 'least', entity: 'a', value: 110 },
      'Open: the published figures allow that A has at least 110 things by things in 2024 (counted), and don’t settle it.',
      '未定：“2024年，A的Things至少为110things（Counted）”，已公布的数字容许这一说法，但尚不能确定。',
    ],
    [
      { kind: 'rank', entity: 'c', rank: 1, among: 'listed' },
      'Refuted: the published figures rule out that C is first among the city with figures by things in 2024 (counted).',
      '已证伪：“2024年，C的Things在有数字的City中排第1名（Counted）”，已公布的数字排除了这一说法。',
    ],
    [
      { kind: 'growth-least', entity: 'a', value: 4 },
      'Proven: growth of A in things in 2024 on the year before is at least 4% (counted); the published figures leave no other possibility.',
      '已证实：2024年，A的Things同比增长至少4%（Counted）；已公布的数字排除了其他可能。',
    ],
  ])('to %j', (statement, english, chinese) => {
    expect(answerTo(statement).answer).toEqual({ en: english, zh: chinese });
  });

  it('on a way of counting without a rule says that nothing is compared', () => {
    const rows = FIGURES.map((row) =>
      figure(`${row.entity} total 2024 ${row.value}`, { basis: 'mixed' }),
    );
    const dataset = handmade('a b c', rows);
    const found = answerTo(
      { kind: 'rank', entity: 'a', rank: 1, among: 'level' },
      dataset,
      'mixed',
    );
    expect(found).toMatchObject({ verdict: 'open', byFigures: 'open', settledBy: [], mixed: true });
    expect(found.answer.en).toBe(
      'Open: whether A is first among the 3 city by things in 2024 (guessed) can’t be judged, as this way of counting has no common rule.',
    );
    const growth = answerTo({ kind: 'growth-least', entity: 'a', value: 1 }, dataset, 'mixed');
    expect(growth.answer.en).toMatch(
      /^Open: whether growth of A .* can’t be judged, as no growth is known/,
    );
    expect(answerTo({ kind: 'least', entity: 'a', value: 100 }, dataset, 'mixed').verdict).toBe(
      'proven',
    );
  });

  it('has no word of the data’s editors', () => {
    const statements: Statement[] = [
      { kind: 'rank', entity: 'a', rank: 1, among: 'level' },
      { kind: 'rank', entity: 'b', rank: 1, among: 'listed' },
      { kind: 'above', entity: 'b', other: 'a' },
      { kind: 'least', entity: 'c', value: 1 },
    ];
    for (const statement of statements) {
      const { answer, why, statement: text, cite } = answerTo(statement);
      const words = [answer.en, text.en, cite.text, ...why.map((step) => step.text.en)].join(' ');
      expect(words).not.toMatch(
        /\b(claims?|bounds?|bas[ei]s|entit(y|ies)|cells?|observations?)\b/i,
      );
    }
  });

  it('names all sources that it rests on, and the cells that would settle it', () => {
    const found = answerTo({ kind: 'rank', entity: 'a', rank: 1, among: 'level' });
    expect(found.statedBy.map(({ id }) => id)).toEqual(['source']);
    expect(found.sources.map(({ id }) => id)).toEqual(['source']);
    expect(found.settledBy).toEqual(['a', 'b', 'c'].map((id) => `${id}/total/2024/count`));
    expect(found.cite.text).toBe(
      'Stated: on the word of source, A is first among the 3 city by things in 2024 (counted); the figures alone don’t settle it. Handmade, as of 2024-01-01. Likewise, https://likewise.test/self',
    );
  });
});

describe('a statement about several years', () => {
  const rows = [
    figure('a total 2022 30'),
    figure('b total 2022 20'),
    figure('a total 2023 10'),
    figure('b total 2023 20'),
    figure('a total 2024 30'),
    figure('b total 2024 20'),
  ];
  const dataset = handmade('a b', rows);
  /** First in 2024 for the first time since a year; `unknown` has no ranking. */
  function since(first: number, entity = 'a', unknown = 0) {
    const years = Array.from({ length: 2024 - first + 1 }, (_, index) => {
      const year = String(first + index);
      return {
        year,
        evidence: Number(year) === unknown ? null : evidenceOf(dataset, 'total', year),
      };
    });
    const evidence = years.at(-1)?.evidence;
    if (!evidence) throw new Error('no ranking of 2024');
    const statement = { kind: 'first-since', entity, year: String(first), among: 'level' } as const;
    return verdictDocument(
      { statement, evidence, growth: null, years, words: VERDICT_WORDS },
      () => PLACE,
    );
  }

  test('is proven where it was first in both years and in none between', () => {
    const found = since(2022);
    expect(found.verdict).toBe('proven');
    expect(found.statement.en).toBe(
      'A is first among the 2 city by things in 2024, for the first time since 2022.',
    );
    expect(found.why.map((step) => step.text.en)).toEqual([
      'That A is first in 2022 (counted) is proven.',
      'That A is first in 2023 (counted) is refuted.',
      'That A is first in 2024 (counted) is proven.',
    ]);
  });

  test('is refuted where one year is otherwise, and open where one has no ranking', () => {
    expect(since(2023).verdict).toBe('refuted');
    expect(since(2022, 'b').verdict).toBe('refuted');
    expect(since(2022, 'a', 2023).verdict).toBe('open');
    expect(since(2022, 'b', 2023).verdict).toBe('refuted');
  });
});
