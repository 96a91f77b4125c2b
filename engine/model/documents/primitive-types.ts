/**
 * What all documents are made of: texts, names of things, periods, bounds, ranks. Types only, and readers take them from
 * `./mod.ts`, which hands them on.
 */

/** A text in several languages, by language tag; `en` is always there. */
export type Texts = { readonly en: string } & { readonly [language: string]: string };

export type Qualifier = 'exact' | 'stated' | 'rounded' | 'truncated' | 'about' | 'over' | 'under';
export type ObservationStatus =
  | 'final'
  | 'preliminary'
  | 'derived'
  | 'estimate'
  | 'forecast'
  | 'disputed';
export type SourceKind = 'official' | 'company' | 'press';

/** Whole months, both ends included: `from` and `to` are `YYYY-MM`, `id` the shortest spelling. */
export interface PeriodRef {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export interface EntityRef {
  readonly id: string;
  readonly name: Texts;
}

/** Something that can be named or chosen, with its title. */
export interface Titled {
  readonly id: string;
  readonly title: Texts;
}

export interface SourceRef {
  readonly id: string;
  readonly publisher: string;
}

export interface Source extends SourceRef {
  readonly title: string;
  /** http or https, or empty. */
  readonly url: string;
  /** `YYYY-MM-DD`, `YYYY-MM`, or empty: then `accessed` says when it was read. */
  readonly published: string;
  readonly accessed: string;
  readonly kind: SourceKind;
}

/** Both ends included, in the metric's unit; `high` is null where nothing bounds it. */
export interface Bounds {
  readonly low: number;
  readonly high: number | null;
}

/** The best and the worst rank that the evidence leaves possible; 1 is highest. */
export interface RankRange {
  readonly best: number;
  readonly worst: number;
}

export interface Rank extends RankRange {
  /** The same with every claim left out. */
  readonly byFigures: RankRange;
  /** Among all members of the level, the unlisted ones with their bounds, claims included. */
  readonly level: RankRange;
}

/** How many members of a level are listed, and how many it has. */
export interface Coverage {
  readonly listed: number;
  readonly of: number;
}
