/** The headline of a ranking’s page: the leader, its value, and the certainty. */
import { titleText, valueText } from '../../../widget/text/mod.ts';
import { headlineText, leadCertaintyText } from '../../headline.ts';
import type { RankingContext } from './page-context.ts';

/** The headline. */
export function rankingHeadline(context: RankingContext): string {
  const { view, localized, site, comeback } = context;
  const title = titleText(localized);
  const [only, ...others] = view.entries;
  if (view.mixed && only && others.length === 0) {
    const value = valueText(localized.numbers, only.bounds, only.reported);
    return site.home.headline(title, localized.name(only.entity.id), value, '', 'alone');
  }
  if (view.mixed) return site.ranking.sideBySide(title);
  return headlineText(localized, site, comeback);
}

/** The certainty of the headline, in a few sentences. */
export function rankingCertainty({ view, localized, site }: RankingContext): string {
  const { text } = localized;
  if (view.mixed) return site.ranking.unranked(text(view.titles.basis));
  if (view.entries.length > 1) return leadCertaintyText(localized, site);
  const { of } = view.coverage;
  return site.home.sentences([of > 1 ? site.ranking.onlyOne(of) : site.ranking.onlyMember]);
}

/** The title for search engines: metric, period, level and way of counting. */
export function searchTitle({ view, localized, site }: RankingContext): string {
  const { text } = localized;
  const { level, basis } = view.titles;
  return site.ranking.searchTitle(titleText(localized), text(level), text(basis));
}
