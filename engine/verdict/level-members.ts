/** Members of a stored comparison document with their unrounded bounds, and the order and ranks that follow from them. */
import type { Interval } from '../evidence/interval.ts';
import { LevelRanks, type RankInput } from '../evidence/rank.ts';
import type { Bounds, RankingHeader, Texts } from '../model/documents.ts';
import type { ComparisonDocument, ComparisonMember } from '../model/stored-comparison.ts';

/** A member of the level with its bounds as intervals, and its number in orders. */
export interface LevelMember extends RankInput {
  readonly stored: ComparisonMember;
  readonly number: number;
}

/** The members of a level with their ranks, as input for statements. */
export interface LevelEvidence {
  readonly document: ComparisonDocument;
  /** In the order of the document. */
  readonly members: readonly LevelMember[];
  /** Ranks by figures and with claims. They mean nothing on a mixed basis. */
  readonly ranks: LevelRanks;
}

function interval({ low, high }: Bounds): Interval {
  return { low, high: high ?? Number.POSITIVE_INFINITY };
}

/** The rank that used claims state for a member; null if none does. Contradicting ones aren't used. */
export function claimedRank({ first, lower }: ComparisonMember): number | null {
  return first.length > 0 ? 1 : (lower?.rank ?? null);
}

function levelMember(stored: ComparisonMember, number: number): LevelMember {
  const { bounds, figures } = stored.unrounded ?? stored;
  return {
    stored,
    number,
    bounds: interval(bounds),
    figures: interval(figures),
    listed: stored.listed,
    claimed: claimedRank(stored),
  };
}

/** Reads a comparison document. */
export function levelEvidence(document: ComparisonDocument): LevelEvidence {
  const members = document.members.map(levelMember);
  const numbers = new Map(members.map(({ stored, number }) => [stored.id, number]));
  const tables = (document.tables ?? []).map(({ source, values }) => ({
    source,
    values: new Map(
      Object.entries(values).flatMap(([id, value]) => {
        const number = numbers.get(id);
        return number === undefined ? [] : [[number, value] as const];
      }),
    ),
  }));
  const { complete = true, beyond } = document;
  return {
    document,
    members,
    ranks: new LevelRanks({
      members,
      tables,
      outsiders: complete ? null : (beyond?.value ?? Number.POSITIVE_INFINITY),
    }),
  };
}

/** The fields at the head of every document about the ranking. */
export function headerOf({ mixed, ...document }: ComparisonDocument): RankingHeader {
  const { id, asOf, dataset, metric, unit, level, basis, period } = document;
  const isMixed = mixed ? { mixed } : {};
  return { id, asOf, dataset, metric, unit, level, basis, ...isMixed, period };
}

/** The member with an id. Throws if there is none: callers look names up first. */
export function requireLevelMember({ members, document }: LevelEvidence, id: string): LevelMember {
  const member = members.find(({ stored }) => stored.id === id);
  if (!member) throw new Error(`${id} is no member of ${document.level} in ${document.id}`);
  return member;
}

/** Something with an id and names. */
interface Named {
  readonly id: string;
  readonly name: Texts;
  readonly aliases?: readonly string[];
}

function namesOf({ name, aliases = [] }: Named): readonly string[] {
  return [...Object.values(name), ...aliases];
}

/** A name in one spelling, whatever its case, width and spacing. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** All members that have this id or one of whose names it is: an id first, which only one has. */
export function findMembers<Member extends Named>(
  members: readonly Member[],
  text: string,
): readonly Member[] {
  const wanted = folded(text);
  const byId = members.filter(({ id }) => id === wanted);
  if (byId.length > 0) return byId;
  return members.filter((member) => namesOf(member).some((own) => folded(own) === wanted));
}

/** The names that `findMembers` accepts: all ids, and all names in every language. */
export function memberNames(members: readonly Named[]): string[] {
  return [...new Set(members.flatMap((member) => [member.id, ...namesOf(member)]))];
}

/** All members that a text mentions by id or by any of their names, and those of whose names it is a part. */
export function findMentioned<Member extends Named>(
  members: readonly Member[],
  text: string,
): readonly Member[] {
  const written = folded(text);
  return members.filter((member) =>
    memberNames([member])
      .map(folded)
      .some((name) => written.includes(name) || name.includes(written)),
  );
}

/** The members of a level that no other is surely above, listed or not, published statements left out; in the order of ids. */
export function possibleFirsts(document: ComparisonDocument): ComparisonMember[] {
  const { members, ranks } = levelEvidence(document);
  return members
    .filter(({ number }) => ranks.of(number, 'level').byFigures.best === 1)
    .map(({ stored }) => stored);
}
