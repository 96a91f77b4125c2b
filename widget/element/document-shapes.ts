/**
 * Checks that a response is the document it should be, in as much detail as costs little with a thousand rows. Whatever
 * passes and still can't be drawn is caught where the element is drawn.
 */
import type { RankingView } from '../../engine/model/documents.ts';

/** An example of a type: `''` for a string, `0` for a number, a list of one item. Fields may be left out. */
export type Shape<Value> = Value extends string
  ? ''
  : Value extends number
    ? 0
    : Value extends readonly (infer Item)[]
      ? readonly [Shape<Item>]
      : { readonly [Name in keyof Value]?: Shape<Value[Name]> };

/** Whether `value` has at least what its example `shape` has. */
export function hasShape(value: unknown, shape: unknown): boolean {
  if (Array.isArray(shape))
    return Array.isArray(value) && value.every((item) => hasShape(item, shape[0]));
  return shape instanceof Object
    ? value instanceof Object &&
        Object.entries(shape).every(([name, part]) => hasShape(Reflect.get(value, name), part))
    : typeof value === typeof shape;
}

/** Of the documents that load later, the views that draw them find out. */
export const RANKING_VIEW: Shape<RankingView> = {
  entries: [{ entity: { id: '' }, bounds: { low: 0 } }],
};
