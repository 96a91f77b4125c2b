/** The possible values of an entry as its row shows them. */
import type { Bounds, RankingEntryView } from '../../engine/model/documents.ts';

/** Without an upper end if a statement limits it and no figure does: a number or the end of a bar would seem to be published. */
export function shownBounds({
  bounds,
  highStated,
}: Pick<RankingEntryView, 'bounds' | 'highStated'>): Bounds {
  return highStated ? { low: bounds.low, high: null } : bounds;
}
