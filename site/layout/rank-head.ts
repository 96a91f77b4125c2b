/** The head of the column of ranks in tables and pictures. */
import { type LocalizedRanking, rankHeadText } from '../../widget/text/mod.ts';

/** Among how many entries the ranks are; empty if there is only one. */
export function rankHeadOf(localized: LocalizedRanking): string {
  return localized.view.entries.length > 1 ? rankHeadText(localized) : '';
}
