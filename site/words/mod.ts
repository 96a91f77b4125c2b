/** What the site says beside the ranking itself, one object a language, page by page. */
import type { WidgetWords } from '../../widget/text/initial-words.ts';
import { type BuilderWords, builderWords } from './en/builder-words.ts';
import { type ChangesWords, changesWords } from './en/changes-words.ts';
import { type DatasetWords, datasetWords } from './en/dataset-words.ts';
import { type EntityWords, entityWords } from './en/entity-words.ts';
import { type FrameWords, frameWords } from './en/frame-words.ts';
import { type HomeWords, homeWords } from './en/home-words.ts';
import { type RankingWords, rankingWords } from './en/ranking-words.ts';
import { type SiteLanguage, widgetWords } from './widget-words.ts';

export type { SiteLanguage };

/** The words of the widget, and beside them those of each page. */
export interface SiteWords extends WidgetWords {
  readonly frame: FrameWords;
  readonly home: HomeWords;
  readonly builder: BuilderWords;
  readonly dataset: DatasetWords;
  readonly changes: ChangesWords;
  readonly ranking: RankingWords;
  readonly entity: EntityWords;
}

const english: SiteWords = {
  ...widgetWords('en'),
  frame: frameWords.en,
  home: homeWords.en,
  builder: builderWords.en,
  dataset: datasetWords.en,
  changes: changesWords.en,
  ranking: rankingWords.en,
  entity: entityWords.en,
};

const chinese: SiteWords = {
  ...widgetWords('zh'),
  frame: frameWords.zh,
  home: homeWords.zh,
  builder: builderWords.zh,
  dataset: datasetWords.zh,
  changes: changesWords.zh,
  ranking: rankingWords.zh,
  entity: entityWords.zh,
};

/** The words for a language; English where there are none. */
export function siteWords(language: string): SiteWords {
  return language.startsWith('zh') ? chinese : english;
}
