/** Random edits of drafts: nothing throws, and an evaluator that remembers gives what a fresh one gives. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftWarnings } from '../../../../engine/editing/draft/draft-warnings.ts';
import { type Draft, newDraft } from '../../../../engine/model/draft.ts';
import { DraftEvaluator, type DraftResult } from '../../../support/import/draft-evaluator.ts';
import { EVALUATION, gridOf } from '../../../support/import/drafts.ts';

const TABLES = [
  'City\tMade, 2024 (tonnes)\tGrowth (%)\nOslo\t500\t3\nRome\tabout 700\t-2\nKyiv\t650\t\nTotal\t1850\t\n',
  'City\tIndicator\tYear\tUnit\tValue\nOslo\tSteel\t2024\tmillion t\t5.0\nRome\tSteel\t2023\tmillion t\t7.0\nOslo\tCars\t2024\tvehicles\t-500\n',
  'City\tMade\nOslo\t1.234\nRome\t2.345\n',
  '\tOslo\tRome\tKyiv\nSteel 2024 (million t)\t5.0\t7.0\t6.5\nCars 2024 (vehicles)\t50\t70\t65\n',
  'Rank\tCountry\t国家\t2023\t2024\tSource\n1\tChina\t中国\t5,000\t5,100\tOffice\n2\tIndia\t印度\t4,000\t4,200 e\tBureau\n',
  'Only a sentence.',
  '',
];
const GRIDS = TABLES.map(gridOf);

const isDeep = process.env.LIKEWISE_DEEP === '1';

const oneOf = (...texts: readonly string[]) => fc.constantFrom(...texts);
const DATES = oneOf('', '2025-02-01', '2025-02', 'soon');
const SOURCE = {
  publisher: oneOf('Office', 'Gazette', ''),
  published: DATES,
  address: oneOf('', 'https://example.org/', 'x'),
};
const PLACE = oneOf('Oslo', 'rome', 'China', '中国', 'Bern', 'Total', '');
const figure = fc.record({
  ...{ place: PLACE, title: oneOf('', 'Yearbook'), ...SOURCE },
  value: oneOf(
    '600',
    '5.1',
    'about 2 million',
    '1.234',
    '-3',
    '400–500',
    '12 %',
    'many',
    '610 (2023)',
    '',
  ),
});
const claim = fc.record({ place: PLACE, rank: oneOf('1', '2', '7', '0', 'x'), ...SOURCE });
const answers = fc.dictionary(
  oneOf(
    'number-format:2',
    'unit:2',
    'period:2',
    'period:4',
    'columns',
    'columns:3',
    'growth-period:3',
    'date-order',
    'unit:99',
    'x',
  ),
  oneOf(
    ',',
    '.',
    'million tonnes',
    'none',
    '2024',
    'Nov 2024',
    'transpose',
    'keep',
    'value',
    'dmy',
    'soon',
    '',
  ),
  { maxKeys: 2 },
);
const roles = fc.dictionary(
  oneOf('1', '2', '3', '4', '5', '99'),
  oneOf(
    'name',
    'name_zh',
    'figure',
    'growth',
    'share',
    'period',
    'unit',
    'rank',
    'source',
    'note',
    'unused',
    '',
  ),
  { maxKeys: 2 },
);
const replies = fc.record({
  ...{ title: oneOf('Output', '产量', ''), unit: oneOf('million tonnes', 'tonnes', '') },
  ...{ period: oneOf('2024', '2023', 'soon', ''), publisher: oneOf('Office', '') },
  ...{ published: DATES, level: oneOf('Cities', '城市', '') },
});

/** A change of one part of a draft. */
const change: fc.Arbitrary<Partial<Draft>> = fc.oneof(
  fc.record({ answers }),
  fc.record({ roles }),
  fc.record({ replies }),
  fc.record({ keep: fc.subarray(['Total', 'Oslo']) }),
  fc.record({ figures: fc.array(figure, { maxLength: 3 }) }),
  fc.record({ claims: fc.array(claim, { maxLength: 2 }) }),
  fc.record({ shown: oneOf('', 'made/2024', 'steel/2024', 'cars/2024', 'x') }),
);
const step = fc.record({ table: fc.nat(TABLES.length - 1), isOther: fc.boolean(), change });

const plain = ({ ranking, ...rest }: DraftResult) => ({
  ...rest,
  ranking: ranking && {
    ...ranking,
    solved: ranking.solved.dataset,
    warnings: draftWarnings(ranking, EVALUATION.today),
  },
});

test('an evaluator that remembers the last table gives what a fresh one gives', () => {
  const base = { title: 'Output', unit: 'tonnes', period: '2024', publisher: 'Office' };
  let rankings = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 6 }), (steps) => {
      const evaluator = new DraftEvaluator();
      let draft: Draft = { ...newDraft(TABLES[0] ?? ''), replies: base };
      let table = 0;
      for (const one of steps) {
        table = one.isOther ? one.table : table;
        draft = { ...draft, ...one.change, table: TABLES[table] ?? '' };
        const grid = GRIDS[table] ?? gridOf('');
        const result = evaluator.evaluate(draft, grid, EVALUATION);
        const fresh = new DraftEvaluator().evaluate(draft, grid, EVALUATION);
        expect(plain(result)).toEqual(plain(fresh));
        if (result.ranking) rankings += 1;
      }
    }),
    { numRuns: isDeep ? 3000 : 60 },
  );
  expect(rankings).toBeGreaterThan(20);
});
