/** Text of the error that refuses a release because it alters published history. */
import { expect, test } from 'vitest';
import type { Dataset } from '../../../engine/dataset/schema.ts';
import {
  refusalText,
  rewrittenVintages,
  rowsTouchingHistory,
} from '../../../engine/diff/history-guard.ts';
import { claim, figure, handmade, incomplete } from '../../support/data/handmade.ts';
import { edited, summaryOf, withFigures } from '../../support/data/summaries.ts';

const PUBLISHED = handmade('a b', [
  figure('a total 2024 30'),
  figure('b total 2024 20', { source: 'two', knownFrom: '2024-02-01' }),
  figure('b total 2023 20', { source: 'two', knownFrom: '2024-03-01' }),
]);

function refusal(after: Dataset, published = PUBLISHED): string[] {
  const [before, current] = [summaryOf(published), summaryOf(after)];
  return refusalText(
    before,
    rewrittenVintages(before, current),
    rowsTouchingHistory(before, current),
    '2024-04-02',
  ).split('\n');
}

test('the text lists the vintages, the rows that cause it and both ways to fix it', () => {
  const late = figure('b total 2024 25', { source: 'late', knownFrom: '2024-02-15' });
  expect(refusal(withFigures(PUBLISHED, late))).toEqual([
    'handmade: what was published as known before 1 March 2024 would be altered:',
    '  Things, 2024, City, Counted, as known on 15 February 2024: would be added',
    '  with them, 1 comparison document',
    'caused by these rows:',
    '  observations.csv: b/total/2024/count/late is new, effective from 2024-02-15',
    'Frozen embeds and citations show these dates. If a row became known only now, set its known_from (for a withdrawal, withdrawn_on)',
    'to today, 2024-04-02. If the published history was wrong, publish with --rewrite-history "reason". This adds a row to',
    'handmade/rewrites.csv, which must be kept, and the feed of changes shows the reason.',
  ]);
});

test.each<[string, Dataset, string]>([
  [
    'changed',
    edited(PUBLISHED, 'a', { value: 31 }),
    '  Things, 2024, City, Counted, as known on 1 January 2024: would change',
  ],
  [
    'removed',
    edited(PUBLISHED, 'a', { knownFrom: '2024-05-01' }),
    '  Things, 2024, City, Counted, as known on 1 January 2024: would be removed',
  ],
])('the text says that a vintage is %s', (_, after, line) => {
  expect(refusal(after)).toContain(line);
});

test('the text names claims.csv for a changed claim', () => {
  const after = {
    ...PUBLISHED,
    claims: [claim('b total 2024 city 2', { knownFrom: '2024-02-10' })],
  };
  expect(refusal(after)).toContain(
    '  claims.csv: b/total/2024/count/city/2/source is new, effective from 2024-02-10',
  );
});

test('the text names a value below which all others are', () => {
  expect(refusal(incomplete(PUBLISHED, 5), incomplete(PUBLISHED))).toContain(
    '  complete.csv: city/total/2024/count/source is new, effective from 2024-01-01',
  );
});

test('the text truncates long lists', () => {
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

test('the text lists other causes if no row changed', () => {
  const more = handmade('a b c', PUBLISHED.observations);
  expect(refusal(more)).toContain(
    'no changed row of evidence explains this; check entities.csv, sources.csv, dataset.json, rewrites.csv and the program',
  );
});

test('the text lists the lists of leaders if nothing else is altered', () => {
  const more = { ...PUBLISHED, claims: [claim('a total 2020 city 1')] };
  expect(refusal(more).slice(1, 5)).toEqual([
    '  Things, City, leaders, as known on 1 January 2024: would change',
    '  Things, City, leaders, as known on 1 February 2024: would change',
    '  Things, City, leaders, Counted, as known on 1 January 2024: would change',
    '  Things, City, leaders, Counted, as known on 1 February 2024: would change',
  ]);
});

test('the text names a published reason that was removed', () => {
  const rewrites = [{ date: '2024-03-05', from: '2024-01-01', reason: 'A typing error.' }];
  expect(refusal(PUBLISHED, { ...PUBLISHED, rewrites })[1]).toBe(
    '  published reason for altering history from 1 January 2024 on would be removed: A typing error.',
  );
});
