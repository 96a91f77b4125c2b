/** Ranks a draft. A part of its own, loaded while the table is read: the engine. */
import { type RankedDraft, rankDraft } from '../../../engine/editing/draft/rank-draft.ts';
import type { ReadDraft } from '../../../engine/editing/draft/read-draft.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { formatPeriodId } from '../../../engine/wording/formatters.ts';
import type { PageRanked, PageRanking } from '../messages.ts';
import type { Translate } from './describe-reading.ts';
import { inlineDocument } from './inline-document.ts';

type Ranking = NonNullable<RankedDraft['ranking']>;

function describeRanking(
  { choices, shown, solved, view, document }: Ranking,
  language: PageLanguage,
): PageRanking {
  const { entities, observations, sources } = solved.dataset;
  return {
    ...{ view: inlineDocument(view, document), shown },
    choices: choices.map((choice) => ({
      ...choice,
      period: formatPeriodId(choice.period, language),
    })),
    places: entities.map(({ name }) => name.en),
    figureCount: observations.length,
    sourceCount: sources.length,
  };
}

/** Ranks a complete draft, and describes the ranking for the page. */
export function rank(
  read: ReadDraft,
  language: PageLanguage,
  translate: Translate,
): { readonly ranked: RankedDraft; readonly described: Omit<PageRanked, 'reading'> } {
  const ranked = rankDraft(read);
  const described = {
    ranking: ranked.ranking && describeRanking(ranked.ranking, language),
    errors: ranked.errors.map(translate),
    evidenceProblems: ranked.evidenceProblems.map(({ kind, index, field, expected, fix }) => ({
      ...{ kind, index, field },
      text: [expected, fix].filter(Boolean).map(translate).join(': '),
    })),
  };
  return { ranked, described };
}
