/** Context of a ranking’s page: the newest vintage of one ranking in one language. */

import {
  type CompiledDataset,
  type CompiledRanking,
  datasetDocument,
  type SourceRow,
  viewDocument,
} from '../../../engine/mod.ts';
import type {
  DatasetDocument,
  RankingDocument,
  RankingView,
} from '../../../engine/model/documents.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { localizedPath } from '../../../engine/model/page-urls.ts';
import { type RankingQuery, rankingPageUrl } from '../../../engine/model/urls.ts';
import { type LocalizedRanking, localizeRanking } from '../../../widget/text/mod.ts';
import { type Comeback, findComeback } from '../../comeback.ts';
import { findLeaders } from '../../find-leaders.ts';
import { possibleLeaders } from '../../possible-leaders.ts';
import { shareableRankings } from '../../shareable-rankings.ts';
import { type SiteWords, siteWords } from '../../words/mod.ts';

/** Data shared by the pages of all rankings of a dataset. */
export interface RankingPagesData {
  readonly compiled: CompiledDataset;
  readonly dataset: DatasetDocument;
  readonly sources: ReadonlyMap<string, SourceRow>;
  /** Rankings that have share pictures. */
  readonly withSharePictures: ReadonlySet<CompiledRanking>;
  /** Scheme and host. */
  readonly origin: string;
}

/** Context of one page. */
export interface RankingContext extends RankingPagesData {
  readonly ranking: CompiledRanking;
  readonly document: RankingDocument;
  readonly view: RankingView;
  readonly localized: LocalizedRanking;
  readonly site: SiteWords;
  readonly language: PageLanguage;
  /** Whether the leader of the year is first again; null otherwise. */
  readonly comeback: Comeback | null;
}

/** Collects the shared data. */
export function rankingPagesData(compiled: CompiledDataset, origin: string): RankingPagesData {
  return {
    compiled,
    dataset: datasetDocument(compiled),
    sources: new Map(compiled.dataset.sources.map((source) => [source.id, source])),
    withSharePictures: new Set(shareableRankings(compiled)),
    origin,
  };
}

/** Computed only for full years on the basis in force. */
function comebackOf(shared: RankingPagesData, view: RankingView): Comeback | null {
  const [first, ...rivals] = possibleLeaders(view);
  if (!first || rivals.length > 0) return null;
  const leaders = findLeaders(shared.compiled, view);
  const year = leaders?.items.find((item) => item.year === view.period.id);
  if (!leaders || year?.basis !== view.basis) return null;
  return findComeback(leaders, first.entity.id, year.year);
}

/** The contexts of a ranking's page in several languages; none if the ranking no longer exists. */
export function rankingContexts(
  shared: RankingPagesData,
  ranking: CompiledRanking,
  languages: readonly PageLanguage[],
): RankingContext[] {
  const document = ranking.vintages.at(-1)?.document;
  if (!document) return [];
  const view = viewDocument(shared.compiled, ranking, document);
  const comeback = comebackOf(shared, view);
  return languages.map((language) => {
    const site = siteWords(language);
    const localized = localizeRanking(view, site.words, language);
    return { ...shared, ranking, document, view, localized, site, language, comeback };
  });
}

/** The fields in which another ranking differs from the page's. */
export interface RankingPageOverrides {
  readonly metric?: string;
  readonly period?: string;
  readonly level?: string;
  readonly basis?: string;
  /** Date of the vintage. */
  readonly asOf?: string;
}

/** The path of a ranking’s page in the default language, with some fields of the current page replaced. */
export function englishPath(
  { view }: Pick<RankingContext, 'view'>,
  other: RankingPageOverrides = {},
): string {
  const { metric = view.metric, period = view.period.id } = other;
  const query: RankingQuery = {
    level: other.level ?? view.level,
    basis: other.basis ?? view.basis,
    asOf: other.asOf,
  };
  return rankingPageUrl(view.dataset, metric, period, query);
}

/** The same path in the page's language. */
export function pagePath(
  context: Pick<RankingContext, 'view' | 'language'>,
  other: RankingPageOverrides = {},
): string {
  return localizedPath(context.language, englishPath(context, other));
}
