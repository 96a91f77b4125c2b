/** Ranks a draft. A part of its own, loaded while the table is read: the engine. */
import { type RankedDraft, rankDraft } from '../../../engine/editing/draft/rank-draft.ts';
import type { ReadDraft } from '../../../engine/editing/draft/read-draft.ts';
import { settlingFigures } from '../../../engine/editing/value-of-information/settling-figures.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { localizedText } from '../../../engine/model/localized-text.ts';
import type { PageRanked, PageRanking, PageReview } from '../messages.ts';
import type { Translate } from './describe-reading.ts';
import { inlineDocument } from './inline-document.ts';

/** How many figures that would settle ranks are shown. */
const MAX_SETTLING = 5;

type Ranking = NonNullable<RankedDraft['ranking']>;

/** What would settle most ranks, as sentences. */
function settlesOf({ solved, document }: Ranking, language: PageLanguage): string[] {
  const { dataset, metric, period, level, basis } = document;
  const key = { dataset, metric, period: period.id, level, basis };
  const { listed, unlisted } = settlingFigures(solved, key, MAX_SETTLING);
  return [...listed, ...unlisted]
    .slice(0, MAX_SETTLING)
    .map(({ text }) => localizedText(text, language));
}

/** What looks unusual in a ranking, and what would settle it. */
export function reviewRanking(
  ranking: Ranking,
  language: PageLanguage,
  translate: Translate,
): PageReview {
  return {
    warnings: ranking.warnings.map(({ line, found, reason }) => ({
      ...{ line, found, reason: translate(reason) },
    })),
    settles: settlesOf(ranking, language),
  };
}

function describeRanking({ choices, shown, solved, view, document }: Ranking): PageRanking {
  const { entities, observations, sources } = solved.dataset;
  return {
    ...{ view: inlineDocument(view, document), choices, shown },
    places: entities.map(({ name }) => name.en),
    figureCount: observations.length,
    sourceCount: sources.length,
  };
}

/** Ranks a complete draft, and describes the ranking for the page. */
export function rank(
  read: ReadDraft,
  translate: Translate,
): { readonly ranked: RankedDraft; readonly described: Omit<PageRanked, 'reading'> } {
  const ranked = rankDraft(read);
  const described = {
    ranking: ranked.ranking && describeRanking(ranked.ranking),
    errors: ranked.errors.map(translate),
    evidenceProblems: ranked.evidenceProblems.map(({ kind, index, field, expected, fix }) => ({
      ...{ kind, index, field },
      text: [expected, fix].filter(Boolean).map(translate).join(': '),
    })),
  };
  return { ranked, described };
}
