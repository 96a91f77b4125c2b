/** Bounds of a member in words: `1,225,000 to 1,226,000 things`, `at most 1,226,000 things`, `nothing known`. */

import type { Bounds } from '../../model/documents.ts';
import type { WordingLanguage } from '../../model/languages.ts';
import type { ComparisonDocument } from '../../model/stored-comparison.ts';
import { boundsText } from '../../wording/format-bounds.ts';
import type { Unit } from '../../wording/formatters.ts';

/** The kind and unit of a document's metric, as wording needs them. */
function wordedMetric({ unit, metric, subject }: ComparisonDocument) {
  const { titles, kind } = subject ?? {};
  const share: [string, string] = [metric, metric];
  return {
    unit,
    ...(titles?.unit ? { unitName: titles.unit } : {}),
    ...(kind === 'share' ? { share } : {}),
    ...(kind === 'growth' ? { growth: metric } : {}),
  };
}

/** The unit of a document's metric. */
export function documentUnit({ unit, subject }: ComparisonDocument): Unit {
  return { id: unit, name: subject?.titles.unit };
}

/** Bounds in words of one language, to follow a name and a colon. */
export function knownText(
  document: ComparisonDocument,
  { low, high }: Bounds,
  language: WordingLanguage,
): string {
  const bounds = { low, high: high ?? Number.POSITIVE_INFINITY };
  return boundsText(bounds, wordedMetric(document), language);
}
