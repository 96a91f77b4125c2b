/**
 * Digests of what was known on each date. All documents of a vintage follow from the settings and the rows that were
 * known on its date, so while the digest of that date is the same, they are the same too.
 */

import type { Dataset, Knowledge } from '../dataset/schema.ts';
import { isWithdrawn } from '../evidence/cell-evidence.ts';
import { memoize } from '../model/objects.ts';
import { sha256 } from '../model/sha256.ts';
import { eventsOf } from './vintages.ts';

function digestOf(content: unknown): string {
  return sha256(new TextEncoder().encode(JSON.stringify(content)));
}

/** A row as its authors had it on a date. */
function rowAsOf<Row extends Knowledge>(row: Row, asOf: string): Row {
  return isWithdrawn(row, asOf) ? row : { ...row, withdrawnOn: null, withdrawnReason: '' };
}

/** Digests by the dates on which a row became known or was withdrawn, which are all dates of vintages. */
export const stateDigests = memoize((dataset: Dataset): ReadonlyMap<string, string> => {
  const { observations, claims, completeness, sources, milestones, rewrites, story, ...settings } =
    dataset;
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const digests = new Map<string, string>();
  let digest = digestOf(settings);
  for (const [date, rows] of [...eventsOf(dataset)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // Documents name a source only for a row, so a new source alters no earlier date.
    const events = rows.map((row) => [rowAsOf(row, date), sourceById.get(row.source)]);
    digest = digestOf([digest, events]);
    digests.set(date, digest);
  }
  return digests;
});
