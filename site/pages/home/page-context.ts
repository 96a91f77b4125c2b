/** Context of the front page: its data and the words of one language. */

import { localizedPath } from '../../../engine/model/address.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { rankingPageUrl } from '../../../engine/model/urls.ts';
import type { LocalizedRanking } from '../../../widget/text/mod.ts';
import type { SiteWords } from '../../words/mod.ts';
import type { HomeData } from './home-data.ts';

/** Context of one front page. */
export interface HomeContext {
  readonly data: HomeData;
  readonly localized: LocalizedRanking;
  readonly site: SiteWords;
  readonly language: PageLanguage;
  /** Scheme and host. */
  readonly origin: string;
}

/** The fields in which another ranking of the dataset differs from the front page's. */
export interface RankingOverrides {
  readonly metric?: string;
  readonly period?: string;
  readonly level?: string;
  readonly basis?: string;
  /** Date of the vintage. */
  readonly asOf?: string;
}

/** The path of a ranking’s page, with some fields of the front page's ranking replaced. */
export function rankingPath(
  { data: { view }, language }: Pick<HomeContext, 'data' | 'language'>,
  other: RankingOverrides,
): string {
  const { metric = view.metric, period = view.period.id } = other;
  const { level = view.level, basis = view.basis, asOf } = other;
  return localizedPath(
    language,
    rankingPageUrl(view.dataset, metric, period, { level, basis, asOf }),
  );
}
