/** Kinds of changes on the page of changes. */

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
