/** Forms that are made on request: kept releases rely on every byte of them. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { compile } from '../../../engine/compile/compile.ts';
import { viewDocument } from '../../../engine/compile/ranking/view-document.ts';
import { DERIVED_FORMS } from '../../../engine/formats/derived-forms.ts';
import { claim, figure, handmade } from '../../support/data/handmade.ts';

/** What each version makes of the dataset below. These never change: a change of a renderer is a new version. */
const PINNED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  1: { 'en.csv': '742a4bc87c7ddd97', 'zh.csv': '62337a1fdf00514d', md: '3f5c33ae9f0e4b56' },
};

const dataset = handmade(
  'a b c d<e e',
  [
    figure('a total 2024 120000', { yoy: { value: 12.5, decimals: 1 } }),
    figure('b total 2024 90..100', { status: 'preliminary' }),
    figure('c total 2024-01 40'),
    figure('d total 2024 500', { basis: 'mixed' }),
    figure('e total 2024 0.5', { modelled: true }),
    figure('b total 2024 70', { withdrawnOn: '2024-01-02', withdrawnReason: '=a | slip' }),
  ],
  [claim('a total 2024 city 1')],
);

test.each(Object.entries(DERIVED_FORMS))(
  'version %s returns what it always has',
  (version, forms) => {
    const compiled = compile(dataset);
    const hashes = Object.entries(forms).map(([form, { render }]) => {
      const texts = compiled.rankings.flatMap((ranking) =>
        ranking.vintages.flatMap(({ document }) => {
          if (!document) return [];
          const view = viewDocument(compiled, ranking, document);
          const { sources } = document;
          return render({ view, sources, bases: dataset.bases, origin: 'https://here.test' });
        }),
      );
      return [form, createHash('sha256').update(texts.join('')).digest('hex').slice(0, 16)];
    });
    expect(Object.fromEntries(hashes)).toEqual(PINNED[version]);
  },
);
