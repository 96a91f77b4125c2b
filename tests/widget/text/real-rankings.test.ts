/** Every language says every real ranking: nothing is left unsaid, in other characters, or narrower than it is. */
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

/** Characters that are written otherwise in traditional Chinese. */
const SIMPLIFIED =
  /[个为与么从们众会传体单发变台号后员场声处备复实对将导尔层属岁带应开张径总战护报担拟据数无时显术机极构标样欢残没测济润灾点爱状独现环电画监码种称稳笔类纳约级纪组经结给络统继续维综缩网罗职联肃节药营虑虽补见观规视览触计订认讨让议记讲许论设证评识诉词译试话询该详语误说请诸课调谁贡财责败账质购费资赖赛转轮软载较辑输边达过运还这进远连选递逻邮释里钟钱键锁错长门闭问间闻阅队际陆险随难静须顾预领频题额风飞馆验]/;

/** What is never said: values that weren't there, brackets around nothing. */
const BROKEN = /undefined|NaN|null|\[object|\(\)|（）/;

/** Compiling the real data takes its time on a busy machine. */
const PATIENCE_MS = 120_000;

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
}, PATIENCE_MS);

/** All steps of a document in words, as they stand under its rows. */
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

/** All that is said of a ranking. */
function said(
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

test('these languages are there', () => {
  expect(TAGS).toEqual(expect.arrayContaining(['ar', 'en', 'zh', 'zh-Hant']));
});

describe.each(TAGS)('%s', (tag) => {
  let language: WidgetWords;

  beforeAll(async () => {
    language = await loadLanguage(tag);
  });

  test(
    'says every real ranking whole',
    () => {
      const broken = shown.flatMap((one) =>
        said(language, tag, one).filter((text) => BROKEN.test(text)),
      );
      expect(shown.length).toBeGreaterThan(500);
      expect(broken).toEqual([]);
    },
    PATIENCE_MS,
  );

  test('says why nothing is ranked', () => {
    const reading = localizeRanking(mixedView, language.words, tag);
    const way = reading.text(mixedView.titles.basis);
    expect(language.words.notRanked(way)).toContain(way);
    expect(
      said(language, tag, { view: mixedView, document: { ...rankingDocument, entries: [] } }),
    ).not.toHaveLength(0);
  });

  test('has a sentence at least for each derivation', () => {
    for (const { view, document } of shown) {
      const reading = localizeRanking(view, language.words, tag);
      const texts = derivations(reading, language.detailsWords, document);
      const steps = document.entries.filter(({ why }) => why.length > 0);
      expect(texts.length).toBeGreaterThanOrEqual(steps.length);
    }
  });

  test('tells ranks apart', () => {
    const { rankPhrase, ranks } = language.words;
    const places = Array.from({ length: 30 }, (_, index) => rankPhrase(index + 1, index + 1));
    expect(new Set(places).size).toBe(30);
    expect(rankPhrase(2, 4)).not.toBe(rankPhrase(2, 5));
    expect(ranks(3, 3)).toBe('3');
    expect(ranks(2, 4)).toMatch(/2\D+4/);
  });

  test('names months and years', () => {
    const { months } = language.words;
    expect(months({ id: '2025', from: '2025-01', to: '2025-12' })).toContain('2025');
    const run = months({ id: '2024-11--2025-02', from: '2024-11', to: '2025-02' });
    expect(run).toMatch(/2024.*2025/);
    expect(months({ id: '', from: '2025-03', to: '2025-03' })).not.toBe(
      months({ id: '', from: '2025-04', to: '2025-04' }),
    );
  });
});

test('each place that a derivation or a contradiction speaks of has a name', () => {
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

test('Arabic counts by its plural rules', async () => {
  const { words } = await loadLanguage('ar');
  expect([1, 2, 3, 11, 100].map((count) => words.others(count))).toEqual([
    'جهة واحدة أخرى',
    'جهتان أخرى',
    '3 جهات أخرى',
    '11 جهة أخرى',
    '100 جهة أخرى',
  ]);
});

test('Arabic is read from the right, the others from the left', async () => {
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

test('traditional Chinese has no simplified characters', async () => {
  const { words, detailsWords } = await loadLanguage('zh-Hant');
  const texts = Object.values({ ...words, ...detailsWords, ...detailsWords.timeline }).map(String);
  expect(texts.filter((text) => SIMPLIFIED.test(text))).toEqual([]);
});
