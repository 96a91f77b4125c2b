/** Gaps for an editor to fill: figures of a single source, undated sources, entities without recent figures. */

import type { Dataset, Entity, Observation, SourceRow } from '../../dataset/schema.ts';
import { solve } from '../../evidence/solver.ts';
import { isUsed } from '../../evidence/usable.ts';
import { cellId } from '../../model/cell-id.ts';
import type { Conflict } from '../../model/documents.ts';
import { isFullYear } from '../../model/period.ts';

/** Conflicts as known on a date, by basis. */
export function conflictsByBasis(dataset: Dataset, asOf: string): [basis: string, Conflict[]][] {
  return dataset.bases.map(({ id }) => [id, [...solve(dataset, id, asOf).conflicts]]);
}

function cellOf({ entity, metric, period, basis }: Observation): string {
  return cellId(entity, metric, period.id, basis);
}

/** One figure of each cell whose used figures have a single source. */
export function singleSourceFigures(dataset: Dataset, asOf: string): Observation[] {
  const used = dataset.observations.filter((row) => isUsed(row, asOf));
  const cells = Map.groupBy(used, cellOf);
  return [...cells.values()].flatMap((rows) => {
    const [only, ...others] = rows;
    return only && others.every(({ source }) => source === only.source) ? [only] : [];
  });
}

/** The number of cells (entity, metric, period, basis) with a used figure. */
export function countCells(dataset: Dataset, asOf: string): number {
  const used = dataset.observations.filter((row) => isUsed(row, asOf));
  return new Set(used.map(cellOf)).size;
}

/** Sources without a date of publication. */
export function undatedSources({ sources }: Dataset): SourceRow[] {
  return sources.filter(({ published }) => published === '');
}

/** The latest full-year figure of an entity for the default metric; null if there is none. */
export interface LatestFigure {
  readonly entity: Entity;
  readonly figure: Observation | null;
}

/** Each entity with its latest full-year figure on a basis that isn't mixed: those without any first, then the oldest. */
export function latestFigures(dataset: Dataset, asOf: string): LatestFigure[] {
  const mixed = new Set(dataset.bases.filter((basis) => basis.mixed).map(({ id }) => id));
  const fullYears = dataset.observations.filter(
    (row) =>
      isUsed(row, asOf) &&
      row.metric === dataset.defaults.metric &&
      isFullYear(row.period) &&
      !mixed.has(row.basis),
  );
  const end = ({ figure }: LatestFigure) => figure?.period.end ?? 0;
  return dataset.entities
    .map((entity) => {
      const rows = fullYears.filter((row) => row.entity === entity.id);
      const figure = rows.toSorted((a, b) => a.period.end - b.period.end).at(-1) ?? null;
      return { entity, figure };
    })
    .toSorted((a, b) => end(a) - end(b));
}
