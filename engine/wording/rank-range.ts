/** Possible ranks in digits. */
import type { RankRange } from '../model/documents.ts';

/** `2`, or `2–4`. */
export function rankRangeText({ best, worst }: RankRange): string {
  return best === worst ? `${best}` : `${best}–${worst}`;
}
