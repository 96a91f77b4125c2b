/** What looks unusual in a ranking, and what would settle it. A part of its own, loaded when the first ranking is shown. */
import type { DraftRanking } from '../../../engine/editing/draft/draft-ranking.ts';
import { draftWarnings } from '../../../engine/editing/draft/draft-warnings.ts';
import { settlingFigures } from '../../../engine/editing/value-of-information/settling-figures.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { localizedText } from '../../../engine/model/text.ts';
import type { PageReview } from '../messages.ts';
import type { Translate } from './describe-reading.ts';

/** How many figures that would settle ranks are shown. */
const MAX_SETTLING = 5;

/** What would settle most ranks, as sentences. */
function settlesOf({ solved, document }: DraftRanking, language: PageLanguage): string[] {
  const { dataset, metric, period, level, basis } = document;
  const key = { dataset, metric, period: period.id, level, basis };
  const { listed, unlisted } = settlingFigures(solved, key, MAX_SETTLING);
  return [...listed, ...unlisted]
    .slice(0, MAX_SETTLING)
    .map(({ text }) => localizedText(text, language));
}

/** Reviews a ranking. `today`: `YYYY-MM-DD`. */
export function review(
  ranking: DraftRanking,
  today: string,
  language: PageLanguage,
  translate: Translate,
): PageReview {
  return {
    warnings: draftWarnings(ranking, today).map(({ line, found, reason }) => ({
      ...{ line, found, reason: translate(reason) },
    })),
    settles: settlesOf(ranking, language),
  };
}
