/**
 * The tables of a dataset: the rows of their JSON twins. Keys are the columns of the CSV in camel case; a missing text is
 * empty, anything else that is missing is null. Types only.
 */
import type { MilestoneDocument } from './entity-types.ts';
import type { ClaimDocument, Conflict, ObservationDocument } from './evidence-types.ts';
import type { Source, Texts } from './primitive-types.ts';

/** Path-absolute. */
export interface TableLinks {
  readonly self: string;
  readonly csv: string;
  readonly dataset: string;
  readonly datapackage: string;
}

/** `/v1/datasets/{dataset}/{table}`: the rows stand under the table's own name. */
export type TableDocument<Name extends string, Row> = {
  readonly dataset: string;
  /** The date as known on which the table is. */
  readonly asOf: string;
  readonly links: TableLinks;
} & { readonly [key in Name]: readonly Row[] };

/** What is ranked. */
export interface EntityRow {
  readonly id: string;
  readonly name: Texts;
  readonly levels: readonly string[];
  /** The entity inside which it lies. */
  readonly parent: string | null;
  /** The official code, or empty. */
  readonly code: string;
}

export interface MilestoneRow extends MilestoneDocument {
  readonly entity: string;
}

export interface ConflictRow extends Conflict {
  readonly basis: string;
}

/**
 * What is known of one member in one ranking, as known now. Not listed are members of which only a high is known: they have
 * no ranks. `low` and `high` are in `unit`, `high` is null where nothing bounds it.
 */
export interface BoundsRow {
  readonly entity: string;
  readonly code: string;
  readonly name: Texts;
  readonly metric: string;
  readonly unit: string;
  readonly period: string;
  readonly level: string;
  readonly basis: string;
  /** True on a way of counting that compares nothing between entities. */
  readonly mixed: boolean;
  /** The date on which the ranking last changed. */
  readonly asOf: string;
  readonly listed: boolean;
  readonly low: number;
  readonly high: number | null;
  /** The value of the observation that represents the entry; null where none does. */
  readonly reported: number | null;
  readonly best: number | null;
  readonly worst: number | null;
  readonly figuresBest: number | null;
  readonly figuresWorst: number | null;
  readonly levelBest: number | null;
  readonly levelWorst: number | null;
  readonly coverageListed: number;
  readonly coverageOf: number;
}

export type EntitiesTable = TableDocument<'entities', EntityRow>;
export type SourcesTable = TableDocument<'sources', Source>;
export type ObservationsTable = TableDocument<'observations', ObservationDocument>;
export type ClaimsTable = TableDocument<'claims', ClaimDocument>;
export type MilestonesTable = TableDocument<'milestones', MilestoneRow>;
export type ConflictsTable = TableDocument<'conflicts', ConflictRow>;
export type BoundsTable = TableDocument<'bounds', BoundsRow>;
