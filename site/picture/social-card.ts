/** The picture that stands for the page of a ranking where the page is passed on. */
import { rankingUrl } from '../../data/address.ts';
import type { RankingView } from '../../data/documents.ts';
import type { SocialCard } from '../layout.ts';
import type { SiteLanguage } from '../words.ts';
import { altText } from './alt-text.ts';

/** The card of a ranking that has pictures. */
export function socialCard(view: RankingView, language: SiteLanguage): SocialCard {
  const { dataset, metric, period, level, basis } = view;
  const path = rankingUrl(dataset, metric, period.id, { level, basis }, '.card.png');
  return { path: `${path}&lang=${language}`, alt: altText(view, language) };
}
