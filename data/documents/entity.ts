/** The document of one entity: what is known of it in every ranking of its levels, and its milestones. Types only. */
import type { Bounds, Coverage, Rank, Texts } from './shared.ts';

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
