/** Selects the changes of a dataset in a range of days. */
import type { ChangesDocument } from '../../../engine/model/documents.ts';

/** The same document with the changes of the days from `from` to `to`, both included; each is `YYYY-MM-DD`, or open if absent. */
export function changesBetween(
  document: ChangesDocument,
  from: string | undefined,
  to: string | undefined,
): ChangesDocument {
  const changes = document.changes.filter(
    ({ date }) => (from === undefined || date >= from) && (to === undefined || date <= to),
  );
  return { ...document, changes };
}
