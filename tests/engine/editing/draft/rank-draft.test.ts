/** What follows from a draft: questions and problems until nothing is open, then a ranking, which every addition changes. */
import { describe, expect, test } from 'vitest';
import { draftWarnings } from '../../../../engine/editing/draft/draft-warnings.ts';
import type { Draft } from '../../../../engine/model/draft.ts';
import { DraftEvaluator } from '../../../support/import/draft-evaluator.ts';
import {
  addedClaim,
  addedFigure,
  boundsOf,
  draftOf,
  EVALUATION,
  evaluate,
  gridOf,
  rankingOf,
  ranksOf,
} from '../../../support/import/drafts.ts';

const warningsOf = (draft: Draft) => draftWarnings(rankingOf(draft), EVALUATION.today);

const TABLE = 'City\tMade, 2024 (tonnes)\nOslo\t500\nRome\t700\nKyiv\t650\n';
const OPEN = 'City\tMade\nOslo\t1.234\nRome\t2.345\n';
const TWO =
  'City\tSteel, 2023 (t)\tSteel, 2024 (t)\tCars, 2024 (vehicles)\nOslo\t5\t6\t70\nRome\t8\t7\t50\n';

test('the default ranking is one of figures that count, not of estimates in the first column', () => {
  const table =
    'City\tEstimate 2018 (people)\tCensus 2020 (people)\nOslo\t690000\t693494\nRome\t2870000\t2783809\n';
  const ranking = rankingOf(draftOf(table));
  expect(ranking.shown).toMatch(/\/2020$/);
  expect(JSON.parse(ranking.records.json).defaults).toMatchObject({ period: '2020' });
  expect(warningsOf(draftOf(table))).toEqual([]);
});

describe('there is no ranking', () => {
  test('of a text that is no table', () => {
    const result = evaluate(draftOf('Only one sentence.'));
    expect(result.refusal?.message).toMatch(/./);
    expect(result).toMatchObject({ reading: null, plan: null, ranking: null, fields: [] });
  });

  test('while a question about the table is open', () => {
    const draft = draftOf(OPEN);
    expect(evaluate(draft)).toMatchObject({
      reading: { questions: [{ topic: 'number-format' }] },
      ranking: null,
    });
    expect(evaluate({ ...draft, answers: { 'number-format:2': ',' } }).ranking).not.toBeNull();
  });

  test('while an answer is wrong', () => {
    const { wrongAnswers, ranking } = evaluate(draftOf(TABLE, { answers: { 'period:2': 'soon' } }));
    expect(wrongAnswers).toMatchObject([{ key: 'period:2' }]);
    expect(ranking).toBeNull();
  });

  test('while a cell is a problem', () => {
    const { reading, ranking } = evaluate(draftOf(`${TABLE}Bern\t5..5\n`));
    expect(reading?.problems).toHaveLength(1);
    expect(ranking).toBeNull();
  });

  test.each(['publisher', 'unit', 'period'])('while the %s is missing', (name) => {
    const draft = draftOf('City\tMade\nOslo\t500\nRome\t700\n');
    expect(evaluate(draft).ranking).not.toBeNull();
    expect(evaluate({ ...draft, replies: { ...draft.replies, [name]: '' } }).ranking).toBeNull();
  });

  test('of estimates alone, and it says so', () => {
    const { errors, ranking } = evaluate(
      draftOf('City\tMade, 2024 (tonnes)\nOslo\t5 e\nRome\t7 e\n'),
    );
    expect(errors).toEqual([expect.stringMatching('estimates')]);
    expect(ranking).toBeNull();
  });
});

describe('a figure that no dataset can have is a problem at its cell:', () => {
  test.each([
    [
      'a negative value',
      'City\tMade, 2024 (tonnes)\nOslo\t500\nRome\t-700\n',
      3,
      1,
      '-700',
      /0 or more/,
    ],
    [
      'a negative value in brackets',
      'City\tMade, 2024 (tonnes)\nOslo\t500\nRome\t(700)\n',
      3,
      1,
      '(700)',
      /0 or more/,
    ],
    [
      'a growth of -100 %',
      'City\tMade, 2024 (tonnes)\tGrowth (%)\nOslo\t500\t3\nRome\t700\t-100\n',
      3,
      2,
      '-100',
      /above -100/,
    ],
    [
      'less than that',
      'City\tMade, 2024 (tonnes)\tGrowth (%)\nOslo\t500\t-120.5\nRome\t700\t3\n',
      2,
      2,
      '-120.5',
      /above -100/,
    ],
  ])('%s', (_, table, line, column, found, expected) => {
    const { reading, figureProblems, errors, ranking } = evaluate(draftOf(table));
    expect(reading?.problems).toEqual([]);
    expect(figureProblems).toEqual([
      expect.objectContaining({ line, column, found, expected: expect.stringMatching(expected) }),
    ]);
    expect([errors, ranking]).toEqual([[], null]);
  });

  test('in a table whose rows and columns are swapped', () => {
    const table =
      '\tOslo\tRome\tKyiv\nSteel 2024 (t)\t5\t-7\t6\nCars 2024 (vehicles)\t50\t70\t65\n';
    const { figureProblems } = evaluate(draftOf(table, { answers: { columns: 'transpose' } }));
    expect(figureProblems).toMatchObject([{ line: 2, column: 2, found: '-7' }]);
  });

  test('and one that was added, at its place in the list', () => {
    const figures = [addedFigure('Bern', 'many'), addedFigure('Cork', '-5')];
    const { figureProblems, evidenceProblems } = evaluate(draftOf(TABLE, { figures }));
    expect(figureProblems).toEqual([]);
    expect(evidenceProblems.map(({ index, field }) => [index, field])).toEqual([
      [0, 'value'],
      [1, 'value'],
    ]);
  });
});

describe('a ranking', () => {
  test('appears when nothing is open', () => {
    const ranking = rankingOf(draftOf(TABLE));
    expect(ranksOf(ranking)).toEqual(['Rome 1-1', 'Kyiv 2-2', 'Oslo 3-3']);
    expect(ranking.document.sources.map(({ publisher }) => publisher)).toEqual(['Office']);
    expect([...ranking.records.records.keys()]).toEqual([
      ...['entities.csv', 'sources.csv', 'observations.csv'],
    ]);
  });

  test('is the default one, or the one that is chosen', () => {
    expect(rankingOf(draftOf(TWO)).shown).toBe('steel/2024');
    const choices = rankingOf(draftOf(TWO)).choices.map(({ id }) => id);
    expect(choices.toSorted()).toEqual(['cars/2024', 'steel/2023', 'steel/2024']);
    for (const shown of choices) {
      const ranking = rankingOf(draftOf(TWO, { shown }));
      expect(ranking.shown).toBe(shown);
      expect(`${ranking.view.metric}/${ranking.view.period.id}`).toBe(shown);
    }
  });

  test('is the default one if the chosen one doesn’t exist', () => {
    expect(rankingOf(draftOf(TWO, { shown: 'cars/2023' })).shown).toBe('steel/2024');
  });

  test('is another one than the default if that has only estimates', () => {
    const table = 'City\tSteel, 2024 (t)\tCars, 2024 (vehicles)\nOslo\t5 e\t70\nRome\t8 e\t50\n';
    expect(rankingOf(draftOf(table)).shown).toBe('cars/2024');
  });

  test('has its warnings at the lines of the table', () => {
    const warnings = warningsOf(draftOf(`${TABLE}Bern\t61234\nCork\t61234\n`));
    expect(warnings).toMatchObject([{ line: 6, reason: expect.stringContaining('Bern') }]);
  });

  test('has a warning of a name that a spreadsheet would run as a formula', () => {
    expect(warningsOf(draftOf(`${TABLE}=1+1\t61234\n`))).toMatchObject([
      { line: null, found: '=1+1', reason: expect.stringContaining('as a formula') },
    ]);
  });

  test('has warnings about added figures without a line', () => {
    const years =
      'City\t2021\t2022\t2023\t2024\nOslo\t501\t511\t521\t531\nRome\t601\t611\t621\t631\n';
    expect(warningsOf(draftOf(years))).toEqual([]);
    const figures = [addedFigure('Oslo', '53,100')];
    const warnings = warningsOf(draftOf(years, { figures }));
    expect(warnings).toMatchObject([{ line: null, found: '53100' }]);
  });
});

describe('a second source', () => {
  const ROUGH = 'City\tMade, 2024 (tonnes)\nOslo\tabout 600\nRome\t700\nKyiv\t650\n';

  test('narrows a rank', () => {
    expect(ranksOf(rankingOf(draftOf(ROUGH)))).toContain('Oslo 1-3');
    const figures = [addedFigure('Oslo', '660')];
    expect(ranksOf(rankingOf(draftOf(ROUGH, { figures })))).toEqual([
      ...['Rome 1-1', 'Oslo 2-2', 'Kyiv 3-3'],
    ]);
  });

  test('that contradicts the first widens the rank, and the conflict is listed', () => {
    const ranking = rankingOf(draftOf(TABLE, { figures: [addedFigure('Oslo', '690')] }));
    expect(ranksOf(ranking)).toContain('Oslo 2-3');
    expect(boundsOf(ranking, 'Oslo')).toEqual([499.5, 691]);
    expect(ranking.document.conflicts).toMatchObject([{ entity: 'oslo', kind: 'observations' }]);
  });

  test('of a place that isn’t in the table adds an entry', () => {
    const ranking = rankingOf(draftOf(TABLE, { figures: [addedFigure('Bern', '600')] }));
    expect(ranksOf(ranking)).toEqual(['Rome 1-1', 'Kyiv 2-2', 'Bern 3-3', 'Oslo 4-4']);
  });
});

describe('a claim', () => {
  const FIGURES = 'contradicted by the figures; not used';
  const RIVAL = 'contradicted by the figures or by another claim; not used';

  test.each<[string, readonly (readonly [place: string, rank: string])[], [number, string][]]>([
    ['that figures allow', [['Rome', '1']], []],
    ['that figures leave open', [['Bern', '1']], []],
    ['that figures contradict', [['Oslo', '1']], [[0, FIGURES]]],
    ['of a rank that places outside the table leave open', [['Bern', '5']], []],
    // The dataset has them in another order.
    [
      'beside a right one',
      [
        ['Oslo', '3'],
        ['Oslo', '1'],
      ],
      [[1, RIVAL]],
    ],
    [
      'beside one that figures allow, and that places outside the table allow too',
      [
        ['Rome', '2'],
        ['Rome', '1'],
      ],
      [
        [0, RIVAL],
        [1, RIVAL],
      ],
    ],
    [
      'that contradicts another',
      [
        ['Bern', '2'],
        ['Bern', '3'],
      ],
      [
        [0, RIVAL],
        [1, RIVAL],
      ],
    ],
    [
      'behind one that isn’t read',
      [
        ['Rome', 'first'],
        ['Oslo', '1'],
      ],
      [
        [0, 'a whole number from 1'],
        [1, FIGURES],
      ],
    ],
  ])('%s is said to be unused where it is', (_, added, expected) => {
    const claims = added.map(([place, rank]) => addedClaim(place, rank));
    const { evidenceProblems, ranking } = evaluate(draftOf(TABLE, { claims }));
    expect(evidenceProblems.map((problem) => [problem.index, problem.expected])).toEqual(expected);
    expect(ranking).not.toBeNull();
  });

  const ROUGH = 'City\tMade, 2024 (tonnes)\nOslo\tabout 600\nRome\t650\nKyiv\t500\n';

  test('of the first rank counts where the figures leave it open', () => {
    expect(ranksOf(rankingOf(draftOf(ROUGH)))).toContain('Oslo 1-3');
    const ranking = rankingOf(draftOf(ROUGH, { claims: [addedClaim('Oslo', '1')] }));
    expect(ranksOf(ranking)).toContain('Oslo 1-1');
    expect(ranking.document.claims.map(({ status }) => status)).toEqual(['used']);
  });

  test('that the figures contradict is shown and not used', () => {
    const ranking = rankingOf(draftOf(TABLE, { claims: [addedClaim('Oslo', '1')] }));
    expect(ranksOf(ranking)).toEqual(ranksOf(rankingOf(draftOf(TABLE))));
    expect(ranking.document.claims.map(({ status }) => status)).toEqual(['conflict']);
  });

  test('is about the ranking that is shown', () => {
    const claims = [addedClaim('Oslo', '2')];
    const ranking = rankingOf(draftOf(TWO, { shown: 'steel/2023', claims }));
    expect(ranking.document.claims.map(({ entity, rank }) => [entity, rank])).toEqual([
      ['oslo', 2],
    ]);
    expect(rankingOf(draftOf(TWO, { shown: 'steel/2024', claims: [] })).document.claims).toEqual(
      [],
    );
  });

  test('may be of a place without a figure', () => {
    const second = rankingOf(draftOf(TABLE, { claims: [addedClaim('Bern', '2')] }));
    expect(second.document.unlisted.map(({ entity }) => entity.id)).toEqual(['bern']);
    expect(ranksOf(second)).toContain('Rome 1-1');
    const first = rankingOf(draftOf(TABLE, { claims: [addedClaim('Bern', '1')] }));
    expect(boundsOf(first, 'Bern')).toEqual([699.5, null]);
    expect(ranksOf(first)).toEqual(['Bern 1-1', 'Rome 2-2', 'Kyiv 3-3', 'Oslo 4-4']);
  });
});

describe('the table is read again', () => {
  const draft = draftOf(TABLE);

  test.each([
    ['a reply changes', { replies: { ...draft.replies, title: 'Other' } }],
    ['a figure is added', { figures: [addedFigure('Bern', '600')] }],
    ['a claim is added', { claims: [addedClaim('Rome', '1')] }],
    ['another ranking is shown', { shown: 'made/2024' }],
  ])('not if %s', (_, changes) => {
    const evaluator = new DraftEvaluator();
    const grid = gridOf(TABLE);
    const { reading } = evaluator.evaluate(draft, grid, EVALUATION);
    expect(evaluator.evaluate({ ...draft, ...changes }, grid, EVALUATION).reading).toBe(reading);
  });

  test.each([
    ['an answer changes', { answers: { 'unit:2': 'kg' } }],
    ['a role changes', { roles: { 2: 'unused' } }],
    ['a row is kept', { keep: ['Oslo'] }],
  ])('if %s', (_, changes) => {
    const evaluator = new DraftEvaluator();
    const grid = gridOf(TABLE);
    const { reading } = evaluator.evaluate(draft, grid, EVALUATION);
    expect(evaluator.evaluate({ ...draft, ...changes }, grid, EVALUATION).reading).not.toBe(
      reading,
    );
  });

  test('if it is another table', () => {
    const evaluator = new DraftEvaluator();
    const { reading } = evaluate(draft, evaluator);
    expect(evaluate(draftOf(TWO), evaluator).reading).not.toBe(reading);
  });
});
