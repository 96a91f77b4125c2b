/** The headings of views: what is counted, the words of the way of counting, and where. */
import { expect, test } from 'vitest';
import { compile } from '../../../../engine/compile/compile.ts';
import { viewDocument } from '../../../../engine/compile/ranking/view-document.ts';
import type { Basis, Dataset, Level } from '../../../../engine/dataset/schema.ts';
import { figure, handmade } from '../../../support/data/handmade.ts';

const plain = handmade('a b', [figure('a total 2024 90'), figure('b total 2024 80')]);

/** The heading of the first ranking, with more in each level and way of counting. */
function headingWith(level: Partial<Level>, basis: Partial<Basis>): unknown {
  const dataset: Dataset = {
    ...plain,
    levels: plain.levels.map((one) => ({ ...one, ...level })),
    bases: plain.bases.map((one) => ({ ...one, ...basis })),
  };
  const compiled = compile(dataset);
  const [ranking] = compiled.rankings;
  const document = ranking?.vintages.at(-1)?.document;
  if (!ranking || !document) throw new Error('there is no ranking');
  return viewDocument(compiled, ranking, document).titles.heading;
}

const place = { en: 'in Europe’s ports', zh: '欧洲各港口' };
const headingWords = { en: 'by owners', zh: '船东' };

test('are what is counted and the place, in Chinese the place first', () => {
  expect(headingWith({ place }, {})).toEqual({
    en: 'Things in Europe’s ports',
    zh: expect.stringMatching(/^欧洲各港口/),
  });
});

test('have the words of the way of counting between them, or alone', () => {
  expect(headingWith({ place }, { headingWords })).toEqual({
    en: 'Things by owners in Europe’s ports',
    zh: expect.stringMatching(/^欧洲各港口船东/),
  });
  expect(headingWith({}, { headingWords })).toMatchObject({ en: 'Things by owners' });
});

test('are the title of what is counted without either', () => {
  expect(headingWith({}, {})).toBeUndefined();
});
