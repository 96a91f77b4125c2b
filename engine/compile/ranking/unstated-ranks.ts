/**
 * The ranks of an entry without the statement of its own rank, if that is the second or a lower one: such a statement says how many are
 * above the entry, not who, so the ranks of others don't agree with it.
 */
import { exceeds } from '../../evidence/interval.ts';
import type { RankRange, UnstatedRanks } from '../../model/documents.ts';
import type { Member } from '../members.ts';
import { couldExceed, type OpenMember, type RankedMember } from './rank-needs.ts';

/** `members` are those of the level, listed or not. Null unless such a statement makes the ranks among the listed others. */
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
  const range = rangeOf(rivals);
  if (range.best === rank.best && range.worst === rank.worst) return null;
  const unlisted = members.flatMap((member) => (member.listed ? [] : [{ member, claimed: null }]));
  return {
    ...range,
    level: rangeOf([...rivals, ...rivalsAmong(unlisted)]),
    above: rivals.flatMap((other) => (isSurelyAbove(other) ? [] : [other.member.entity.id])),
  };
}
