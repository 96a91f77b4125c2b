/** The document of a ranking that stands inside a page: what the widget shows without any request. */
import type {
  RankingDocument,
  RankingEntry,
  RankingView,
} from '../../../engine/model/documents.ts';

type WhyStep = RankingEntry['why'][number];

/** A step as plain data, without its texts: the widget words it in the language of the page. */
function plainStep(step: WhyStep): Omit<WhyStep, 'text'> {
  const { bound, rule, cell, value, from, observations, claims, sources } = step;
  return { bound, rule, cell, value, from, observations, claims, sources };
}

/** The view of a ranking with the derivations of its bounds and with the titles and addresses of its sources. */
export function inlineDocument(
  view: RankingView,
  { entries, sources }: RankingDocument,
): RankingView {
  const explained = entries.map(({ why, ...entry }) => ({ ...entry, why: why.map(plainStep) }));
  return { ...view, entries: explained, sources };
}
