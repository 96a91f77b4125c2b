/** Every language can express every real ranking without gaps or characters of another script. */
import { beforeAll, describe, expect, test } from 'vitest';
import { viewDocument } from '../../../engine/compile/ranking/view-document.ts';
import type { RankingDocument, RankingView } from '../../../engine/model/documents.ts';
import { changeText, valueText } from '../../../widget/text/format.ts';
import type { WidgetWords } from '../../../widget/text/initial-words.ts';
import { initialWords as en } from '../../../widget/text/locales/en/initial.ts';
import { type LocalizedRanking, localizeRanking } from '../../../widget/text/localized-ranking.ts';
import { contradictions, notCompared } from '../../../widget/text/not-compared.ts';
import {
  publishersText,
  scopeText,
  titleText,
  unlistedSentence,
  unlistedText,
} from '../../../widget/text/notes.ts';
import { rankReason } from '../../../widget/text/rank-reason.ts';
import { stepTexts } from '../../../widget/text/step-texts.ts';
import { mixedView, rankingDocument, rankingView } from '../../fixtures/widget/ranking.ts';
import { china } from '../../support/data/real-data.ts';
import { loadLanguage, TAGS } from '../../support/widget/languages.ts';

/** Characters that differ in Traditional Chinese. */
const SIMPLIFIED =
  /[个为与么从们众会传体单发变台号后员场声处备复实对将导尔层属岁带应开张径总战护报担拟据数无时显术机极构标样欢残没测济润灾点爱状独现环电画监码种称稳笔类纳约级纪组经结给络统继续维综缩网罗职联肃节药营虑虽补见观规视览触计订认讨让议记讲许论设证评识诉词译试话询该详语误说请诸课调谁贡财责败账质购费资赖赛转轮软载较辑输边达过运还这进远连选递逻邮释里钟钱键锁错长门闭问间闻阅队际陆险随难静须顾预领频题额风飞馆验]/;

/** Signs of missing values: names of empty values, empty brackets. */
const BROKEN = /undefined|NaN|null|\[object|\(\)|（）/;

/** Compiling the real data is slow on a busy machine. */
const TIMEOUT_MS = 120_000;

interface Shown {
  readonly view: RankingView;
  readonly document: RankingDocument;
}

let shown: readonly Shown[] = [];

beforeAll(() => {
  const compiled = china();
  const real = compiled.rankings.flatMap((ranking) => {
    const document = ranking.vintages.at(-1)?.document;
    return document ? [{ view: viewDocument(compiled, ranking, document), document }] : [];
  });
  shown = [...real, { view: rankingView, document: rankingDocument }];
}, TIMEOUT_MS);

/** The texts of all steps of a document. */
function derivations(
  localized: LocalizedRanking,
  more: WidgetWords['detailsWords'],
  document: RankingDocument,
) {
  const { entries, sources } = document;
  return entries.flatMap((entry) =>
    stepTexts({ localized, detailsWords: more, entry, sources }, entry.why),
  );
}

/** All texts of a ranking. */
function allTexts(
  { words, detailsWords }: WidgetWords,
  tag: string,
  { view, document }: Shown,
): string[] {
  const reading = localizeRanking(view, words, tag);
  return [
    titleText(reading),
    scopeText(reading),
    publishersText(reading),
    unlistedSentence(reading),
    ...view.unlisted.map((one) => unlistedText(reading, one)),
    ...view.entries.map((entry) => rankReason(reading, entry)),
    ...view.entries.map(({ bounds, reported }) => valueText(reading.numbers, bounds, reported)),
    ...view.entries.flatMap(({ growth }) => (growth ? [changeText(words, growth.value)] : [])),
    ...notCompared(reading, detailsWords),
    ...contradictions(reading, detailsWords),
    ...derivations(reading, detailsWords, document),
  ];
}

test('the expected languages exist', () => {
  expect(TAGS).toEqual(expect.arrayContaining(['ar', 'en', 'zh', 'zh-Hant']));
});

describe.each(TAGS)('%s', (tag) => {
  let language: WidgetWords;

  beforeAll(async () => {
    language = await loadLanguage(tag);
  });

  test(
    'has complete texts for every real ranking',
    () => {
      const broken = shown.flatMap((one) =>
        allTexts(language, tag, one).filter((text) => BROKEN.test(text)),
      );
      expect(shown.length).toBeGreaterThan(500);
      expect(broken).toEqual([]);
    },
    TIMEOUT_MS,
  );

  test('has a reason why nothing is ranked', () => {
    expect(language.words.notRanked).not.toBe('');
    expect(
      allTexts(language, tag, { view: mixedView, document: { ...rankingDocument, entries: [] } }),
    ).not.toHaveLength(0);
  });

  test('has at least one sentence for each derivation', () => {
    for (const { view, document } of shown) {
      const reading = localizeRanking(view, language.words, tag);
      const texts = derivations(reading, language.detailsWords, document);
      const steps = document.entries.filter(({ why }) => why.length > 0);
      expect(texts.length).toBeGreaterThanOrEqual(steps.length);
    }
  });

  test('distinguishes ranks', () => {
    const { rankPhrase } = language.words;
    const places = Array.from({ length: 30 }, (_, index) => rankPhrase(index + 1, index + 1));
    expect(new Set(places).size).toBe(30);
    expect(rankPhrase(2, 4)).not.toBe(rankPhrase(2, 5));
  });

  test('formats months and years', () => {
    const { months } = language.words;
    expect(months({ id: '2025', from: '2025-01', to: '2025-12' })).toContain('2025');
    const run = months({ id: '2024-11--2025-02', from: '2024-11', to: '2025-02' });
    expect(run).toMatch(/2024.*2025/);
    expect(months({ id: '2025-03', from: '2025-03', to: '2025-03' })).not.toBe(
      months({ id: '2025-04', from: '2025-04', to: '2025-04' }),
    );
  });
});

test('each entity in a derivation or contradiction has a name', () => {
  const nameless = shown.flatMap(({ view, document }) => {
    const reading = localizeRanking(view, en, 'zh-Hant');
    const cells = document.entries.flatMap(({ why }) =>
      why.flatMap(({ cell, from, claims }) => [cell, ...from.map((one) => one.cell), ...claims]),
    );
    const places = [
      ...cells.map((cell) => cell.split('/')[0] ?? ''),
      ...view.conflicts.map(({ entity }) => entity),
    ];
    return places.filter((place) => reading.name(place) === place);
  });
  expect(nameless).toEqual([]);
});

test('Arabic follows its plural rules', async () => {
  const { words } = await loadLanguage('ar');
  expect([1, 2, 3, 11, 100].map((count) => words.others(count))).toEqual([
    'جهة واحدة أخرى',
    'جهتان أخرى',
    '3 جهات أخرى',
    '11 جهة أخرى',
    '100 جهة أخرى',
  ]);
});

test('Arabic is right-to-left, the others left-to-right', async () => {
  const directions = await Promise.all(
    TAGS.map(async (tag) => {
      const { words } = await loadLanguage(tag);
      return [tag, words.dir];
    }),
  );
  expect(Object.fromEntries(directions)).toMatchObject({
    ar: 'rtl',
    en: 'ltr',
    zh: 'ltr',
    'zh-Hant': 'ltr',
  });
});

test('Traditional Chinese has no simplified characters', async () => {
  const { words, detailsWords } = await loadLanguage('zh-Hant');
  const texts = Object.values({ ...words, ...detailsWords, ...detailsWords.timeline }).map(String);
  expect(texts.filter((text) => SIMPLIFIED.test(text))).toEqual([]);
});
