/** What readers see has the words of `docs/words.md`, typographic apostrophes and minus signs. */
import { describe, expect, test } from 'vitest';
import { type CompiledDataset, datasetDocument, viewDocument } from '../../engine/mod.ts';
import { PAGE_LANGUAGES } from '../../engine/model/languages.ts';
import { levelEvidence } from '../../engine/verdict/level-members.ts';
import { verdictDocument } from '../../engine/verdict/verdict-document.ts';
import { VERDICT_WORDS as SENTENCES } from '../../engine/verdict/wording/verdict-words.ts';
import { errorPages } from '../../site/pages/error-pages.ts';
import { renderMainPages, renderSecondaryPages } from '../../site/pages/render-pages.ts';
import { rankingPageRenderer } from '../../site/release-renderers.ts';
import { siteWords } from '../../site/words/mod.ts';
import { VERDICT_WORDS } from '../../widget/verdict/verdict-words.ts';
import { populations } from '../support/data/populations.ts';
import { china, worldCities } from '../support/data/real-data.ts';
import { rankingTexts } from '../support/texts/ranking-texts.ts';
import { pageTexts, textsOfWords, withoutNames } from '../support/texts/reader-texts.ts';
import {
  CHINESE_WORDS,
  ENGLISH_WORDS,
  sentenceFaults,
  wordFaults,
} from '../support/texts/word-list.ts';

const ORIGIN = 'https://likewise.example';

const DATASETS: readonly (readonly [string, () => CompiledDataset])[] = [
  ['china-vehicle-output', china],
  ['world-cities', worldCities],
  ['populations', populations],
];

/** The texts with faults, each with its faults. */
const faulty = (texts: Iterable<string>, faultsOf: (text: string) => string[]): string[] =>
  [...new Set(texts)].flatMap((text) => {
    const faults = faultsOf(text);
    return faults.length > 0 ? [`${faults.join(', ')}: ${text}`] : [];
  });

/** So many rankings of a dataset are enough to show every sentence. */
const MAX_RANKINGS = 60;

/** Rankings from all parts of the list. */
function someRankings({ rankings }: CompiledDataset): CompiledDataset['rankings'] {
  const step = Math.ceil(rankings.length / MAX_RANKINGS);
  return rankings.filter((_, index) => index % step === 0);
}

function pagesOf(compiled: CompiledDataset): string[] {
  const files = [
    ...renderMainPages([compiled], ORIGIN),
    ...[...renderSecondaryPages([compiled], ORIGIN)].filter(([path]) => !/\.(xml|txt)$/.test(path)),
  ];
  const render = rankingPageRenderer([compiled], ORIGIN);
  const rankings = someRankings(compiled).flatMap((ranking) => [
    ...(render(ranking)?.render() ?? []),
  ]);
  return [...files, ...rankings].map(([, page]) => page.toString());
}

/** The generated sentences of the newest documents, and of the verdicts on the first members. */
function sentencesOf(compiled: CompiledDataset): string[] {
  return someRankings(compiled).flatMap((ranking) => {
    const document = ranking.vintages.at(-1)?.document;
    if (!document) return [];
    const view = viewDocument(compiled, ranking, document);
    const comparison = ranking.comparisons.at(-1)?.document;
    const verdicts = comparison ? verdictTexts(levelEvidence(comparison)) : [];
    const texts = PAGE_LANGUAGES.flatMap(
      (language) =>
        rankingTexts({ view, dataset: datasetDocument(compiled) }, document, language).all,
    );
    // The lines of a caption are no sentences: names and values stand beside one another.
    const sentences = texts.flatMap(([what, text]) => (what === 'caption' ? [] : [text]));
    return [...sentences, ...verdicts];
  });
}

function verdictTexts(evidence: ReturnType<typeof levelEvidence>): string[] {
  const [one, other] = evidence.members.map(({ stored }) => stored.id);
  if (one === undefined || other === undefined) return [];
  const place = { origin: ORIGIN, links: { self: '/', latest: '/', ranking: '/' } };
  const statements = [
    { kind: 'rank', entity: one, rank: 1, among: 'level' },
    { kind: 'rank', entity: one, rank: 2, among: 'listed' },
    { kind: 'above', entity: one, other },
    { kind: 'least', entity: one, value: 1_234_567.5 },
    { kind: 'value', entity: one, value: 20_000, precision: 10_000 },
    { kind: 'growth-least', entity: one, value: -2.5 },
  ] as const;
  return statements.flatMap((statement) => {
    const inputs = { statement, evidence, growth: null, years: [], words: SENTENCES };
    const { statement: asked, answer, why } = verdictDocument(inputs, () => place);
    return [asked, answer, ...why.map(({ text }) => text)].flatMap((texts) => Object.values(texts));
  });
}

test('the words not used are listed', () => {
  expect(ENGLISH_WORDS).toEqual(
    expect.arrayContaining(['set aside', 'unlisted', 'bound', 'claim', 'basis']),
  );
  expect(CHINESE_WORDS.length).toBeGreaterThan(5);
});

test.each([
  ['Two figures were set aside.', ['“set aside”']],
  ['Bounds and ranks', ['“bounds”']],
  ["It isn't known", ['a straight apostrophe or quotation mark']],
  ['at least -2.5%', ['a hyphen as a minus sign']],
  ['真值的界限', ['“界限”']],
  ['共 12个', ['a space in Chinese']],
  ['上海;北京', ['half-width punctuation in Chinese']],
  ['It isn’t based on 2025-11, in a basin 1–2 m deep: −2.5%', []],
  ['至少278.8万辆：按生产地统计（2025年）', []],
])('%j has the faults %j', (text, faults) => {
  expect(sentenceFaults(text)).toEqual(faults);
});

test.each(PAGE_LANGUAGES)('the words of the site and the widget in %s', (language) => {
  expect(faulty(textsOfWords(siteWords(language)), sentenceFaults)).toEqual([]);
});

test('the words of the verdict view', () => {
  expect(faulty(textsOfWords(VERDICT_WORDS), sentenceFaults)).toEqual([]);
});

test('the pages for errors', () => {
  const pages = [...errorPages(ORIGIN).values()];
  expect(faulty(pages.flatMap(pageTexts), wordFaults)).toEqual([]);
});

describe.each(DATASETS)('with %s', (_, load) => {
  test('every page', () => {
    const compiled = load();
    const texts = pagesOf(compiled).flatMap(pageTexts).map(withoutNames(compiled));
    expect(texts.length).toBeGreaterThan(100);
    expect(faulty(texts, wordFaults)).toEqual([]);
  });

  test('every generated sentence', () => {
    const compiled = load();
    const texts = sentencesOf(compiled).map(withoutNames(compiled));
    expect(texts.length).toBeGreaterThan(20);
    expect(faulty(texts, sentenceFaults)).toEqual([]);
  });
});
