/** The head of the column of ranks in tables and pictures. */
import type { LocalizedRanking } from '../../widget/text/mod.ts';

/** Among how many entries the ranks are; empty if there is only one. */
export function rankHeadText({ view, words }: LocalizedRanking): string {
  const { length } = view.entries;
  return length > 1 ? words.rankHead(length) : '';
}
