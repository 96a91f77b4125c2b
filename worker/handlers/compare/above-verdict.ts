/**
 * Verdicts on "a is above b" from the stored comparison document: compares bounds, and applies claims of the first place.
 * Pure; the caller looks up the two members.
 */

import type { Bounds } from '../../../engine/model/documents.ts';
import type {
  ComparisonDocument,
  ComparisonMember,
} from '../../../engine/model/stored-comparison.ts';
import type { Verdict } from '../../../engine/model/vocabulary.ts';

/** Both verdicts on "a is above b": with claims, and by figures alone. */
export interface Verdicts {
  readonly verdict: Verdict;
  readonly byFigures: Verdict;
}

/** Whether one number is above another by more than rounding; null is unbounded above. */
function isAbove(a: number | null, b: number | null, tolerance: number): boolean {
  if (a === null) return b !== null;
  if (b === null) return false;
  return a - b > tolerance * Math.max(Math.abs(a), Math.abs(b));
}

/** The bounds for verdicts: published bounds are rounded outward. */
function unrounded(member: ComparisonMember, kind: 'bounds' | 'figures'): Bounds {
  return (member.unrounded ?? member)[kind];
}

/** The verdict by bounds alone. */
export function compareBounds(a: Bounds, b: Bounds, tolerance: number): Verdict {
  if (isAbove(a.low, b.high, tolerance)) return 'proven';
  return isAbove(a.high, b.low, tolerance) ? 'open' : 'refuted';
}

/** The verdict by claims of the first place: a holder is above every member that isn't one. */
export function compareClaims(a: ComparisonMember, b: ComparisonMember): Verdict {
  const [isFirst, isOtherFirst] = [a.first.length > 0, b.first.length > 0];
  if (isFirst === isOtherFirst) return 'open';
  return isFirst ? 'proven' : 'refuted';
}

/** Judges "a is strictly above b". On a mixed basis every verdict is open; no member is above itself. */
export function aboveVerdict(
  document: Pick<ComparisonDocument, 'mixed' | 'tolerance'>,
  a: ComparisonMember,
  b: ComparisonMember,
): Verdicts {
  if (document.mixed) return { verdict: 'open', byFigures: 'open' };
  if (a.id === b.id) return { verdict: 'refuted', byFigures: 'refuted' };
  const { tolerance } = document;
  const claimed = compareClaims(a, b);
  return {
    verdict:
      claimed === 'open'
        ? compareBounds(unrounded(a, 'bounds'), unrounded(b, 'bounds'), tolerance)
        : claimed,
    byFigures: compareBounds(unrounded(a, 'figures'), unrounded(b, 'figures'), tolerance),
  };
}
