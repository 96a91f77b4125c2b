/** Statements about one ranking that can be judged, with members by their ids. */

/** Whether a rank is counted among all members of the level, or among those with figures. */
export type Among = 'level' | 'listed';

/** A statement about a member of the level, `entity`. Numbers are in the unit of the metric, growth rates in percent. */
export type Statement = { readonly entity: string } & (
  | { readonly kind: 'rank'; readonly rank: number; readonly among: Among }
  | { readonly kind: 'above'; readonly other: string }
  | { readonly kind: 'least' | 'most'; readonly value: number }
  | { readonly kind: 'value'; readonly value: number; readonly precision: number }
  | { readonly kind: 'growth-least' | 'growth-most'; readonly value: number }
  | { readonly kind: 'first-since'; readonly year: string; readonly among: Among }
);

/** A statement of one kind. */
export type StatementOf<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>;

/**
 * The unit of the last digit of a number as written that isn't 0: 1000 for `2788000`, 0.01 for `2.780`. Of 0, the unit of its last
 * digit.
 */
export function writtenPrecision(text: string): number {
  const [whole = '', fraction = ''] = text.replace(/^[+-]/, '').split('.');
  const decimals = fraction.replace(/0+$/, '');
  if (decimals !== '') return Number(`1e-${decimals.length}`);
  const zeros = /[1-9](0*)$/.exec(whole)?.[1]?.length;
  return zeros === undefined ? Number(`1e-${fraction.length}`) : Number(`1e${zeros}`);
}
