/** The unlisted entities that could rank highest, and what they would need for it. */
import type { Needs, RankingEntry, Rivals, Unlisted } from '../../model/documents.ts';

/** Those that would need more than so many times their last figure are only counted. */
const MAX_NEAR = 2;

interface Rival extends Unlisted {
  readonly needs: Needs;
}

const isFar = ({ needs }: Rival): boolean => (needs.times ?? 0) > MAX_NEAR;

const timesOf = ({ needs }: Rival): number => needs.times ?? Number.MAX_VALUE;

const ids = (rivals: readonly Rival[]): string[] => rivals.map(({ entity }) => entity.id);

/**
 * The unlisted entities that need the same entry's low, the first that is needed; null if none needs anything. `countAbove` says how
 * many unlisted entities could rank above an entry.
 */
export function rivalsOf(
  entries: readonly RankingEntry[],
  unlisted: readonly Unlisted[],
  countAbove: (entity: string) => number,
): Rivals | null {
  const first = entries.find(({ entity }) =>
    unlisted.some(({ needs }) => needs?.above === entity.id),
  );
  if (!first) return null;
  const above = first.entity.id;
  const rivals = unlisted.flatMap((one): Rival[] =>
    one.needs?.above === above ? [{ ...one, needs: one.needs }] : [],
  );
  const known = rivals.filter(({ last }) => last);
  const near = known.filter((one) => !isFar(one)).sort((a, b) => timesOf(a) - timesOf(b));
  return {
    above,
    rank: Math.min(...rivals.map(({ needs }) => needs.rank)),
    count: countAbove(above),
    near: ids(near),
    far: known.length - near.length,
    unknown: ids(rivals.filter(({ last }) => !last)),
  };
}
