/** The URL for reporting an error. */
import type { RowsDocument } from '../element/mod.ts';

/** The form on the dataset's page of changes, with the entry's figure, else the first that its bounds rest on. */
export function reportUrl(
  origin: string,
  dataset: string,
  { reported, why = [] }: RowsDocument['entries'][number],
): string {
  const [first = ''] = why.flatMap(({ observations }) => observations);
  const observation = encodeURIComponent(reported?.observation ?? first);
  return `${origin}/${dataset}/changes?observation=${observation}#report`;
}
