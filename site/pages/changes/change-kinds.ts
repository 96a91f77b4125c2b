/** The kinds of changes that the page of changes lists for a day. */

/** The kinds, in the order of the page. */
export const CHANGE_KINDS = [
  'rewrites',
  'corrections',
  'withdrawals',
  'firstPlaces',
  'figures',
  'claims',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
