/**
 * The published documents as types: what the API serves, the widget reads and the store holds.
 * Types only, so that the worker and the widget may import them without carrying any code of `data/`.
 */

import type { ClaimDocument, Conflict, ObservationDocument } from './documents/evidence-types.ts';
import type {
  Bounds,
  Coverage,
  EntityRef,
  ObservationStatus,
  PeriodRef,
  Qualifier,
  Rank,
  Source,
  SourceRef,
  Texts,
  Titled,
} from './documents/primitive-types.ts';

/** The used observation that represents an entry. */
export interface Reported {
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly precision: number | null;
  readonly status: ObservationStatus;
  readonly yoy: number | null;
  readonly source: string;
  readonly observation: string;
  readonly note: string;
}

export type RuleName = 'reported' | 'subperiod' | 'part' | 'inside' | 'growth' | 'claim' | 'share';

/**
 * One step of a derivation: `rule` set the `bound` of `cell` to `value`, because of `observations`,
 * `claims` and the bounds of other cells (`from`). The steps of an entry run from evidence to its two bounds.
 */
export interface WhyStep {
  readonly bound: 'low' | 'high';
  readonly rule: RuleName;
  readonly cell: string;
  readonly value: number;
  readonly from: readonly { readonly cell: string; readonly bound: 'low' | 'high' }[];
  readonly observations: readonly string[];
  readonly claims: readonly string[];
  readonly sources: readonly string[];
  readonly text: Texts;
}

/** A growth rate as it was stated, in percent. */
export interface StatedGrowth {
  readonly value: number;
  readonly source: string;
  readonly observation: string;
}

export interface RankingEntryView {
  readonly entity: EntityRef;
  readonly rank: Rank;
  readonly bounds: Bounds;
  /** Null: the entry is known in part. */
  readonly reported: Reported | null;
  /** From the best used observation that states one, which needn't be the one reported; null where none does. */
  readonly growth: StatedGrowth | null;
}

export interface RankingEntry extends RankingEntryView {
  /** Every used observation of it, in the order of ids: how else it was printed. */
  readonly observations: readonly ObservationDocument[];
  readonly why: readonly WhyStep[];
}

export type SetAsideReason = 'basis' | 'withdrawn' | 'status';

export interface SetAside {
  readonly entity: EntityRef;
  readonly reason: SetAsideReason;
  readonly observation: ObservationDocument;
}

/** The latest used full-year figure of an unlisted member, on any basis. */
export interface LastKnown {
  readonly metric: string;
  readonly period: string;
  readonly basis: string;
  readonly value: number;
  readonly source: string;
  readonly observation: string;
}

export interface Unlisted {
  readonly entity: EntityRef;
  readonly high: number | null;
  readonly last: LastKnown | null;
}

/** All path-absolute: the permalink and its other forms, and `latest`, which lives on. */
export interface RankingLinks {
  readonly self: string;
  readonly latest: string;
  readonly csv: string;
  readonly svg: string;
  readonly embed: string;
}

interface RankingBase {
  /** `{dataset}/{metric}/{period}`. */
  readonly id: string;
  /** The date on which something in this ranking last changed. */
  readonly asOf: string;
  readonly dataset: string;
  readonly metric: string;
  readonly unit: string;
  readonly level: string;
  readonly basis: string;
  /** There, and true, on a way of counting that compares nothing between entities. */
  readonly mixed?: true;
  readonly period: PeriodRef;
  readonly coverage: Coverage;
  readonly setAside: readonly SetAside[];
  readonly unlisted: readonly Unlisted[];
  readonly claims: readonly ClaimDocument[];
  readonly conflicts: readonly Conflict[];
  /** There where derivations, claims or conflicts name entities that no list of the document does. */
  readonly named?: readonly EntityRef[];
  readonly links: RankingLinks;
}

/** A ranking with all its derivations and sources. */
export interface RankingDocument extends RankingBase {
  readonly entries: readonly RankingEntry[];
  readonly sources: readonly Source[];
}

/** All that a first view needs: no derivations, sources by publisher alone, and what else exists. */
export interface RankingView extends RankingBase {
  readonly entries: readonly RankingEntryView[];
  readonly sources: readonly SourceRef[];
  readonly titles: {
    readonly dataset: Texts;
    readonly metric: Texts;
    readonly level: Texts;
    readonly basis: Texts;
    /** The unit's word after a number, where the data gives one. */
    readonly unit?: Texts;
  };
  readonly license: string;
  readonly available: {
    readonly metrics: readonly Titled[];
    /** Of this metric at this level, ascending. */
    readonly periods: readonly string[];
    readonly levels: readonly Titled[];
    /** `other` ones have no ranking of this metric, period and level: the document only names them. */
    readonly bases: readonly (Titled & { readonly mixed?: true; readonly other?: true })[];
    /** Dates on which this ranking changed, ascending. */
    readonly vintages: readonly string[];
  };
}

export interface MetricDocument extends Titled {
  readonly unit: string;
  readonly unitName?: Texts;
  readonly description?: Texts;
  readonly partOf?: string;
  readonly share?: readonly [string, string];
  readonly growth?: string;
  readonly decimals?: number;
}

export interface BasisDocument extends Titled {
  readonly description?: Texts;
  readonly from?: string;
  readonly to?: string;
  readonly mixed?: true;
}

export interface LevelDocument extends Titled {
  readonly description?: Texts;
  readonly members: number;
}

/** One ranking that exists, as the dataset's page lists it. */
export interface RankingListing {
  readonly metric: string;
  readonly period: string;
  readonly level: string;
  readonly basis: string;
  readonly coverage: Coverage;
  readonly vintages: readonly string[];
  readonly link: string;
}

/** Who led each year of one metric at one level. */
export interface LeadersListing {
  readonly metric: string;
  readonly level: string;
  readonly link: string;
}

export interface DatasetDocument {
  readonly id: string;
  readonly title: Texts;
  readonly description: Texts;
  readonly license: string;
  readonly metrics: readonly MetricDocument[];
  readonly levels: readonly LevelDocument[];
  readonly bases: readonly BasisDocument[];
  readonly defaults: { readonly metric: string; readonly period: string; readonly level: string };
  readonly counts: Readonly<Record<'entities' | 'observations' | 'claims' | 'sources', number>>;
  readonly leaders: readonly LeadersListing[];
  readonly rankings: readonly RankingListing[];
  /** By name: the default ranking, each table, what changed, the page for people. */
  readonly links: { readonly self: string; readonly ranking: string } & Readonly<
    Record<string, string>
  >;
}

export interface DatasetsDocument {
  readonly datasets: readonly {
    readonly id: string;
    readonly title: Texts;
    readonly link: string;
  }[];
  readonly links: { readonly self: string };
}

export interface IndexDocument {
  readonly name: string;
  readonly description: string;
  readonly links: Readonly<Record<string, string>>;
  /** Addresses with parts to fill in, as in RFC 6570. */
  readonly templates: Readonly<Record<string, string>>;
}

export type * from './documents/changes-types.ts';
export type * from './documents/comparison-types.ts';
export type * from './documents/entity-types.ts';
export type * from './documents/evidence-types.ts';
export type * from './documents/leaders-types.ts';
export type * from './documents/primitive-types.ts';
export type * from './documents/table-types.ts';
