/** What a publisher is told who would alter earlier dates. */
import { expect, test } from 'vitest';
import type { Dataset } from '../../../engine/dataset/schema.ts';
import { rewrittenVintages, rowsTouchingHistory } from '../../../engine/diff/history-guard.ts';
import { refusalText } from '../../../engine/diff/history-guard-text.ts';
import { claim, figure, handmade } from '../../support/data/handmade.ts';
import { edited, summaryOf, withFigures } from '../../support/data/summaries.ts';

const PUBLISHED = handmade('a b', [
  figure('a total 2024 30'),
  figure('b total 2024 20', { source: 'two', knownFrom: '2024-02-01' }),
  figure('b total 2023 20', { source: 'two', knownFrom: '2024-03-01' }),
]);

function refusal(after: Dataset, published = PUBLISHED): string[] {
  const [before, now] = [summaryOf(published), summaryOf(after)];
  return refusalText(
    before,
    rewrittenVintages(before, now),
    rowsTouchingHistory(before, now),
    '2024-04-02',
  ).split('\n');
}

test('it names the vintages, the rows and both ways out', () => {
  const late = figure('b total 2024 25', { source: 'late', knownFrom: '2024-02-15' });
  expect(refusal(withFigures(PUBLISHED, late))).toEqual([
    'handmade: what was published as known before 1 March 2024 would be altered:',
    '  Things, 2024, City, Counted, as known on 15 February 2024: would be there, and was not',
    '  Share, 2024, City, Counted, as known on 15 February 2024: would be there, and was not',
    '  with them 1 ground of comparisons',
    'because of these rows:',
    '  observations.csv: b/total/2024/count/late is new, which counts from 2024-02-15 on',
    'Frozen embeds and citations show these dates. What became known only now has known_from (what is taken back: withdrawn_on)',
    'of today, 2024-04-02. If what was published was wrong: --rewrite-history "reason", which writes a row into',
    'handmade/rewrites.csv, where it has to stay; the feed of changes tells it.',
  ]);
});

test.each<[string, Dataset, string]>([
  [
    'changed',
    edited(PUBLISHED, 'a', { value: 31 }),
    '  Things, 2024, City, Counted, as known on 1 January 2024: would say something else',
  ],
  [
    'gone',
    edited(PUBLISHED, 'a', { knownFrom: '2024-05-01' }),
    '  Things, 2024, City, Counted, as known on 1 January 2024: would not be there any more',
  ],
])('it says that a vintage is %s', (_, after, line) => {
  expect(refusal(after)).toContain(line);
});

test('it names claims by their own file', () => {
  const after = {
    ...PUBLISHED,
    claims: [claim('b total 2024 city 2', { knownFrom: '2024-02-10' })],
  };
  expect(refusal(after)).toContain(
    '  claims.csv: b/total/2024/count/city/2/source is new, which counts from 2024-02-10 on',
  );
});

test('it cuts long lists', () => {
  const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));
  const late = months.map((month) =>
    figure(`a total 2022-${month} 1`, { source: 'late', knownFrom: '2024-01-01' }),
  );
  const lines = refusal(withFigures(PUBLISHED, ...late));
  const more = lines.filter((line) => /^ {2}and \d+ more$/.test(line));
  expect(more).toHaveLength(2);
  expect(more[1]).toBe('  and 4 more');
  expect(lines.length).toBeLessThan(26);
});

test('it says so where no row is the cause', () => {
  const more = handmade('a b c', PUBLISHED.observations);
  expect(refusal(more)).toContain(
    'and no row of figures or claims is why: it is entities.csv, dataset.json, rewrites.csv, or the program',
  );
});

test('it tells leaders one by one where nothing else is altered', () => {
  const more = { ...PUBLISHED, claims: [claim('a total 2020 city 1')] };
  expect(refusal(more).slice(1, 5)).toEqual([
    '  Things, City, who was first, as known on 1 January 2024: would say something else',
    '  Things, City, who was first, as known on 1 February 2024: would say something else',
    '  Things, City, who was first, Counted, as known on 1 January 2024: would say something else',
    '  Things, City, who was first, Counted, as known on 1 February 2024: would say something else',
  ]);
});

test('it asks for a reason back that was published', () => {
  const rewrites = [{ date: '2024-03-05', from: '2024-01-01', reason: 'A slip.' }];
  expect(refusal(PUBLISHED, { ...PUBLISHED, rewrites })[1]).toBe(
    '  the reason why 1 January 2024 was altered is missing: A slip.',
  );
});
