/**
 * What rankings were made from: the version of all cells that they rest on. While it is the same and nothing that a ranking shows
 * beside them has changed, the ranking is the same, and isn't made again.
 */
import type { RankingKey } from './address.ts';
import type { Solution } from './evidence/solution.ts';
import type { Lookup } from './lookup.ts';
import { parsePeriod, yearBefore } from './period.ts';

/** The metric and the period of the cells from which a value of a ranking comes: its own, or those that it is derived from. */
export function cellsBehind(
  lookup: Lookup,
  { metric, period }: Pick<RankingKey, 'metric' | 'period'>,
): (readonly [metric: string, period: string])[] {
  const { share, growth } = lookup.metrics.get(metric) ?? {};
  if (share) return share.map((counted) => [counted, period] as const);
  if (growth === undefined) return [[metric, period]];
  const months = parsePeriod(period);
  const before = months ? yearBefore(months).id : '';
  return [
    [growth, period],
    [growth, before],
  ];
}

/** The versions of the cells behind rankings, by address. */
export class Grounds {
  readonly #known = new Map<string, string>();

  /** Whether the cells behind a ranking have changed since this was last asked. */
  haveMoved(address: string, key: RankingKey, lookup: Lookup, solution: Solution): boolean {
    const cells = cellsBehind(lookup, key);
    const now = cells.map(([metric, period]) => solution.versionOf(metric, period)).join(' ');
    const before = this.#known.get(address);
    this.#known.set(address, now);
    return now !== before;
  }
}
