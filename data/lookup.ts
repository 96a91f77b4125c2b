/** A dataset indexed once, for all that looks rows up by id. */
import type { SourceKind, Texts } from './documents.ts';
import type { Claim, Dataset, Metric, Observation } from './schema.ts';

/** A dataset's rows by id, in the shapes in which documents are made from it. */
export interface Lookup {
  readonly dataset: Dataset;
  readonly names: ReadonlyMap<string, Texts>;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly publishers: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, SourceKind>;
  readonly observations: ReadonlyMap<string, Observation>;
  readonly observationsOf: ReadonlyMap<string, readonly Observation[]>;
  readonly claims: ReadonlyMap<string, Claim>;
}

/** Indexes a dataset. */
export function makeLookup(dataset: Dataset): Lookup {
  const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
    new Map(rows.map((row) => [row.id, row]));
  return {
    dataset,
    names: new Map(dataset.entities.map((entity) => [entity.id, entity.name])),
    metrics: byId(dataset.metrics),
    publishers: new Map(dataset.sources.map((source) => [source.id, source.publisher])),
    kinds: new Map(dataset.sources.map((source) => [source.id, source.kind])),
    observations: byId(dataset.observations),
    observationsOf: Map.groupBy(dataset.observations, (row) => row.entity),
    claims: byId(dataset.claims),
  };
}
