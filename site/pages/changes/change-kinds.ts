/** The kinds of changes that the page of changes lists for a day. */

/** What a day can have changed, in the order in which it is told. */
export const CHANGE_KINDS = [
  'rewrites',
  'corrections',
  'withdrawals',
  'firstPlaces',
  'figures',
  'claims',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
