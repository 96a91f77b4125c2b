/** The headline of a ranking’s page: the leader, its value, and the certainty. */
import { listText, numberText, titleText, valueText } from '../../../widget/text/mod.ts';
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

/** Why nothing is ranked, who has more by another way of counting, and who is listed but has other figures too. */
function unrankedText({ dataset, view, localized, site }: RankingContext): string {
  const { numbers, words, name, text, titleOf } = localized;
  const way = dataset.bases.find(({ id }) => id === view.basis)?.description;
  const most = Math.max(0, ...view.entries.map(({ bounds }) => bounds.low));
  const [larger] = view.unlisted
    .flatMap(({ entity, last }) =>
      last && last.metric === view.metric && last.period === view.period.id && last.value > most
        ? [{ entity, last }]
        : [],
    )
    .sort((a, b) => b.last.value - a.last.value);
  const others = view.entries.filter(({ entity }) =>
    view.setAside.some((row) => row.reason === 'basis' && row.entity.id === entity.id),
  );
  const further = site.home.sentences([
    ...(larger
      ? [
          site.ranking.larger(
            name(larger.entity.id),
            numberText(numbers, larger.last.value),
            titleOf('bases', larger.last.basis),
          ),
        ]
      : []),
    ...(others.length > 0
      ? [
          site.ranking.otherFigures(
            listText(
              words,
              others.map(({ entity }) => name(entity.id)),
            ),
            others.length,
          ),
        ]
      : []),
  ]);
  const title = text(view.titles.basis);
  return [way ? site.diagram.named(title, text(way)) : site.ranking.unranked(title), further]
    .filter(Boolean)
    .join(site.meta.space);
}

/** The certainty of the headline, in a few sentences. */
export function rankingCertainty(context: RankingContext): string {
  const { view, localized, site } = context;
  if (view.mixed) return unrankedText(context);
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
