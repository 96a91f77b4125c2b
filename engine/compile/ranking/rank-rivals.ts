/** The entities whose missing figures keep the best open rank open, and the entry that caps others by a statement. */
import type { LastKnown, Needs, RankingEntry, Rivals, Unlisted } from '../../model/documents.ts';
import type { RankedMember } from './rank-needs.ts';

/** Those that would need more than so many times their last figure are only counted. */
const MAX_NEAR = 2;

interface Rival extends Pick<RankingEntry, 'entity'> {
  readonly last: LastKnown | null;
  readonly needs: Needs;
}

/** Groups the entities that need the same entry's low, the first that is needed; null if none needs anything. */
export function rivalsOf(
  entries: readonly RankingEntry[],
  unlisted: readonly Unlisted[],
): Rivals | null {
  const all = [...entries, ...unlisted].flatMap(({ entity, last = null, needs }): Rival[] =>
    needs ? [{ entity, last, needs }] : [],
  );
  const above = entries.find(({ entity }) => all.some(({ needs }) => needs.above === entity.id))
    ?.entity.id;
  if (above === undefined) return null;
  const rivals = all.filter(({ needs }) => needs.above === above);
  const timesOf = ({ needs }: Rival) => needs.times ?? Number.MAX_VALUE;
  const ids = (rows: readonly Rival[]) => rows.map(({ entity }) => entity.id);
  const known = rivals.filter(({ last }) => last);
  const isFar = ({ needs }: Rival) => (needs.times ?? 0) > MAX_NEAR;
  const near = known.filter((one) => !isFar(one)).sort((a, b) => timesOf(a) - timesOf(b));
  return {
    above,
    near: ids(near),
    far: known.filter(isFar).length,
    unknown: ids(rivals.filter(({ last }) => !last)),
  };
}

/** The holder of a used claim of the first place whose high is that of another member only because of the claim. */
export function cappedBy(ranked: readonly RankedMember[]): string | null {
  const holder = ranked.find(({ claimed }) => claimed === 1)?.member;
  const isCapped = ranked.some(
    ({ member: { bounds, figures } }) =>
      bounds.high !== figures.high && bounds.high === holder?.bounds.high,
  );
  return holder && isCapped ? holder.entity.id : null;
}
