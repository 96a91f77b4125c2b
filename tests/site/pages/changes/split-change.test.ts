/** What of a day's changes is news. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../engine/compile/compile.ts';
import { indexDataset } from '../../../../engine/dataset/indexed-dataset.ts';
import { changesDocument } from '../../../../engine/diff/changes-document.ts';
import { splitChange } from '../../../../site/pages/changes/change-lines.ts';
import { claim, figure, handmade } from '../../../support/data/handmade.ts';

const DAY = '2026-06-01';

/** The figures and statements of rank of a day's news, and of what is old. */
function partsOf(figures: string[], claims: string[] = []) {
  const more = { knownFrom: DAY };
  const compiled = compile(
    handmade(
      'ash birch',
      figures.map((row) => figure(row, more)),
      claims.map((row) => claim(row, more)),
    ),
  );
  const change = changesDocument(compiled).changes.find(({ date }) => date === DAY);
  if (!change) throw new Error(`nothing changed on ${DAY}`);
  const { news, old } = splitChange(indexDataset(compiled.dataset), change);
  return [news, old].map((part) => ({
    periods: part.figures.map(({ observation }) => observation.split('/')[2]),
    claims: part.claims.length,
    rankings: [...new Set(part.rankings.map(({ id }) => id.split('/')[2]))],
  }));
}

describe('on a day in June 2026', () => {
  test('full years are news for 18 months after they end', () => {
    const [news, old] = partsOf(['ash total 2025 10', 'ash total 2024 9', 'ash total 2023 8']);
    expect(news?.periods).toEqual(['2024', '2025']);
    expect(old?.periods).toEqual(['2023']);
  });

  test('shorter periods are news for six months', () => {
    const [news, old] = partsOf(['ash total 2025-12 1', 'ash total 2025-11 1']);
    expect(news?.periods).toEqual(['2025-12']);
    expect(old?.periods).toEqual(['2025-11']);
  });

  test('rankings and statements of rank are as old as their periods', () => {
    const [news, old] = partsOf(
      ['ash total 2025 10', 'ash total 2013 10', 'birch total 2013 9'],
      ['ash total 2013 city 1'],
    );
    expect([news?.claims, old?.claims]).toEqual([0, 1]);
    expect(news?.rankings).toEqual(['2025']);
    expect(old?.rankings).toEqual(['2013']);
  });
});
