/** The picture that stands for the page of a ranking where the page is passed on. */
import { rankingUrl } from '../../data/address.ts';
import type { CompiledDataset } from '../../data/compile.ts';
import type { RankingView } from '../../data/documents.ts';
import { viewOf } from '../../data/view.ts';
import { defaultRanking } from '../default-ranking.ts';
import type { SocialCard } from '../layout.ts';
import type { SiteLanguage } from '../words.ts';
import { altText } from './alt-text.ts';
import { comparesEnough } from './offered.ts';

/** The card of a ranking that has pictures. */
export function socialCard(view: RankingView, language: SiteLanguage): SocialCard {
  const { dataset, metric, period, level, basis } = view;
  const path = rankingUrl(dataset, metric, period.id, { level, basis }, '.card.png');
  return { path: `${path}&lang=${language}`, alt: altText(view, language) };
}

/** The card of the ranking that stands for a dataset, for its pages that are of no ranking; none where that has no picture. */
export function datasetCard(
  compiled: CompiledDataset,
  language: SiteLanguage,
): SocialCard | undefined {
  const ranking = defaultRanking(compiled);
  const document = ranking?.vintages.at(-1)?.document;
  if (!ranking || !document || !comparesEnough(document)) return undefined;
  return socialCard(viewOf(compiled, ranking, document), language);
}
