/** The picture that social media show for a ranking's page. */

import { type CompiledDataset, viewDocument } from '../../engine/mod.ts';
import type { RankingView } from '../../engine/model/documents.ts';
import type { PageLanguage } from '../../engine/model/languages.ts';
import { rankingUrl } from '../../engine/model/urls.ts';
import { findDefaultRanking } from '../find-default-ranking.ts';
import type { SocialCard } from '../layout/layout.ts';
import { isShareable } from '../shareable-rankings.ts';
import { siteWords } from '../words/mod.ts';
import { altText } from './alt-text.ts';

/** The card of a ranking that has share pictures. */
export function socialCard(view: RankingView, language: PageLanguage): SocialCard {
  const { dataset, metric, period, level, basis } = view;
  const path = rankingUrl(dataset, metric, period.id, { level, basis }, '.card.png');
  return { path: `${path}&lang=${language}`, alt: altText(view, siteWords(language)) };
}

/**
 * The card of a dataset's default ranking, for pages that aren't about one ranking; none if that ranking has no
 * picture.
 */
export function datasetCard(
  compiled: CompiledDataset,
  language: PageLanguage,
): SocialCard | undefined {
  const ranking = findDefaultRanking(compiled);
  const document = ranking?.vintages.at(-1)?.document;
  if (!ranking || !document || !isShareable(document)) return undefined;
  return socialCard(viewDocument(compiled, ranking, document), language);
}
