/** Ids of cells, `{entity}/{metric}/{period}/{basis}`. */

/** The parts of a cell id. */
export interface CellIdParts {
  readonly entity: string;
  readonly metric: string;
  readonly period: string;
  readonly basis: string;
}

/** The id of a cell. */
export function cellId(entity: string, metric: string, period: string, basis: string): string {
  return [entity, metric, period, basis].join('/');
}

/** The parts of a cell id, or of the id of an observation or claim, which begins with that of its cell. */
export function parseCellId(id: string): CellIdParts {
  const [entity = '', metric = '', period = '', basis = ''] = id.split('/');
  return { entity, metric, period, basis };
}
