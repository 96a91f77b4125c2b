/** Ways of counting get their titles from the rankings that the list links to. */
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../widget/client.ts';
import { words } from '../../../widget/locales/en.ts';
import { read } from '../../../widget/reading.ts';
import { basisTitles, rankingsToAsk, viewAddress } from '../../../widget/timeline/titles.ts';
import { leadersDocument, permalink, yearlyViews } from '../../fixtures/widget/leaders.ts';
import { rankingView } from '../../fixtures/widget/ranking.ts';
import { needsOf } from '../../support/race-needs.ts';

const reading = read(rankingView, words, 'en');

test('the view document stands beside the ranking that is linked to', () => {
  expect(viewAddress('https://api.example', permalink('2019'))).toBe(
    'https://api.example/v1/rankings/china-vehicle-output/total/2019.view.json?level=city&basis=headquarters&as_of=2026-01-18',
  );
});

describe('titles', () => {
  test('are asked for once a way of counting, of the latest ranking on it', () => {
    const asked = rankingsToAsk(leadersDocument, (basis) => basis === 'plant' || basis === 'local');
    expect(asked).toEqual([permalink('2024')]);
  });

  test('aren’t asked for where the ranking at hand has them', () => {
    expect(rankingsToAsk(leadersDocument, () => true)).toEqual([]);
  });

  test('come from the rankings', async () => {
    const needs = needsOf(() => ({ state: 'ready', value: yearlyViews[0] }));
    const titles = await basisTitles(reading, leadersDocument, needs);
    expect(titles.get('headquarters')?.en).toBe('Counted where the maker is registered');
    expect(titles.size).toBe(1);
  });

  test('that can’t be had are left out', async () => {
    const failure: Failure = { state: 'failed' };
    expect(
      await basisTitles(
        reading,
        leadersDocument,
        needsOf(() => failure),
      ),
    ).toEqual(new Map());
  });
});
