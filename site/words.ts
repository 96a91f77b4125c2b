/** What the site says beside the ranking itself, one object a language, page by page. */
import { firstWords as en } from '../widget/locales/en.ts';
import { moreWords as enMore } from '../widget/locales/more/en.ts';
import { moreWords as zhMore } from '../widget/locales/more/zh.ts';
import type { Language } from '../widget/locales/words.ts';
import { firstWords as zh } from '../widget/locales/zh.ts';
import { type ChangesWords, changesWords } from './words/changes-words.ts';
import { type DatasetWords, datasetWords } from './words/dataset-words.ts';
import { type EntityWords, entityWords } from './words/entity-words.ts';
import { type FrameWords, frameWords } from './words/frame-words.ts';
import { type HomeWords, homeWords } from './words/home-words.ts';
import { type RankingWords, rankingWords } from './words/ranking-words.ts';

/** The languages that the site's pages have. */
export type SiteLanguage = 'en' | 'zh';

/** The words of the widget, and beside them those of each page. */
export interface SiteWords extends Language {
  readonly frame: FrameWords;
  readonly home: HomeWords;
  readonly dataset: DatasetWords;
  readonly changes: ChangesWords;
  readonly ranking: RankingWords;
  readonly entity: EntityWords;
}

const english: SiteWords = {
  words: en,
  moreWords: enMore,
  frame: frameWords.en,
  home: homeWords.en,
  dataset: datasetWords.en,
  changes: changesWords.en,
  ranking: rankingWords.en,
  entity: entityWords.en,
};

const chinese: SiteWords = {
  words: zh,
  moreWords: zhMore,
  frame: frameWords.zh,
  home: homeWords.zh,
  dataset: datasetWords.zh,
  changes: changesWords.zh,
  ranking: rankingWords.zh,
  entity: entityWords.zh,
};

/** The words for a language; English where there are none. */
export function siteWords(language: string): SiteWords {
  return language.startsWith('zh') ? chinese : english;
}
