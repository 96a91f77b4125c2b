/** Coverage of entities by year, basis and metric. */
import {
  type Dataset,
  type Entity,
  isCounted,
  type Metric,
  type Observation,
} from '../../dataset/schema.ts';
import { isUsed } from '../../evidence/usable.ts';
import { isFullYear } from '../../model/period.ts';

/** Bases with a used figure for a year: for the whole year, or only for a part. */
export interface CoveredBases {
  readonly whole: readonly string[];
  readonly part: readonly string[];
}

export interface CoverageRow {
  readonly entity: Entity;
  /** By year. */
  readonly years: ReadonlyMap<number, CoveredBases>;
}

/** The coverage of one metric; all entities in the order of ids. */
export interface CoverageTable {
  readonly metric: Metric;
  /** The years with any figure. */
  readonly years: readonly number[];
  readonly rows: readonly CoverageRow[];
}

function yearOf({ period }: Observation): number {
  return Math.floor(period.start / 12);
}

function coveredBases(figures: readonly Observation[], bases: readonly string[]): CoveredBases {
  const has = (basis: string, isWhole: boolean) =>
    figures.some((row) => row.basis === basis && isFullYear(row.period) === isWhole);
  const whole = bases.filter((basis) => has(basis, true));
  return { whole, part: bases.filter((basis) => !whole.includes(basis) && has(basis, false)) };
}

/** The coverage of each counted metric as known on a date, `YYYY-MM-DD`. */
export function coverageTables(dataset: Dataset, asOf: string): CoverageTable[] {
  const bases = dataset.bases.map(({ id }) => id);
  const used = dataset.observations.filter((row) => isUsed(row, asOf));
  return dataset.metrics.filter(isCounted).map((metric) => {
    const figuresOfMetric = used.filter((row) => row.metric === metric.id);
    const years = [...new Set(figuresOfMetric.map(yearOf))].sort((a, b) => a - b);
    const byEntity = Map.groupBy(figuresOfMetric, (row) => row.entity);
    const rows = dataset.entities.map((entity) => {
      const byYear = Map.groupBy(byEntity.get(entity.id) ?? [], yearOf);
      const covered = [...byYear].map(
        ([year, figures]) => [year, coveredBases(figures, bases)] as const,
      );
      return { entity, years: new Map(covered) };
    });
    return { metric, years, rows };
  });
}
