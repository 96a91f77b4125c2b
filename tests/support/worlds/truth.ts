/** The truth of a random world: a count for every month, and the resulting values of any period. */

import type { Dataset } from '../../../engine/dataset/schema.ts';
import type { Period } from '../../../engine/model/period.ts';

/** A random integer from 0 to sides - 1. */
export type Dice = (sides: number) => number;

/** The true value of a count. */
export type Truth = (entity: string, metric: string, period: Period, basis: string) => number;

type Values = ReadonlyMap<string, readonly number[]>;

export const FIRST_MONTH = 2024 * 12;
const MONTHS = 24;

export function pick<Item>(dice: Dice, items: readonly Item[]): Item {
  const item = items[dice(items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Reproducible numbers in [0, 1): a tape with a number for every month would be too long. */
export function seededNoise(seed: number): () => number {
  let state = (seed * 2654435761 + 1013904223) >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

/** Integers by `entity/metric/basis` and month: what is in the entity and in none of its children. */
function drawOwn(dice: Dice, dataset: Dataset): Values {
  const size = pick(dice, [3, 1, 10, 200, 5000, 100_000]);
  const isSparse = dice(3) === 1;
  const random = seededNoise(dice(10_000));
  const own = new Map<string, number[]>();
  for (const basis of dataset.bases) {
    for (const entity of dataset.entities) {
      for (const { id, partOf, share, growth } of dataset.metrics) {
        if (share || growth) continue;
        const whole = own.get(`${entity.id}/${partOf}/${basis.id}`);
        const draw = (_: unknown, month: number): number => {
          const most = whole ? (whole[month] ?? 0) : size;
          return isSparse && month % 6 > 0 ? 0 : Math.floor(random() * (most + 1));
        };
        own.set(`${entity.id}/${id}/${basis.id}`, Array.from({ length: MONTHS }, draw));
      }
    }
  }
  return own;
}

/** A truth in which wholes contain their parts, and entities their children unless the basis is mixed. */
export function drawTruth(dice: Dice, dataset: Dataset): Truth {
  const grain = pick(dice, [1, 1, 1, 0.1]);
  const own = drawOwn(dice, dataset);
  const units = (entity: string, metric: string, period: Period, basis: string): number => {
    const months = own.get(`${entity}/${metric}/${basis}`);
    if (!months) throw new Error(`no truth: ${entity}/${metric}/${basis}`);
    const isMixed = dataset.bases.some((b) => b.id === basis && b.mixed);
    return dataset.entities
      .filter((e) => e.parent === entity && !isMixed)
      .map((child) => units(child.id, metric, period, basis))
      .concat(months.slice(period.start - FIRST_MONTH, period.end - FIRST_MONTH))
      .reduce((sum, value) => sum + value, 0);
  };
  // Integers until the end, so that equal values are exactly equal, and short when written.
  return (...cell) => Number((units(...cell) * grain).toFixed(1));
}
