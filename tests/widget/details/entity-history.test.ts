/** An entity's history: each way of counting separately, on one scale of years. */
import { describe, expect, test } from 'vitest';
import { entityHistory } from '../../../widget/details/entity-view.ts';
import { entityView } from '../../fixtures/widget/entity.ts';

const view = entityView('shanghai');
const yearsOf = (metric: string): unknown =>
  entityHistory(view, metric)?.strips.map(({ basis, years }) => [
    basis,
    years.map(({ period }) => period),
  ]);

describe('the history of an entity', () => {
  test('has a strip for each way of counting, in the order of the document', () => {
    expect(yearsOf('total')).toEqual([
      ['headquarters', ['2021', '2022', '2024']],
      ['plant', ['2025']],
      ['local', ['2024']],
    ]);
  });

  test('spans all years from the first to the last, including those without a figure', () => {
    expect(entityHistory(view, 'total')).toMatchObject({ first: 2021, span: 5 });
  });

  test.each([
    ['one year alone', 'nev'],
    ['nothing', 'share'],
  ])('is none where there is %s', (_, metric) => {
    expect(entityHistory(view, metric)).toBeNull();
  });

  test('leaves out ways of counting without figures of this metric', () => {
    const bases = [...view.bases, { id: 'guessed', title: { en: 'Guessed' } }];
    expect(entityHistory({ ...view, bases }, 'total')?.strips).toHaveLength(3);
  });
});
