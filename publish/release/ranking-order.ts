/** The order of rankings in packs: bodies that change together are packed together. */
import type { CompiledRanking } from '../../engine/mod.ts';
import { rankingAddress } from '../../engine/model/address.ts';
import { monthsOf } from '../../engine/model/period.ts';

/** The last year of a ranking. */
export const yearOf = ({ key }: CompiledRanking): string => monthsOf(key.period).to.slice(0, 4);

/** Rankings in the order of their last year, then of their basis: a new figure concerns one year, and the bounds of the next. */
export function byYearAndBasis(rankings: readonly CompiledRanking[]): CompiledRanking[] {
  const orderOf = (ranking: CompiledRanking) =>
    `${yearOf(ranking)} ${ranking.key.basis} ${rankingAddress(ranking.key)}`;
  return sortByKey(rankings.map((ranking) => [orderOf(ranking), ranking] as const)).map(
    ([, ranking]) => ranking,
  );
}

/** Sorts entries by their unique keys, in code unit order. */
export function sortByKey<T>(entries: Iterable<readonly [string, T]>): (readonly [string, T])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}
