/** The value of an entry as its row shows it. */
import type { RankingEntryView } from '../../engine/model/documents.ts';
import { valueText } from './format.ts';
import type { LocalizedRanking } from './localized-ranking.ts';

/**
 * The published figure, or the possible range: only its lower end if a statement limits it and no figure does, because a number
 * would seem to be published.
 */
export function entryValueText(
  { numbers }: Pick<LocalizedRanking, 'numbers'>,
  { bounds, highStated, reported }: Pick<RankingEntryView, 'bounds' | 'highStated' | 'reported'>,
): string {
  return valueText(numbers, highStated ? { ...bounds, high: null } : bounds, reported);
}
