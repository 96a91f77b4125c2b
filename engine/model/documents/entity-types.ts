/**
 * The documents of one entity: what is known of it in every ranking of its levels, and its milestones; and, as a view, what is
 * known of its full years. Types only.
 */
import type {
  Bounds,
  Coverage,
  EntityRef,
  Qualifier,
  Rank,
  Source,
  Texts,
  Titled,
} from './primitive-types.ts';

/** An entity's place in one ranking; there too where it isn't listed: then `rank` is null and `bounds` all that is known. */
export interface EntityRanking {
  readonly metric: string;
  readonly period: string;
  readonly level: string;
  readonly basis: string;
  /** There, and true, on a way of counting that compares nothing between entities. */
  readonly mixed?: true;
  /** The date of the ranking's newest vintage. */
  readonly asOf: string;
  readonly coverage: Coverage;
  /** Null where nothing is known, not even a bound. */
  readonly bounds: Bounds | null;
  readonly rank: Rank | null;
  /** The value of the observation that represents the entry; null where none does. */
  readonly value: number | null;
  /** The living address of the ranking, path-absolute. */
  readonly link: string;
}

/** A dated event of the entity. `date` is `YYYY-MM-DD` or `YYYY-MM`. */
export interface MilestoneDocument {
  readonly date: string;
  readonly company: string;
  readonly value: number | null;
  readonly unit: string;
  readonly title: Texts;
  readonly source: string;
}

/** `/v1/entities/{dataset}/{entity}`. */
export interface EntityDocument {
  readonly id: string;
  readonly dataset: string;
  readonly name: Texts;
  readonly levels: readonly string[];
  /** The entity inside which it lies. */
  readonly parent: string | null;
  /** The official code, or empty. */
  readonly code: string;
  /** The date as known on which everything here is. */
  readonly asOf: string;
  /** Every ranking that exists at one of its levels. */
  readonly rankings: readonly EntityRanking[];
  /** Ascending by date. */
  readonly milestones: readonly MilestoneDocument[];
  readonly links: { readonly self: string; readonly dataset: string };
}

/** What is known of a full year of an entity, counted in one way: its bounds, whatever the level. */
export interface HistoryYear extends Bounds {
  readonly metric: string;
  /** `YYYY`. */
  readonly period: string;
  readonly basis: string;
  /** The figure that represents it; absent where only bounds are known. */
  readonly reported?: {
    readonly value: number;
    readonly qualifier: Qualifier;
    readonly precision: number | null;
  };
}

/** `/v1/entities/{dataset}/{entity}.view.json`: small enough to be asked for when a row is opened. */
export interface EntityView {
  /** `{dataset}/{entity}`. */
  readonly id: string;
  readonly dataset: string;
  readonly entity: EntityRef;
  /** By metric, then ascending by year, then by way of counting. */
  readonly history: readonly HistoryYear[];
  /** The ways of counting of the history. */
  readonly bases: readonly Titled[];
  /** Ascending by date. */
  readonly milestones: readonly MilestoneDocument[];
  /** Those of the milestones. */
  readonly sources: readonly Source[];
}
