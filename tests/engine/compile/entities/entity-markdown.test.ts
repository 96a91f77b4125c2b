/** Entities as Markdown: how often first, then every ranking with its link. */

import { expect, test } from 'vitest';
import { compile } from '../../../../engine/compile/compile.ts';
import { entityDocuments, entityMarkdown } from '../../../../engine/compile/entity-documents.ts';
import { figure, handmade } from '../../../support/data/handmade.ts';

const dataset = handmade('a b', [
  figure('a total 2023 10'),
  figure('b total 2023 20'),
  figure('a total 2024 30'),
  figure('b total 2024 20'),
  figure('a part 2024-01 5', { basis: 'mixed' }),
]);
const sources = dataset.sources.map((source) => ({ ...source, url: 'https://figures.test/' }));
const compiled = compile({ ...dataset, sources });
const [a] = entityDocuments(compiled);
const lines = a ? entityMarkdown(compiled, a, 'https://here.test').split('\n') : [];

test('the first line counts the rankings, and those in which it is first', () => {
  const { rankings = [] } = a ?? {};
  const ranked = rankings.filter(({ rank }) => rank);
  const first = ranked.filter(({ rank, mixed }) => !mixed && rank?.worst === 1);
  expect(first.length).toBeGreaterThan(0);
  expect(first.length).toBeLessThan(ranked.length);
  expect(lines[0]).toBe(
    `**A has a rank in ${ranked.length} rankings and is first among those with comparable figures in ${first.length} of them (as known on 2024-01-01).**`,
  );
});

test('the table links each ranking as Markdown, and the publisher of each value', () => {
  expect(lines).toContain(
    '| [Things, 2024](https://here.test/v1/rankings/handmade/total/2024.md?level=city&basis=count) | City | Counted | 1 of 2 | exactly 30 | 30 | [source](https://figures.test/) |',
  );
  expect(lines).toContain(
    '| [Things, 2023](https://here.test/v1/rankings/handmade/total/2023.md?level=city&basis=count) | City | Counted | 2 of 2 | exactly 10 | 10 | [source](https://figures.test/) |',
  );
  expect(lines.at(-2)).toBe('Permalink: https://here.test/v1/entities/handmade/a');
});
