/** Where readers report an error. */
import type { RankingEntry } from '../../engine/model/documents.ts';

/** Where an error in an entry is reported: the page of what changed, with the figure that it is about. */
export function reportUrl(origin: string, dataset: string, entry: RankingEntry): string {
  const [first = ''] = entry.why.flatMap(({ observations }) => observations);
  const observation = encodeURIComponent(entry.reported?.observation ?? first);
  return `${origin}/${dataset}/changes?observation=${observation}#report`;
}
