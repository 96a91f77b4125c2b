/** Index of a dataset, for looking up rows by id. */
import type { Texts } from '../model/documents.ts';
import { isFullYear } from '../model/period.ts';
import type { Claim, Dataset, Entity, Metric, Observation, Rewrite, SourceRow } from './schema.ts';

/** A dataset's rows by id, grouped as the documents need them. */
export interface IndexedDataset {
  readonly dataset: Dataset;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly names: ReadonlyMap<string, Texts>;
  readonly metrics: ReadonlyMap<string, Metric>;
  /** Names of publishers by the ids of their sources. */
  readonly publishers: ReadonlyMap<string, Texts>;
  readonly sources: ReadonlyMap<string, SourceRow>;
  readonly observations: ReadonlyMap<string, Observation>;
  /** By metric and period (`byPeriod`), then by entity. */
  readonly observationsByPeriod: ReadonlyMap<string, ReadonlyMap<string, readonly Observation[]>>;
  /** Observations of full years by entity, the latest year first. */
  readonly fullYearObservations: ReadonlyMap<string, readonly Observation[]>;
  readonly claims: ReadonlyMap<string, Claim>;
  /** By metric and period. */
  readonly claimsByPeriod: ReadonlyMap<string, readonly Claim[]>;
  /** By level, in the order of ids. */
  readonly members: ReadonlyMap<string, readonly Entity[]>;
}

/** Key of a metric and period, for looking up rows. */
export function periodKey(metric: string, period: string): string {
  return `${metric} ${period}`;
}

function rowPeriodKey({ metric, period }: Observation | Claim): string {
  return periodKey(metric, period.id);
}

/** Indexes a dataset. */
export function indexDataset(dataset: Dataset): IndexedDataset {
  const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
    new Map(rows.map((row) => [row.id, row]));
  return {
    dataset,
    entities: byId(dataset.entities),
    names: new Map(dataset.entities.map((entity) => [entity.id, entity.name])),
    metrics: byId(dataset.metrics),
    publishers: new Map(
      dataset.sources.map(({ id, publisher, name }) => [id, name ?? { en: publisher }]),
    ),
    sources: byId(dataset.sources),
    observations: byId(dataset.observations),
    observationsByPeriod: new Map(
      [...Map.groupBy(dataset.observations, rowPeriodKey)].map(([name, rows]) => [
        name,
        Map.groupBy(rows, (row) => row.entity),
      ]),
    ),
    fullYearObservations: Map.groupBy(
      dataset.observations
        .filter((row) => isFullYear(row.period))
        .sort((a, b) => b.period.end - a.period.end),
      (row) => row.entity,
    ),
    claims: byId(dataset.claims),
    claimsByPeriod: Map.groupBy(dataset.claims, rowPeriodKey),
    members: new Map(
      dataset.levels.map(({ id }) => [
        id,
        dataset.entities.filter((entity) => entity.levels.includes(id)),
      ]),
    ),
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The id of a row of `rewrites.csv`: all its cells. */
export function rewriteId({ date, from, reason }: Rewrite): string {
  return `${date}/${from}/${reason}`;
}

/** Returns the dataset with its lists sorted by id; milestones and rewrites by date. */
export function sortDataset(dataset: Dataset): Dataset {
  return {
    ...dataset,
    entities: dataset.entities.toSorted(byId),
    sources: dataset.sources.toSorted(byId),
    observations: dataset.observations.toSorted(byId),
    claims: dataset.claims.toSorted(byId),
    completeness: dataset.completeness.toSorted(byId),
    milestones: dataset.milestones.toSorted((a, b) => byId({ id: a.date }, { id: b.date })),
    rewrites: dataset.rewrites.toSorted((a, b) => byId({ id: rewriteId(a) }, { id: rewriteId(b) })),
  };
}
