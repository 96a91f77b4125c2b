/** Changes of a release as text for a terminal. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import type { Dataset } from '../../../engine/dataset/schema.ts';
import { diffDataset } from '../../../engine/diff/dataset-diff.ts';
import { datasetDiffText } from '../../../engine/diff/dataset-diff-text.ts';
import { summarizeDataset } from '../../../engine/diff/dataset-summary.ts';
import { rewrittenVintages } from '../../../engine/diff/history-guard.ts';
import { claim, figure, handmade } from '../../support/data/handmade.ts';
import { china } from '../../support/data/real-data.ts';
import {
  changesBetween,
  edited,
  summaryOf,
  withFigures,
  without,
} from '../../support/data/summaries.ts';

const TODAY = '2024-06-01';

/** A dataset with one metric, so that nothing is derived. */
function plain(...parts: Parameters<typeof handmade>): Dataset {
  const dataset = handmade(...parts);
  return { ...dataset, metrics: dataset.metrics.filter(({ id }) => id === 'total') };
}

const BEFORE = plain('a b c d', [
  figure('a total 2024 2500..4000'),
  figure('b total 2024 3000'),
  figure('c total 2024 1000'),
]);

function diffLines(after: Dataset, before = BEFORE): string[] {
  return datasetDiffText(changesBetween(before, after)).split('\n');
}

test('states that nothing changed', () => {
  expect(diffLines(BEFORE)).toEqual(['Handmade (handmade): nothing changes for readers.']);
});

test('a new figure: the cause, then old and new ranks, old and new figures, and leaders', () => {
  const exact = figure('a total 2024 3500', { source: 'bureau', knownFrom: TODAY });
  expect(diffLines(withFigures(BEFORE, exact))).toEqual([
    'Handmade (handmade): 1 new figure; 1 ranking changes.',
    '',
    'Things, 2024, City, Counted',
    '  ranks: A 1–2 → 1; B 1–2 → 2',
    '  figures: A 2,500 to 4,000 things → exactly 3,500 things (published: 2,500 things → 3,500 things)',
    '  ranks among all places: A 1–3 → 1–2; B 1–3 → 2–3',
    '',
    'Who was first',
    '  Things, 2024, City: B or A (open) → A (among those with figures)',
  ]);
});

test('a withdrawal: entities no longer listed, and figures set aside', () => {
  const lines = diffLines(edited(BEFORE, 'c', { withdrawnOn: TODAY, withdrawnReason: 'wrong' }));
  expect(lines).toEqual([
    'Handmade (handmade): 1 figure withdrawn; 1 ranking changes.',
    '',
    'Things, 2024, City, Counted',
    '  no longer listed: C (3, exactly 1,000 things)',
    '  now not compared: C 1,000 things (withdrawn)',
    '  places with figures: 3 of 4 → 2 of 4',
    '  ranks among all places: B 1–3 → 1–4; A 1–3 → 1–4',
    '',
    'Who was first',
    '  Things, 2024, City: B or A (open) → B or A (too few figures)',
  ]);
});

describe('a line describes', () => {
  test.each<[string, Dataset, Dataset, string]>([
    [
      'who is new',
      BEFORE,
      withFigures(BEFORE, figure('d total 2024 500')),
      '  now listed: D (4, exactly 500 things)',
    ],
    [
      'a new conflict',
      BEFORE,
      withFigures(BEFORE, figure('c total 2024 1200', { source: 'paper' })),
      'New conflicts: C, Things, 2024 (figures contradict one another)',
    ],
    [
      'a resolved conflict',
      withFigures(BEFORE, figure('c total 2024 1200', { source: 'paper' })),
      BEFORE,
      'Resolved conflicts: C, Things, 2024 (figures contradict one another)',
    ],
    [
      'a figure not compared because of its basis',
      BEFORE,
      withFigures(BEFORE, figure('d total 2024 99', { basis: 'mixed' })),
      '  now not compared: D 99 things (Guessed)',
    ],
    [
      'a figure not compared because of its status',
      BEFORE,
      withFigures(BEFORE, figure('d total 2024 99', { status: 'forecast' })),
      '  now not compared: D 99 things (forecast)',
    ],
    [
      'a figure no longer set aside',
      withFigures(BEFORE, figure('d total 2024 99', { basis: 'mixed' })),
      BEFORE,
      '  no longer set aside: D 99 things (Guessed)',
    ],
    [
      'the status of a statement of rank',
      BEFORE,
      { ...BEFORE, claims: [claim('b total 2024 city 1')] },
      '  statements of rank: B as number 1: absent → used',
    ],
    [
      'the highest possible value of an unlisted entity',
      BEFORE,
      { ...BEFORE, claims: [claim('b total 2024 city 1')] },
      '  not listed: D nothing known → at most 3,000 things',
    ],
    [
      'a new ranking, without ranks if nothing is compared',
      BEFORE,
      withFigures(BEFORE, figure('d total 2024 99', { basis: 'mixed' })),
      '  listed: D (exactly 99 things)',
    ],
    [
      'a removed ranking',
      withFigures(BEFORE, figure('a total 2024-05 2')),
      BEFORE,
      '  was listed: A (1, exactly 2 things)',
    ],
    [
      'a change of details only',
      BEFORE,
      withFigures(BEFORE, figure('b total 2024 3000', { source: 'paper' })),
      '  details only: wording of figures, conflicts or last known figures',
    ],
    [
      'rows that change no ranking',
      { ...BEFORE, claims: [claim('b total 2024-03 city 1')] },
      BEFORE,
      'Handmade (handmade): 1 statement of rank changed; no ranking changes.',
    ],
    [
      'a change without a row as its cause',
      BEFORE,
      plain('a b c d e', BEFORE.observations),
      'Handmade (handmade): no figure or statement of rank changed; 1 ranking changes.',
    ],
    [
      'a new ranking in its heading',
      BEFORE,
      withFigures(BEFORE, figure('a total 2024-05 2')),
      'Things, May 2024, City, Counted (new)',
    ],
    [
      'rows of each kind',
      BEFORE,
      withFigures(edited(without(BEFORE, 'c'), 'b', { value: 3100 }), figure('d total 2024 1')),
      'Handmade (handmade): 1 new figure, 1 figure changed and 1 figure removed; 1 ranking changes.',
    ],
    [
      'a reason for altering earlier dates',
      BEFORE,
      {
        ...BEFORE,
        rewrites: [{ date: TODAY, from: '2024-01-01', reason: 'A typing error.' }],
      },
      'Altered: published history from 1 January 2024 on (0 vintages of rankings), reason: A typing error.',
    ],
  ])('%s', (_, before, after, line) => {
    expect(diffLines(after, before)).toContain(line);
  });
});

describe('shortens', () => {
  const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));

  test('the changes of many rankings, with a count', () => {
    const many = withFigures(BEFORE, ...months.map((month) => figure(`a total 2023-${month} 1`)));
    const lines = diffLines(many);
    expect(lines.filter((line) => line.endsWith('(new)')).length).toBeLessThan(12);
    expect(lines.at(-1)).toMatch(/^In addition, (1 ranking changes and )?\d+ rankings are new\.$/);
  });

  test('a long list in one ranking', () => {
    const names = 'abcdefghijkl'.split('');
    const before = plain(names.join(' '), [figure('a total 2024 1')]);
    const after = withFigures(
      before,
      ...names.slice(1).map((name) => figure(`${name} total 2024 2`)),
    );
    expect(diffLines(after, before).find((line) => line.startsWith('  now listed'))).toMatch(
      /; and 3 more$/,
    );
  });

  test('a long tie for the first place', () => {
    const names = 'abcde'.split('');
    const before = plain(names.join(' '), [figure('a total 2024 1')]);
    const after = withFigures(
      before,
      ...names.slice(1).map((name) => figure(`${name} total 2024 1`)),
    );
    expect(diffLines(after, before).at(-1)).toBe(
      '  Things, 2024, City: A (too few figures) → 5 places (proven)',
    );
  });

  test('a new or removed dataset, to its number of rankings', () => {
    const summary = summaryOf(BEFORE);
    expect(datasetDiffText(diffDataset(null, summary))).toBe(
      'Handmade (handmade): new, with 1 ranking.',
    );
    expect(datasetDiffText(diffDataset(summary, null))).toBe(
      'Handmade (handmade): no longer in the release, with 1 ranking.',
    );
  });
});

test('the changes of the first collection in the real data, for the ranking of the founding article', () => {
  const { dataset } = china();
  const collected = '2026-11-24';
  const summaryOf = (isKnown: (date: string) => boolean) => {
    const known = <Row extends { readonly knownFrom: string }>(rows: readonly Row[]) =>
      rows.filter(({ knownFrom }) => isKnown(knownFrom));
    const { observations, claims, completeness } = dataset;
    return summarizeDataset(
      compile({
        ...dataset,
        observations: known(observations),
        claims: known(claims),
        completeness: known(completeness),
      }),
    );
  };
  const before = summaryOf((date) => date < collected);
  const after = summaryOf((date) => date <= collected);
  const changes = diffDataset(before, after);

  expect(rewrittenVintages(before, after)).toEqual([]);
  expect(changes.rows.filter((row) => row.from !== collected)).toEqual([]);
  const [cities] = changes.rankings;
  expect(cities).toMatchObject({ metric: 'total', period: '2025', level: 'city', basis: 'plant' });
  const lines = datasetDiffText(changes).split('\n');
  const start = lines.indexOf('Vehicles built, 2025, Cities, Counted where the vehicle was built');
  const [ranks, figures, aside] = lines.slice(start + 1, start + 4);
  expect(start).toBeLessThan(5);
  expect(ranks).toBe('  ranks: Shanghai 2–5 → 2–4; Jinan 2–7 → 3–7');
  expect(figures).toContain(
    'Shanghai 1,601,050 to 2,789,000 vehicles → 1,771,500 to 1,773,000 vehicles (published: 1,772,000 vehicles)',
  );
  expect(aside).toContain('Shanghai 1,823,000 vehicles (By each place’s own rules)');
  expect(lines.find((line) => line.startsWith('New conflicts: '))).toContain(
    'Hefei, New energy vehicles, January to November 2025 (figures contradict one another)',
  );
  expect(lines.length).toBeLessThan(120);
});
