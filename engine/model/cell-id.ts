/** Ids of cells, `{entity}/{metric}/{period}/{basis}`. */

/** The id of a cell. */
export function cellId(entity: string, metric: string, period: string, basis: string): string {
  return [entity, metric, period, basis].join('/');
}
