/** The headline of a ranking’s page: the leader, its value, and the certainty. */

import type { ObservationDocument } from '../../../engine/model/documents.ts';
import { UNUSED_STATUSES } from '../../../engine/model/vocabulary.ts';
import { listText, statedText, titleText, valueText } from '../../../widget/text/mod.ts';
import { countedAnotherWayText } from '../../counted-another-way.ts';
import { headlineText } from '../../headline.ts';
import { type LeadCertainty, leadCertainty } from '../../lead-certainty.ts';
import type { RankingContext } from './page-context.ts';

/** What the headline and its certainty are made from. */
export type HeadlineContext = Pick<
  RankingContext,
  'view' | 'dataset' | 'localized' | 'site' | 'comeback'
>;

/** The headline. */
export function rankingHeadline(context: HeadlineContext): string {
  const { view, localized, site, comeback } = context;
  const title = titleText(localized);
  const [only, ...others] = view.entries;
  if (view.mixed && only && others.length === 0) {
    const value = valueText(localized.numbers, only.bounds, only.reported);
    return site.home.headline(title, localized.name(only.entity.id), value, '', 'alone');
  }
  if (view.mixed) return site.ranking.sideBySide(title, view.entries.length);
  return headlineText(localized, site, comeback);
}

const highestOf = ({ value, valueTo = value }: ObservationDocument): number => valueTo;

/** The highest figure for the same period that was counted another way and isn’t in doubt, if it is above all that are listed. */
function highestOtherwise({ view, localized, site }: HeadlineContext): string[] {
  const { numbers, name, titleOf, format } = localized;
  const most = Math.max(0, ...view.entries.map(({ bounds }) => bounds.low));
  const [highest] = view.setAside
    .filter(
      ({ reason, observation }) => reason === 'basis' && !UNUSED_STATUSES.has(observation.status),
    )
    .sort((a, b) => highestOf(b.observation) - highestOf(a.observation));
  if (!highest || highestOf(highest.observation) <= most) return [];
  const { entity, observation } = highest;
  return [
    site.ranking.highestOtherwise(
      name(entity.id),
      statedText(format, numbers, observation),
      titleOf('bases', observation.basis),
    ),
  ];
}

/** Whether all of the level, more than one, have figures by another way of counting. */
function haveAllOthers({ setAside, coverage }: HeadlineContext['view']): boolean {
  const others = setAside.filter(({ reason }) => reason === 'basis');
  const { size } = new Set(others.map(({ entity }) => entity.id));
  return size === coverage.of && size > 1;
}

/** Why nothing is ranked, who has more by another way of counting, and who is listed but has other figures too. */
function unrankedText(context: HeadlineContext): string {
  const { dataset, view, localized, site } = context;
  const { words, text } = localized;
  const way = dataset.bases.find(({ id }) => id === view.basis)?.description;
  const others = view.entries.flatMap(
    ({ entity }) => countedAnotherWayText(localized, site, entity.id) ?? [],
  );
  const further = site.home.sentences([
    ...(view.unlisted.length > 0
      ? [site.ranking.withFigure(view.entries.length, view.coverage.of)]
      : []),
    ...highestOtherwise(context),
    ...(others.length > 0
      ? [
          site.ranking.otherFigures(
            others.length < view.entries.length ? listText(words, others) : '',
            others.length,
            words.detailsHead,
            haveAllOthers(view) ? view.coverage.of : 0,
          ),
        ]
      : []),
  ]);
  return [way ? text(way) : site.ranking.unranked(text(view.titles.basis)), further]
    .filter(Boolean)
    .join(site.meta.space);
}

/** The certainty of the headline or, where nothing is ranked, the reason why. Empty if nothing is known. */
export function rankingCertainty(context: HeadlineContext): LeadCertainty {
  const { view, localized, site } = context;
  if (view.mixed) return { answer: unrankedText(context), rivals: [] };
  if (view.entries.length !== 1) return leadCertainty(localized, site);
  const { of } = view.coverage;
  const answer = site.home.sentences([of > 1 ? site.ranking.onlyOne(of) : site.ranking.onlyMember]);
  return { answer, rivals: [] };
}

/** The title for search engines: metric, period, level and way of counting. */
export function searchTitle({ view, localized, site }: HeadlineContext): string {
  const { text } = localized;
  const { level, basis } = view.titles;
  return site.ranking.searchTitle(titleText(localized), text(level), text(basis));
}
