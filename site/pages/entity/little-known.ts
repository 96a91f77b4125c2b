/** What a year tells of an entity: an end that nobody published isn't its own, and a year that tells next to nothing is set apart. */
import { isCounted } from '../../../engine/mod.ts';
import { isRangeVisible } from '../../../widget/text/mod.ts';
import type { EntityPosition } from './entity-positions.ts';

/** A part of a count tells something if it is more than this share of the highest value known. */
const MIN_PART = 0.1;
/** A range of a share or a growth tells something if it is at most so many percentage points wide. */
const MAX_WIDTH = 50;

/** Whether a count is known in part only: no figure of the whole is published. */
export const isKnownInPart = ({ metric, entry }: EntityPosition): boolean =>
  isCounted(metric) && !entry?.reported;

/** All that a share can be, in percent. */
const WHOLE = 100;

/** The upper end; null if there is none or, of the range of a share, if it is the whole, which tells nothing. */
export const saidHigh = ({ metric, bounds }: EntityPosition): number | null =>
  metric.share && bounds.high === WHOLE && isRangeVisible(bounds) ? null : bounds.high;

/** The upper end; null if there is none or, of a count, no published figure of the entity gives it. */
export function ownHigh(position: EntityPosition): number | null {
  const { metric, entry } = position;
  const isAtLeast = isCounted(metric) && entry?.reported?.qualifier === 'at-least';
  return isAtLeast || isKnownInPart(position) ? null : saidHigh(position);
}

/**
 * Returns whether a year tells next to nothing beside the others of the same metric: of a count, a lower end of at most a tenth of
 * the highest value known; of a share or a growth, a range without an upper end or of more than 50 percentage points.
 */
export function littleKnownAmong(
  years: readonly EntityPosition[],
): (position: EntityPosition) => boolean {
  const ends = years.map((position) => ownHigh(position) ?? position.bounds.low);
  const least = MIN_PART * Math.max(...ends);
  return (position) => {
    const { metric, bounds } = position;
    if (isCounted(metric)) return ownHigh(position) === null && bounds.low <= least;
    return bounds.high === null || bounds.high - bounds.low > MAX_WIDTH;
  };
}
