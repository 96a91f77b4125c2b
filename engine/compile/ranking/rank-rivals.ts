/** The entities whose missing figures keep the best open rank open, and the entry that caps others by a statement. */
import type { LastKnown, Needs, RankingEntry, Rivals, Unlisted } from '../../model/documents.ts';
import type { Member } from '../members.ts';
import type { RankedMember } from './rank-needs.ts';

/** Those that would need more than so many times their last figure are only counted. */
const MAX_NEAR = 2;

interface Rival extends Pick<RankingEntry, 'entity'> {
  readonly last: LastKnown | null;
  readonly needs: Needs;
}

const isFar = ({ needs }: Rival): boolean => (needs.times ?? 0) > MAX_NEAR;

const timesOf = ({ needs }: Rival): number => needs.times ?? Number.MAX_VALUE;

/** Their ids, the one that needs least first. */
const ids = (rivals: readonly Rival[]): string[] =>
  rivals.toSorted((a, b) => timesOf(a) - timesOf(b)).map(({ entity }) => entity.id);

/** The entities that need the same entry's low, the first that is needed; null if none needs anything. */
export function rivalsOf(
  entries: readonly RankingEntry[],
  unlisted: readonly Unlisted[],
): Rivals | null {
  const all = [...entries, ...unlisted];
  const above = entries.find(({ entity }) => all.some(({ needs }) => needs?.above === entity.id))
    ?.entity.id;
  if (above === undefined) return null;
  const rivalsIn = (rows: readonly (RankingEntry | Unlisted)[]) =>
    rows.flatMap(({ entity, last = null, needs }): Rival[] =>
      needs?.above === above ? [{ entity, last, needs }] : [],
    );
  const rivals = rivalsIn(unlisted);
  const known = rivals.filter(({ last }) => last);
  return {
    above,
    near: ids(known.filter((one) => !isFar(one))),
    far: known.filter(isFar).length,
    unknown: ids(rivals.filter(({ last }) => !last)),
    listed: ids(rivalsIn(entries)),
  };
}

/** The holder of a used claim of the first place; undefined without one. */
const holderIn = (ranked: readonly RankedMember[]): Member | undefined =>
  ranked.find(({ claimed }) => claimed === 1)?.member;

/** Whether a member's high is that of the holder of the first place only because of the claim. */
function isCapped({ bounds, figures }: Member, holder: Member): boolean {
  return bounds.high !== figures.high && bounds.high === holder.bounds.high;
}

/** Returns whether a claim of the first place caps a member. */
export function cappedAmong(ranked: readonly RankedMember[]): (one: RankedMember) => boolean {
  const holder = holderIn(ranked);
  return ({ member }) => holder !== undefined && member !== holder && isCapped(member, holder);
}

/** The holder of a used claim of the first place that caps another member; null if none does. */
export function cappedBy(ranked: readonly RankedMember[]): string | null {
  return ranked.some(cappedAmong(ranked)) ? (holderIn(ranked)?.entity.id ?? null) : null;
}
