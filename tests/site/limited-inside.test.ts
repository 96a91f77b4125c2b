/** Who can't be as high as others without a figure could, because of what is left of the place around it. */
import { expect, test } from 'vitest';
import { compile } from '../../engine/compile/compile.ts';
import type { Claim, Observation } from '../../engine/dataset/schema.ts';
import { rankingPageInputs, rankingPagesData } from '../../site/pages/ranking/page-context.ts';
import { claim, figure, handmade } from '../support/data/handmade.ts';
import { ORIGIN } from '../support/site/example-home.ts';

const PLACES = 'p q a b<p c<p d<q';

/** Those on the page of the cities of 2024, each with the place that it lies in. */
function limitedBy(rows: readonly Observation[], claims: readonly Claim[] = []): string[] {
  const compiled = compile(handmade(PLACES, rows, claims));
  const ranking = compiled.rankings.find(
    ({ key }) => key.metric === 'total' && key.period === '2024' && key.level === 'city',
  );
  const document = ranking?.vintages.at(-1)?.document;
  if (!ranking || !document) throw new Error('there is no ranking');
  const { limited } = rankingPageInputs(rankingPagesData(compiled, ORIGIN), ranking, document);
  return limited.map(({ name, parent }) => `${name.en} in ${parent.en}`);
}

const FIGURES = [figure('a total 2024 100'), figure('b total 2024 60'), figure('p total 2024 120')];

test('a place is limited by what the one around it leaves beside the others in it', () => {
  expect(limitedBy(FIGURES)).toEqual(['C in P']);
});

test('no place is limited by one that leaves enough, or of which nothing is known', () => {
  const enough = [...FIGURES.slice(0, 2), figure('p total 2024 200')];
  expect(limitedBy(enough)).toEqual([]);
  expect(limitedBy(FIGURES)).not.toContain('D in Q');
});

test('a limit by a statement isn’t one of a place', () => {
  const first = [claim('a total 2024 city 1')];
  expect(limitedBy([...FIGURES.slice(0, 2), figure('p total 2024 400')], first)).toEqual([]);
});
