/** The document of who led each full year: one item a year, one truth for each way of counting. Types only. */
import type { Coverage, EntityRef, Titled } from './primitive-types.ts';

/**
 * How sure it is who was first: `proven` by figures over the whole level, `claimed` by a published statement that figures
 * neither prove nor refute, `leading` among those with figures while the others are unknown, `open` between several,
 * `thin` where fewer than three have figures, `none` where nobody has.
 */
export type LeadersStatus = 'proven' | 'claimed' | 'leading' | 'open' | 'thin' | 'none';

/** One year on one way of counting. */
export interface LeadersOnBasis {
  readonly basis: string;
  /** There, and true, on a way of counting that compares nothing between entities. */
  readonly mixed?: true;
  /** Of the ranking; where there is none, nobody is listed. */
  readonly coverage: Coverage;
  readonly status: LeadersStatus;
  /** Those that are first, or could be, in the order of the ranking. */
  readonly leaders: readonly EntityRef[];
  /** The permalink of the ranking as known then, path-absolute; null where there is none. */
  readonly ranking: string | null;
}

export interface LeadersYear extends LeadersOnBasis {
  /** `YYYY`, which is the period's id too. */
  readonly year: string;
  /** Whether the way of counting differs from that of the year before: the two years can't be compared. */
  readonly break: boolean;
  /** The same year on every other way of counting with evidence of it, in the order of `dataset.json`. */
  readonly others: readonly LeadersOnBasis[];
}

/** `/v1/leaders/{dataset}/{metric}`. */
export interface LeadersDocument {
  /** `{dataset}/{metric}`. */
  readonly id: string;
  /** The date on which something in this list last changed. */
  readonly asOf: string;
  readonly dataset: string;
  readonly metric: string;
  readonly unit: string;
  readonly level: string;
  /** The way of counting that was asked for; null: each year has the one in force over it. */
  readonly basis: string | null;
  /** Ascending: every full year from the first to the last with evidence. */
  readonly items: readonly LeadersYear[];
  /** The ways of counting that the items name. */
  readonly bases: readonly Titled[];
  readonly links: { readonly self: string; readonly latest: string };
}
