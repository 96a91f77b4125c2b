/**
 * The ranks of an entry without the statement of its own rank, if that is the second or a lower one: such a statement says how many are
 * above the entry, not who, so the ranks of others don't agree with it.
 */
import { exceeds } from '../../evidence/interval.ts';
import type { RankRange, UnstatedRanks } from '../../model/documents.ts';
import type { Member } from '../members.ts';
import { couldExceed, type OpenMember, type RankedMember } from './rank-needs.ts';

/** Whether two ranges of ranks are the same. */
export const isSameRange = (one: RankRange, other: RankRange): boolean =>
  one.best === other.best && one.worst === other.worst;

/** `members` are those of the level, listed or not. Null unless such a statement changes the ranks among the listed, or among all. */
export function unstatedRanks(
  one: RankedMember,
  ranked: readonly RankedMember[],
  members: readonly Member[],
): UnstatedRanks | null {
  const { rank, claimed } = one;
  if (claimed === null || claimed === 1) return null;
  const isSurelyAbove = (other: OpenMember) =>
    other.claimed === 1 || exceeds(other.member.bounds.low, one.member.bounds.high);
  const rivalsAmong = (others: readonly OpenMember[]) =>
    others.filter((other) => other.member !== one.member && couldExceed(other, one));
  const rangeOf = (rivals: readonly OpenMember[]): RankRange => ({
    best: rivals.filter(isSurelyAbove).length + 1,
    worst: rivals.length + 1,
  });
  const rivals = rivalsAmong(ranked);
  const unlisted = members.flatMap((member) => (member.listed ? [] : [{ member, claimed: null }]));
  const range = rangeOf(rivals);
  const level = rangeOf([...rivals, ...rivalsAmong(unlisted)]);
  if (isSameRange(range, rank) && isSameRange(level, rank.level)) return null;
  return { ...range, level };
}
