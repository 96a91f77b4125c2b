/** A second dataset needs no line of code: API, pages, pictures, and the widget in each language. */

import { beforeAll, describe, expect, test } from 'vitest';
import type { CompiledDataset } from '../../engine/compile/compiled-dataset.ts';
import { viewDocument } from '../../engine/compile/ranking/view-document.ts';
import type { RankingDocument, RankingView } from '../../engine/model/documents.ts';
import type { FetchPath } from '../../scripts/lib/release-fetcher.ts';
import { changeText, valueText } from '../../widget/text/format.ts';
import type { WidgetWords } from '../../widget/text/initial-words.ts';
import { localizeRanking } from '../../widget/text/localized-ranking.ts';
import { contradictions, notCompared } from '../../widget/text/not-compared.ts';
import { publishersText, scopeText, titleText, unlistedSentence } from '../../widget/text/notes.ts';
import { rankReason } from '../../widget/text/rank-reason.ts';
import { stepTexts } from '../../widget/text/step-texts.ts';
import { populations, populationsRelease } from '../support/data/populations.ts';
import { productFetcher } from '../support/releases/in-memory-product.ts';
import { loadLanguage, TAGS } from '../support/widget/languages.ts';

/** Words of the first dataset, and placeholders for missing values. */
const FOREIGN = /vehicle|\bcars?\b|chongqing|汽车|汽車|辆|輛|\bNEVs?\b|undefined|NaN|\[object/i;

const RANKING = '/v1/rankings/populations/people/2020';

let fetchPath: FetchPath;
let compiled: CompiledDataset;

beforeAll(async () => {
  compiled = populations();
  fetchPath = await productFetcher(await populationsRelease());
});

async function textAt(address: string): Promise<string> {
  const response = await fetchPath(address);
  expect(response.status, address).toBe(200);
  return response.text();
}

const jsonAt = async (address: string) => JSON.parse(await textAt(address));

describe('the API', () => {
  test('proves the ranking: a rounded figure, a withdrawn one, and excluded bases', async () => {
    const document: RankingDocument = await jsonAt(RANKING);
    expect(
      document.entries.map(({ entity, rank }) => [entity.id, rank?.best, rank?.worst]),
    ).toEqual([
      ['china', 1, 1],
      ['united-states', 2, 2],
      ['indonesia', 3, 3],
      ['japan', 4, 4],
      ['mexico', 5, 5],
      ['philippines', 6, 6],
    ]);
    expect(document.coverage).toEqual({ listed: 6, of: 11 });
    expect(document.entries[2]?.bounds).toEqual({ low: 270_195_000, high: 270_210_000 });
    const aside = document.setAside.map(({ observation, reason }) => [observation.entity, reason]);
    expect(aside).toEqual(
      expect.arrayContaining([
        ['japan', 'withdrawn'],
        ['nigeria', 'basis'],
        ['turkiye', 'basis'],
      ]),
    );
    const india = document.unlisted.find(({ entity }) => entity.id === 'india');
    expect(india?.last).toMatchObject({ value: 1_210_854_977 });
  });

  test('has earlier vintages', async () => {
    const then: RankingDocument = await jsonAt(`${RANKING}?as_of=2021-06-30`);
    expect(then.entries.find(({ entity }) => entity.id === 'japan')?.reported?.value).toBe(
      126_226_568,
    );
  });

  test.each([
    ...['/v1', '/v1/datasets', '/v1/datasets/populations', '/v1/datasets/populations/bounds.csv'],
    ...['/v1/datasets/populations/observations.json', '/v1/datasets/populations/datapackage.json'],
    ...[
      `${RANKING}.csv?lang=zh`,
      `${RANKING}.svg`,
      `${RANKING}.svg?lang=zh`,
      `${RANKING}.view.json`,
    ],
    ...['/v1/rankings/populations/women-share/2020', `${RANKING}?level=state`],
    ...['/v1/rankings/populations/people/latest-year', `${RANKING}?basis=register`],
    ...['/v1/entities/populations/japan', '/v1/leaders/populations/people'],
    ...['/v1/compare/populations/people/2020?a=japan&b=mexico', '/v1/changes/populations.atom'],
    ...['/embed/populations/people/2020', '/embed/populations/people/2020?lang=zh'],
    ...['/embed/populations/people/2020.js', '/rankings/populations/people/2020'],
    ...['/zh/rankings/populations/people/2020', '/entities/populations/japan'],
    ...[
      '/zh/entities/populations/japan',
      '/',
      '/zh',
      '/populations/changes',
      '/method',
      '/sitemap.xml',
    ],
  ])('%s has nothing of the first dataset', async (address) => {
    const text = await textAt(address);
    expect(FOREIGN.exec(text)?.[0] ?? '', address).toBe('');
  });

  test('a card is rendered', async () => {
    const response = await fetchPath(`${RANKING}.card.png`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
  });

  test('the front page shows this data', async () => {
    const [page, zh] = await Promise.all(['/', '/zh'].map(textAt));
    expect(page).toMatch(/<h1[^>]*>[^<]*China/);
    expect(zh).toMatch(/<h1[^>]*>(?:(?!<\/h1>).)*中国/);
  });
});

describe.each(TAGS)('the widget in %s', (tag) => {
  let language: WidgetWords;

  beforeAll(async () => {
    language = await loadLanguage(tag);
  });

  function textsOf(view: RankingView, document: RankingDocument): string[] {
    const { words, detailsWords } = language;
    const localized = localizeRanking(view, words, tag);
    const { entries, sources } = document;
    return [
      ...[titleText, scopeText, publishersText, unlistedSentence].map((text) => text(localized)),
      ...view.entries.map((entry) => rankReason(localized, entry)),
      ...view.entries.map(({ bounds, reported }) => valueText(localized.numbers, bounds, reported)),
      ...view.entries.flatMap(({ growth }) => (growth ? [changeText(words, growth.value)] : [])),
      ...notCompared(localized, detailsWords),
      ...contradictions(localized, detailsWords),
      ...entries.flatMap((entry) =>
        stepTexts({ localized, detailsWords, entry, sources }, entry.why),
      ),
    ];
  }

  test('has the text of every ranking, with nothing of the first dataset', () => {
    const all = compiled.rankings.flatMap((ranking) => {
      const document = ranking.vintages.at(-1)?.document;
      return document ? [textsOf(viewDocument(compiled, ranking, document), document)] : [];
    });
    expect(all.length).toBeGreaterThan(5);
    expect(all.flat().filter((text) => FOREIGN.test(text))).toEqual([]);
  });

  test('uses the names of entities and units in this language', () => {
    const ranking = compiled.rankings.find(
      ({ key }) =>
        key.metric === 'people' &&
        key.period === '2020' &&
        key.level === 'country' &&
        key.basis === 'census',
    );
    const document = ranking?.vintages.at(-1)?.document;
    if (!ranking || !document) throw new Error('no ranking of 2020');
    const reading = localizeRanking(viewDocument(compiled, ranking, document), language.words, tag);
    const names: Record<string, [string, string]> = {
      en: ['Japan', 'Inhabitants'],
      zh: ['日本', '人口'],
      'zh-Hant': ['日本', '人口'],
      ar: ['اليابان', 'السكان'],
    };
    const [name = '', metric = ''] = names[tag] ?? [];
    expect(reading.name('japan')).toBe(name);
    expect(titleText(reading)).toContain(metric);
  });
});
