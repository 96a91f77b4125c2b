/** Ranks a draft. A part of its own, loaded while the table is read: the engine. */
import { type RankedDraft, rankDraft } from '../../../engine/editing/draft/rank-draft.ts';
import type { ReadDraft } from '../../../engine/editing/draft/read-draft.ts';
import { settlingFigures } from '../../../engine/editing/value-of-information/settling-figures.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { localizedText } from '../../../engine/model/localized-text.ts';
import type { PageRanked, PageRanking } from '../messages.ts';
import type { Translate } from './describe-reading.ts';
import { inlineDocument } from './inline-document.ts';

/** How many figures that would settle ranks are shown. */
const MAX_SETTLING = 5;

type Ranking = NonNullable<RankedDraft['ranking']>;

/** What would settle most ranks of a ranking, as sentences. */
export function settlesOf({ solved, document }: Ranking, language: PageLanguage): string[] {
  const { dataset, metric, period, level, basis } = document;
  const key = { dataset, metric, period: period.id, level, basis };
  const { listed, unlisted } = settlingFigures(solved, key, MAX_SETTLING);
  return [...listed, ...unlisted]
    .slice(0, MAX_SETTLING)
    .map(({ text }) => localizedText(text, language));
}

function describeRanking(ranking: Ranking, translate: Translate): PageRanking {
  const { choices, shown, warnings, solved, view, document } = ranking;
  const { entities, observations, sources } = solved.dataset;
  return {
    ...{ view: inlineDocument(view, document), choices, shown },
    warnings: warnings.map(({ line, found, reason }) => ({
      ...{ line, found, reason: translate(reason) },
    })),
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
    ranking: ranked.ranking && describeRanking(ranked.ranking, translate),
    errors: ranked.errors.map(translate),
    evidenceProblems: ranked.evidenceProblems.map(({ kind, index, field, expected, fix }) => ({
      ...{ kind, index, field },
      text: [expected, fix].filter(Boolean).map(translate).join(': '),
    })),
  };
  return { ranked, described };
}
