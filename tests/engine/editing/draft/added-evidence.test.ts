/** Figures and claims from elsewhere: their values mean what they would mean in the table, and what is wrong is reported at its field. */
import { describe, expect, test } from 'vitest';
import type { AddedFigure, Draft } from '../../../../engine/model/draft.ts';
import {
  addedClaim,
  addedFigure,
  boundsOf,
  draftOf,
  evaluate,
  rankingOf,
  ranksOf,
} from '../../../support/import/drafts.ts';

const PLAIN = 'City\tMade, 2024 (tonnes)\nOslo\t500\nRome\t700\nKyiv\t650\n';
const MILLIONS = 'City\tMade, 2024 (million tonnes)\nOslo\t5.0\nRome\t7.0\nKyiv\t6.5\n';
const COMMAS = 'City;Made, 2024 (tonnes)\nOslo;5,25\nRome;7,5\nKyiv;6,125\n';
const TALL =
  'City\tIndicator\tYear\tUnit\tValue\nOslo\tSteel\t2024\tmillion t\t5.0\nRome\tSteel\t2024\tmillion t\t7.0\nOslo\tCars\t2024\tvehicles\t500\nRome\tCars\t2024\tvehicles\t700\n';
const TITLED =
  'Steel made in 2024, in million tonnes\n\nCity\tMade\nOslo\t5.0\nRome\t7.0\nKyiv\t6.5\n';
const WORDS =
  'City\tMade, 2024 (tonnes)\nOslo\t5.0 million\nRome\t7.0 million\nKyiv\t6.5 million\n';
const SWAPPED =
  '\tOslo\tRome\tKyiv\nSteel 2024 (million t)\t5.0\t7.0\t6.5\nCars 2024 (vehicles)\t50\t70\t65\n';
const GROWING =
  'City\tMade, 2024 (tonnes)\tGrowth (%)\nOslo\t500\t3\nRome\t700\t-2\nKyiv\t650\t1\n';
const NO_UNIT = 'City\tMade\nOslo\t5.0\nRome\t7.0\nKyiv\t6.5\n';

/** The bounds of a place of its own, from an added value alone. */
function boundsOfAdded(table: string, value: string, changes: Partial<Draft> = {}) {
  return boundsOf(
    rankingOf(draftOf(table, { figures: [addedFigure('Bern', value)], ...changes })),
    'Bern',
  );
}

const swapped = { answers: { columns: 'transpose' } };
const millionUnit = {
  replies: { title: 'Output', unit: 'million tonnes', period: '2024', publisher: 'Office' },
};

describe('a value is read as in the table', () => {
  test('a margin of error isn’t taken unasked', () => {
    expect(boundsOfAdded(PLAIN, '610 ± 5')).toBeNull();
  });

  test.each<[string, string, string, readonly [number, number | null], Partial<Draft>?]>([
    ['plain', PLAIN, '610', [609.5, 611]],
    ['with separators', PLAIN, '1,610', [1609.5, 1611]],
    ['with a word', PLAIN, '2.1 million', [2_050_000, 2_200_000]],
    ['with its unit', PLAIN, '610 tonnes', [609.5, 611]],
    ['about', PLAIN, 'about 600', [500, 700]],
    ['over', PLAIN, 'over 600', [600, 700]],
    ['more than', PLAIN, '>610', [610, null]],
    ['a range', PLAIN, '600–620', [600, 620]],
    ['in millions by the heading', MILLIONS, '6.1', [6_050_000, 6_200_000]],
    ['with the word of the heading', MILLIONS, '6.1 million', [6_050_000, 6_200_000]],
    ['with a decimal comma', COMMAS, '6,10', [6.095, 6.11]],
    ['with a point between thousands', COMMAS, '1.610', [1609.5, 1611]],
    ['in millions by the title', TITLED, '6.1', [6_050_000, 6_200_000]],
    ['beside numbers with words', WORDS, '6.1 million', [6_050_000, 6_200_000]],
    ['in full beside numbers with words', WORDS, '6,100,000', [6_099_999.5, 6_100_001]],
    ['with growth beside it', GROWING, '610', [609.5, 611]],
    ['in millions by the heading of a line', SWAPPED, '6.1', [6_050_000, 6_200_000], swapped],
    ['in millions by the given unit', NO_UNIT, '6.1', [6_050_000, 6_200_000], millionUnit],
    [
      'with a word beside the given unit',
      NO_UNIT,
      '6.1 million',
      [6_050_000, 6_200_000],
      millionUnit,
    ],
    [
      'by the unit that was answered',
      NO_UNIT,
      '6.1',
      [6_050_000, 6_200_000],
      { answers: { 'unit:2': 'million tonnes' } },
    ],
  ])('%s', (_, table, value, bounds, changes) => {
    expect(boundsOfAdded(table, value, changes)).toEqual(bounds);
  });

  test.each([
    ['steel/2024', '6.1', [6_050_000, 6_200_000]],
    ['cars/2024', '610', [609.5, 611]],
  ] as const)(
    'with the unit of its row, in a table of one row for each figure: %s',
    (shown, value, bounds) => {
      expect(boundsOfAdded(TALL, value, { shown })).toEqual(bounds);
    },
  );
});

/** The problems of one added figure, as field and expectation. */
function problemsOf(table: string, figure: AddedFigure): string[][] {
  const { evidenceProblems } = evaluate(
    draftOf(table, { figures: [addedFigure('Oslo', '501'), figure] }),
  );
  return evidenceProblems.map(({ kind, index, field, expected }) => [
    kind,
    String(index),
    field,
    expected,
  ]);
}

describe('what is wrong is reported at its field', () => {
  test.each([
    ['value', PLAIN, addedFigure('Bern', ''), 'a number, such as 2.1 million'],
    ['value', PLAIN, addedFigure('Bern', 'many'), ''],
    ['value', PLAIN, addedFigure('Bern', 'n/a'), 'a number, such as 2.1 million'],
    ['value', PLAIN, addedFigure('Bern', '610 kg'), ''],
    ['value', PLAIN, addedFigure('Bern', '12 %'), ''],
    ['value', PLAIN, addedFigure('Bern', '-5'), 'a plain number, 0 or more, such as 2788000'],
    ['value', PLAIN, addedFigure('Bern', '610 (2023)'), ''],
    ['value', COMMAS, addedFigure('Bern', '6.1'), ''],
    ['place', PLAIN, addedFigure(' ', '610'), 'the name of a place'],
    ['publisher', PLAIN, addedFigure('Bern', '610', { publisher: '' }), 'who published it'],
    ['published', PLAIN, addedFigure('Bern', '610', { published: 'May 2025' }), ''],
    ['address', PLAIN, addedFigure('Bern', '610', { address: 'example.org' }), ''],
  ])('a %s: %#', (field, table, figure, expected) => {
    expect(problemsOf(table, figure)).toEqual([
      ['figure', '1', field, expected === '' ? expect.stringMatching(/./) : expected],
    ]);
  });

  test('several fields at once', () => {
    const figure = addedFigure('Bern', 'many', { publisher: '', published: 'soon' });
    expect(
      problemsOf(PLAIN, figure)
        .map(([, , field]) => field)
        .toSorted(),
    ).toEqual([...['published', 'publisher', 'value']]);
  });

  test.each(['0', '1.5', 'first', '', '-1'])('the rank “%s” of a claim', (rank) => {
    const { evidenceProblems, ranking } = evaluate(
      draftOf(PLAIN, { claims: [addedClaim('Rome', rank)] }),
    );
    expect(evidenceProblems).toMatchObject([{ kind: 'claim', index: 0, field: 'rank' }]);
    expect(ranking?.records.records.has('claims.csv')).toBe(false);
  });

  test('a figure that is wrong isn’t taken, and the ranking stays', () => {
    const figures = [addedFigure('Bern', 'many'), addedFigure('Cork', '610')];
    const { ranking } = evaluate(draftOf(PLAIN, { figures }));
    expect(ranking && ranksOf(ranking)).toEqual(['Rome 1-1', 'Kyiv 2-2', 'Cork 3-3', 'Oslo 4-4']);
  });
});

describe('the source of an addition', () => {
  const publishersOf = (figures: readonly AddedFigure[], claims: Draft['claims'] = []) =>
    rankingOf(draftOf(PLAIN, { figures, claims })).solved.dataset.sources.map(
      ({ id, publisher, title, url, published }) =>
        [id, publisher, title, url, published].join(' | '),
    );

  test('has its publisher, title, address and date', () => {
    const more = { title: 'Yearbook', address: 'https://example.org/', published: '2025-03' };
    expect(publishersOf([addedFigure('Bern', '610', more)])).toContain(
      'gazette | Gazette | Yearbook | https://example.org/ | 2025-03',
    );
  });

  test('is another one for each addition, also by one publisher and by that of the table', () => {
    const office = { publisher: 'Office' };
    const sources = publishersOf(
      [addedFigure('Bern', '610'), addedFigure('Oslo', '501'), addedFigure('Cork', '5', office)],
      [addedClaim('Rome', '1')],
    );
    expect(sources.map((source) => source.split(' | ').slice(0, 2).join(' '))).toEqual([
      ...['gazette Gazette', 'gazette-2 Gazette', 'gazette-3 Gazette'],
      ...['office Office', 'office-2 Office'],
    ]);
  });
});

test('a place is found by any of its names, in any case', () => {
  const table = 'City\t城市\tMade, 2024 (tonnes)\nOslo\t奥斯陆\t500\nRome\t罗马\t700\n';
  const figures = ['OSLO', ' 奥斯陆 ', 'oslo'].map((name) => addedFigure(name, '501'));
  const claims = [addedClaim('罗马', '1')];
  const { solved } = rankingOf(draftOf(table, { figures, claims }));
  expect(solved.dataset.entities.map(({ name }) => name.en)).toEqual(['Oslo', 'Rome']);
});

test('an added estimate is set aside', () => {
  const ranking = rankingOf(draftOf(PLAIN, { figures: [addedFigure('Bern', '610 (estimate)')] }));
  expect(boundsOf(ranking, 'Bern')).toBeNull();
  expect(ranking.document.setAside.map(({ reason }) => reason)).toEqual(['status']);
});

test('an added figure goes to the ranking that is shown, also if the first metric lacks the default period', () => {
  const table =
    'City\tSteel, 2023 (t)\tCars, 2024 (vehicles)\nOslo\t5\t500\nRome\t7\t700\nKyiv\t\t650\n';
  const ranking = rankingOf(draftOf(table, { figures: [addedFigure('Bern', '610')] }));
  expect(boundsOf(ranking, 'Bern')).toEqual([609.5, 611]);
});
