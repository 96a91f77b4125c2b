/** Enumerations in data files and documents: how a figure was stated, whether it is used, who published it, and others. */

/** How exactly a figure was stated. */
export const QUALIFIERS = [
  'exact',
  'stated',
  'rounded',
  'truncated',
  'about',
  'over',
  'under',
  'at-least',
  'at-most',
  'between',
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** Qualifiers of a value that is one end of a range or, with a second value, both. They have no precision. */
export const RANGE_QUALIFIERS: ReadonlySet<Qualifier> = new Set<Qualifier>([
  'at-least',
  'at-most',
  'between',
]);

/** How final a figure is. */
export const OBSERVATION_STATUSES = [
  'final',
  'preliminary',
  'derived',
  'estimate',
  'forecast',
  'disputed',
] as const;
export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number];

/** The statuses of figures that are shown but never used. */
export const UNUSED_STATUSES: ReadonlySet<ObservationStatus> = new Set<ObservationStatus>([
  'estimate',
  'forecast',
  'disputed',
]);

/** Position of an entry in a run of consecutive entries whose order isn't fully proven. */
export const GROUP_POSITIONS = ['first', 'middle', 'last'] as const;
export type GroupPosition = (typeof GROUP_POSITIONS)[number];

/** Kinds of sources, best first. */
export const SOURCE_KINDS = ['official', 'company', 'press'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Whether a ranking uses a claim, or why not; `basis`: the claim is on another basis than the ranking. */
export const CLAIM_STATUSES = ['used', 'withdrawn', 'basis', 'conflict'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** Why a ranking sets a figure aside; `status`: it is an estimate, a forecast or disputed. */
export const SET_ASIDE_REASONS = ['basis', 'withdrawn', 'status'] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

/**
 * What is in conflict: figures, growth rates, their consequences by the rules, orders that tables print, or a claim and figures or
 * other claims.
 */
export const CONFLICT_KINDS = ['observations', 'growth', 'rules', 'order', 'claim'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** The rules that set bounds. `share` bounds a derived metric. */
export const RULE_NAMES = [
  'reported',
  'subperiod',
  'part',
  'inside',
  'growth',
  'claim',
  'share',
] as const;
export type RuleName = (typeof RULE_NAMES)[number];

/**
 * What the evidence says of a statement. `proven`: the figures alone leave only worlds in which it is true; `refuted`: only
 * worlds in which it is false; `stated` and `denied`: likewise, but only together with used claims; `open`: neither.
 */
export const VERDICTS = ['proven', 'stated', 'open', 'denied', 'refuted'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What the figures alone say of a statement. */
export const FIGURES_VERDICTS = ['proven', 'open', 'refuted'] as const;
export type FiguresVerdict = (typeof FIGURES_VERDICTS)[number];

/** What the rank in the whole level rests on: figures alone, claims as well; `range`: more than one rank is possible. */
export const RANK_STANDINGS = ['proven', 'stated', 'range'] as const;
export type RankStanding = (typeof RANK_STANDINGS)[number];

/** The reason for a verdict; `same-source`: a table prints the order; `same`: an entity is compared with itself. */
export const COMPARISON_RULES = ['bounds', 'same-source', 'claim', 'mixed', 'same'] as const;
export type ComparisonRule = (typeof COMPARISON_RULES)[number];

/**
 * How certain the leader of a year is. `proven` and `stated` are the verdicts on "it is first" in the whole level; `leading`
 * among those with figures, while the others are unknown; `open` between several; `thin`: fewer than three entities have
 * figures; `none`: no entity has figures.
 */
export const LEADERS_STATUSES = ['proven', 'stated', 'leading', 'open', 'thin', 'none'] as const;
export type LeadersStatus = (typeof LEADERS_STATUSES)[number];

/** A ranking with fewer listed entries has no leader, no page of its own and no share picture; `latest` skips it. */
export const MIN_LISTED = 3;
