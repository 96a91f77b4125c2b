/** Rankings as Markdown: the first line answers, and never says more than the evidence. */

import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import { viewDocument } from '../../../engine/compile/ranking/view-document.ts';
import type { Dataset } from '../../../engine/dataset/schema.ts';
import { rankingMarkdown } from '../../../engine/formats/ranking-markdown.ts';
import { claim, figure, handmade } from '../../support/data/handmade.ts';

/** The lines of the ranking of 2024. */
function linesOf(dataset: Dataset, basis = 'count'): string[] {
  const compiled = compile(dataset);
  const ranking = compiled.rankings.find(
    ({ key }) => key.metric === 'total' && key.period === '2024' && key.basis === basis,
  );
  const document = ranking?.vintages.at(-1)?.document;
  if (!ranking || !document) throw new Error('no ranking');
  const view = viewDocument(compiled, ranking, document);
  return rankingMarkdown(view, document.sources, 'https://here.test').split('\n');
}

const PROVEN = [figure('a total 2024 120000'), figure('b total 2024 90..100')];

describe('the first line', () => {
  test('names who is proven first in the whole level', () => {
    expect(linesOf(handmade('a b', PROVEN))[0]).toBe(
      '**Things, 2024, City: A is first, proven by published figures (as known on 2024-01-01).**',
    );
  });

  test('says that a first place is stated, or holds among those with figures only', () => {
    expect(linesOf(handmade('a b c', PROVEN, [claim('a total 2024 city 1')]))[0]).toContain(
      'A is first as stated by a source; figures alone leave it open (as',
    );
    expect(linesOf(handmade('a b c', PROVEN))[0]).toContain(
      'A is first among the 2 of 3 with comparable figures; those without could be above (as',
    );
  });

  test('names several who could be first, or counts many', () => {
    const close = [figure('a total 2024 90..110'), figure('b total 2024 100..120')];
    expect(linesOf(handmade('a b', close))[0]).toContain(
      'B or A could be first; the evidence leaves it open',
    );
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => figure(`${id} total 2024 90..110`));
    expect(linesOf(handmade('a b c d e f', many))[0]).toContain('any of 6 could be first');
  });

  test('compares nothing on a mixed basis', () => {
    const figures = [figure('a total 2024 120', { basis: 'mixed' })];
    expect(linesOf(handmade('a', figures), 'mixed')[0]).toContain('nothing is compared');
  });
});

describe('below it', () => {
  const dataset = handmade('a b c d', [
    ...PROVEN,
    figure('c total 2024-01 40'),
    figure('d total 2024 500', { basis: 'mixed' }),
    figure('b total 2024 70', { withdrawnOn: '2024-01-02', withdrawnReason: 'a | slip' }),
  ]);
  const sources = dataset.sources.map((row) => ({ ...row, url: 'https://source.test/a (b)' }));
  const lines = linesOf({ ...dataset, sources });

  test('is a table of ranks, possible values, published figures and linked sources', () => {
    const at = lines.findIndex((line) => line.startsWith('| Rank |'));
    expect(lines.slice(at, at + 5)).toEqual([
      '| Rank | Name | Possible value (things) | Published | Source |',
      '| --- | --- | --- | --- | --- |',
      '| 1–2 | A | exactly 120,000 | 120,000 | [source](https://source.test/a%20%28b%29) |',
      '| 2–3 | B | 90 to 100 | 90 | [source](https://source.test/a%20%28b%29) |',
      '| 1–3 | C | at least 40 |  |  |',
    ]);
  });

  test('is what isn’t compared, and why, and the permalink', () => {
    const text = lines.join('\n');
    expect(text).toContain('- D: 500 (counted in another way: mixed), [source](');
    expect(text).toContain('- B: 70 (withdrawn: a \\| slip), [source](');
    expect(text).toContain('- No comparable figure: D');
    expect(lines.at(-2)).toBe(
      'Permalink: https://here.test/v1/rankings/handmade/total/2024?level=city&basis=count&as_of=2024-01-02',
    );
  });
});
