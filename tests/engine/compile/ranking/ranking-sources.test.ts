/** The order of a ranking's sources: those that readers look for come first, because short lists name only a few. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../engine/compile/compile.ts';
import { viewDocument } from '../../../../engine/compile/ranking/view-document.ts';
import type { Dataset } from '../../../../engine/dataset/schema.ts';
import { claim, figure, handmade } from '../../../support/data/handmade.ts';
import { china } from '../../../support/data/real-data.ts';

const from = (source: string) => ({ source });

const dataset = handmade(
  'a b c d',
  [
    figure('a total 2024 90', from('s-second')),
    figure('b total 2024 100', from('t-first')),
    // Less precise than the reported figure.
    figure('b total 2024 90..110', from('f-beside')),
    figure('c total 2024-01--2024-06 40', from('g-half')),
    figure('c total 2023 80', from('b-last-year')),
    figure('d total 2024 70', { ...from('c-mixed'), basis: 'mixed' }),
    figure('d total 2024 60', { ...from('a-withdrawn'), withdrawnOn: '2024-02-01' }),
  ],
  [
    claim('b total 2024 city 1', from('r-claim')),
    claim('a total 2024 city 2', { ...from('d-withdrawn'), withdrawnOn: '2024-02-01' }),
    claim('a total 2023 city 2', from('e-elsewhere')),
  ],
);

function sourcesIn(rows: Dataset): { document: string[]; view: string[]; others: string[] } {
  const compiled = compile(rows);
  const found = compiled.rankings.find(
    ({ key }) => key.metric === 'total' && key.period === '2024' && key.basis === 'count',
  );
  const document = found?.vintages.at(-1)?.document;
  if (!found || !document) throw new Error('no ranking of 2024');
  const ids = ({ sources }: { readonly sources: readonly { readonly id: string }[] }) =>
    sources.map(({ id }) => id);
  const view = viewDocument(compiled, found, document);
  const others = view.sources.filter(({ other }) => other);
  return { document: ids(document), view: ids(view), others: ids({ sources: others }) };
}

describe('sources are in the order of use', () => {
  const { document, view, others } = sourcesIn(dataset);

  test('first of what the ranks rest on, then the others by id', () => {
    expect(document).toEqual([
      't-first',
      's-second',
      'r-claim',
      'g-half',
      'f-beside',
      'a-withdrawn',
      'b-last-year',
      'c-mixed',
      'd-withdrawn',
    ]);
  });

  test('in the view as in the whole document', () => {
    expect(view).toEqual(document);
  });

  test('in the view with a mark on those that no rank rests on', () => {
    expect(others).toEqual(['a-withdrawn', 'b-last-year', 'c-mixed', 'd-withdrawn']);
  });

  test('for rows in any order', () => {
    const { sources, observations, claims, entities } = dataset;
    const reversed = {
      ...dataset,
      entities: entities.toReversed(),
      sources: sources.toReversed(),
      observations: observations.toReversed(),
      claims: claims.toReversed(),
    };
    expect(sourcesIn(reversed).document).toEqual(document);
  });
});

test('in the real data each ranking begins with the source of its first reported figure', () => {
  const documents = china().rankings.flatMap(({ vintages }) => vintages.at(-1)?.document ?? []);
  const firsts = documents.flatMap(({ entries, sources }) => {
    const reported = entries.find((entry) => entry.reported)?.reported;
    return reported ? [{ named: sources[0]?.id, used: reported.source }] : [];
  });
  expect(firsts.length).toBeGreaterThan(50);
  expect(firsts.filter(({ named, used }) => named !== used)).toEqual([]);
}, 120_000);
