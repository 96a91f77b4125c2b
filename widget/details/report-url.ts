/** The URL for reporting an error. */
import type { RankingEntry } from '../../engine/model/documents.ts';

/** The form on the dataset's page of changes, with the entry's figure, else the first that its bounds rest on. */
export function reportUrl(origin: string, dataset: string, entry: RankingEntry): string {
  const [first = ''] = entry.why.flatMap(({ observations }) => observations);
  const observation = encodeURIComponent(entry.reported?.observation ?? first);
  return `${origin}/${dataset}/changes?observation=${observation}#report`;
}
