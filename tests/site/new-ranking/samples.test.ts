/** The samples of the page: each is read without a question, and makes a ranking with sources. */
import { describe, expect, test } from 'vitest';
import type { CompiledDataset } from '../../../engine/compile/compiled-dataset.ts';
import { viewDocument } from '../../../engine/compile/ranking/view-document.ts';
import { draftWarnings } from '../../../engine/editing/draft/draft-warnings.ts';
import { statedInterval } from '../../../engine/evidence/interval.ts';
import { parseGrid } from '../../../engine/mod.ts';
import type { RankingView } from '../../../engine/model/documents.ts';
import { newDraft } from '../../../engine/model/draft.ts';
import { PAGE_LANGUAGES, type PageLanguage } from '../../../engine/model/languages.ts';
import { localizedText } from '../../../engine/model/text.ts';
import { type Sample, samplesIn } from '../../../site/new-ranking/samples.ts';
import { findDefaultRanking } from '../../../site/select-rankings.ts';
import { emptyView, rankingView } from '../../fixtures/widget/ranking.ts';
import { china, worldCities } from '../../support/data/real-data.ts';
import { DraftEvaluator } from '../../support/import/draft-evaluator.ts';
import { EVALUATION } from '../../support/import/drafts.ts';

const evaluate = ({ table, replies }: Sample) =>
  new DraftEvaluator().evaluate({ ...newDraft(table), replies }, parseGrid(table), EVALUATION);

/** The view of a real dataset's default ranking. */
function realView(compiled: CompiledDataset): RankingView {
  const found = findDefaultRanking(compiled);
  const document = found?.vintages.at(-1)?.document;
  if (!document) throw new Error('the dataset has no default ranking');
  return viewDocument(compiled, found, document);
}

const VIEWS = [realView(china()), realView(worldCities())];

const SAMPLES = PAGE_LANGUAGES.flatMap((language) =>
  samplesIn(language, VIEWS).map((sample) => [language, sample.name, sample] as const),
);

test('there are four in each language, all with names of their own', () => {
  expect(new Set(SAMPLES.map(([, name]) => name)).size).toBe(4 * PAGE_LANGUAGES.length);
});

describe.each(SAMPLES)('in %s %s', (_language, _name, sample) => {
  const { reading, ranking, ...result } = evaluate(sample);

  test('leaves nothing open', () => {
    expect(reading?.questions).toEqual([]);
    expect(reading?.problems).toEqual([]);
    expect(result).toMatchObject({ refusal: null, errors: [], figureProblems: [] });
  });

  test('makes a ranking of all its rows that count, with sources', () => {
    expect(ranking?.document.entries.length).toBeGreaterThanOrEqual(3);
    expect(ranking && draftWarnings(ranking, EVALUATION.today)).toEqual([]);
    const sources = new Map(ranking?.document.sources.map((source) => [source.id, source]));
    for (const { reported } of ranking?.document.entries ?? [])
      expect(sources.get(reported?.source ?? '')?.publisher).toMatch(/./);
  });
});

/** Each reported figure as its name, its value and its publisher. */
function describeFigures(
  { entries, sources }: Pick<RankingView, 'entries' | 'sources'>,
  language: PageLanguage,
): string[] {
  const publishers = new Map(sources.map(({ id, publisher }) => [id, publisher]));
  return entries.flatMap(({ entity, reported }) =>
    reported
      ? [
          `${localizedText(entity.name, language)} ${reported.value} ${publishers.get(reported.source)}`,
        ]
      : [],
  );
}

describe.each(PAGE_LANGUAGES)('of a published ranking, in %s', (language) => {
  test.each([
    ['the one of the front page', realView(china())],
    ['one of another subject', realView(worldCities())],
    ['one with all kinds of figures', rankingView],
  ])('%s is read back with the same figures and publishers', (_, view) => {
    const [sample] = samplesIn(language, [view]);
    const ranking = sample && evaluate(sample).ranking;
    const back = ranking ? describeFigures(ranking.document, language) : [];
    expect(back.length).toBeGreaterThan(2);
    // Reading folds typographic apostrophes.
    const expected = describeFigures(view, language).map((text) => text.replaceAll('’', "'"));
    expect(back.toSorted()).toEqual(expected.toSorted());
  });

  test.each([
    ['as stated', { qualifier: 'stated', value: 2_788_000, precision: 1000 }],
    ['about', { qualifier: 'about', value: 300_000, precision: 100_000 }],
    ['over', { qualifier: 'over', value: 2_780_000, precision: 10_000 }],
    ['under', { qualifier: 'under', value: 45_000, precision: 1000 }],
    ['at least', { qualifier: 'at-least', value: 400_000, precision: null }],
    ['at most', { qualifier: 'at-most', value: 12_345, precision: null }],
    ['a range', { qualifier: 'between', value: 100_000, valueTo: 250_000, precision: null }],
    ['a small one', { qualifier: 'stated', value: 9.5, precision: 0.1 }],
  ] as const)('a figure keeps its bounds: %s', (_, more) => {
    const entries = rankingView.entries.map((entry) => ({
      ...entry,
      reported: entry.reported && { ...entry.reported, ...more },
    }));
    const [sample] = samplesIn(language, [{ ...rankingView, entries }]);
    const [figure] = (sample && evaluate(sample).ranking?.document.entries) ?? [];
    expect(figure?.reported && statedInterval(figure.reported)).toEqual(statedInterval(more));
  });

  test('one without figures is no sample', () => {
    expect(samplesIn(language, [emptyView])).toEqual(samplesIn(language, []));
  });
});
