/**
 * Judges statements about one ranking from its stored comparison document. What the figures settle is proven or refuted; what
 * only used claims settle is stated or denied, with the claims that do; the rest is open.
 */

import { type MemberRanks, memberRanks } from '../evidence/rank.ts';
import type { ComparisonDocument } from '../model/stored-comparison.ts';
import type { FiguresVerdict } from '../model/vocabulary.ts';
import { judgeAbove, judgeFirstClaims } from './judge-order.ts';
import {
  isTrue,
  type Judgement,
  judge,
  judgeLeast,
  judgeMost,
  judgeOrder,
  judgeRange,
  judgeValue,
  OPEN_JUDGEMENT,
} from './judgement.ts';
import { type LevelMember, levelMembers } from './level-members.ts';
import type { Among, Statement, StatementOf } from './statement.ts';

/** The judgement of a statement about one ranking, with what it rests on and what would settle it. */
export interface Finding extends Judgement {
  /** Ids of the claims that settle what the figures leave open; empty if none does. */
  readonly claims: readonly string[];
  /** Ids of the sources of the figures that it rests on. */
  readonly sources: readonly string[];
  /** Ids of the cells whose figures would settle what the figures leave open. */
  readonly settledBy: readonly string[];
}

/** The members of a level, as input for statements. */
export interface LevelEvidence {
  readonly document: ComparisonDocument;
  readonly members: readonly LevelMember[];
}

/** Reads the members of a comparison document. */
export function levelEvidence(document: ComparisonDocument): LevelEvidence {
  return { document, members: levelMembers(document) };
}

/** The member with an id. Throws if there is none: callers look names up first. */
export function requireLevelMember({ members, document }: LevelEvidence, id: string): LevelMember {
  const member = members.find(({ stored }) => stored.id === id);
  if (!member) throw new Error(`${id} is no member of ${document.level} in ${document.id}`);
  return member;
}

function unique(ids: Iterable<string>): string[] {
  return [...new Set(ids)].sort();
}

/** Ids of the cells of a member whose values the figures don't settle. */
function openCells({ document }: LevelEvidence, { stored, figures }: LevelMember): string[] {
  if (figures.low === figures.high) return [];
  const cells = document.subject?.cells ?? [];
  return cells.map(([metric, period]) => `${stored.id}/${metric}/${period}/${document.basis}`);
}

/** Completes a judgement of a statement about these members. */
function finding(
  evidence: LevelEvidence,
  judgement: Judgement,
  about: readonly LevelMember[],
  claims: readonly string[],
  unsettled: readonly LevelMember[] = about,
): Finding {
  const { verdict, byFigures } = judgement;
  return {
    ...judgement,
    claims: verdict === 'stated' || verdict === 'denied' ? unique(claims) : [],
    sources: unique(about.flatMap(({ stored }) => stored.sources)),
    settledBy:
      byFigures === 'open'
        ? unique(unsettled.flatMap((member) => openCells(evidence, member)))
        : [],
  };
}

/** An open finding that no figure of this basis would settle. */
function incomparable(evidence: LevelEvidence, about: readonly LevelMember[]): Finding {
  return finding(evidence, OPEN_JUDGEMENT, about, [], []);
}

/** The claims behind the bounds of members. */
function claimsBehind(members: readonly LevelMember[]): string[] {
  return members.flatMap(({ stored }) => stored.claims ?? []);
}

/** The claims that state a member's own rank. */
function ownClaims({ stored }: LevelMember): readonly string[] {
  return stored.lower?.claims ?? stored.first;
}

/** Members without the effect of claims on bounds, and with only those stated ranks that `isKept` accepts. */
function withClaimsOf(
  members: readonly LevelMember[],
  isKept: (member: LevelMember) => boolean,
): LevelMember[] {
  return members.map((member) => ({
    ...member,
    bounds: member.figures,
    claimed: isKept(member) ? member.claimed : null,
  }));
}

/**
 * The fewest kinds of claims that settle a rank: the member's own, then also those of the first place, then also all behind the
 * bounds of the members.
 */
function claimsSettlingRank(
  members: readonly LevelMember[],
  index: number,
  judgeRanks: (ranks: MemberRanks) => FiguresVerdict,
  among: Among,
): string[] {
  const own = members[index];
  if (!own) return [];
  const isSettledBy = (candidates: readonly LevelMember[]) => {
    const candidate = candidates[index];
    return candidate && judgeRanks(memberRanks(candidates, candidate, among)) !== 'open';
  };
  if (isSettledBy(withClaimsOf(members, (member) => member === own))) return [...ownClaims(own)];
  const firsts = members.flatMap(({ stored }) => stored.first);
  const isFirstOrOwn = (member: LevelMember) => member.claimed === 1 || member === own;
  if (isSettledBy(withClaimsOf(members, isFirstOrOwn))) return [...ownClaims(own), ...firsts];
  return [...ownClaims(own), ...firsts, ...claimsBehind(members)];
}

/** The ranks of a member that statements of rank are judged by; null if the member isn't among those with figures. */
export function statedRanks(
  { members }: LevelEvidence,
  member: LevelMember,
  among: Among,
): MemberRanks | null {
  return among === 'listed' && !member.listed ? null : memberRanks(members, member, among);
}

/** “Its rank is `rank`.” Who isn't among those with figures has no rank among them. */
export function judgeRank(
  evidence: LevelEvidence,
  { entity, rank, among }: Omit<StatementOf<'rank'>, 'kind'>,
): Finding {
  const { members, document } = evidence;
  const member = requireLevelMember(evidence, entity);
  const counted = among === 'listed' ? members.filter(({ listed }) => listed) : members;
  if (document.mixed) return incomparable(evidence, counted);
  const ranks = statedRanks(evidence, member, among);
  if (!ranks) return finding(evidence, judge('refuted', 'refuted'), counted, []);
  const judgeRanks = ({ withClaims }: MemberRanks) => judgeRange(withClaims, rank);
  const judgement = judge(judgeRange(ranks.byFigures, rank), judgeRanks(ranks));
  const isRival = ({ figures }: LevelMember) => judgeOrder(figures, member.figures) === 'open';
  return finding(
    evidence,
    judgement,
    counted,
    claimsSettlingRank(members, members.indexOf(member), judgeRanks, among),
    [member, ...counted.filter((other) => other !== member && isRival(other))],
  );
}

/** “It is above `other`.” */
function judgeOrderStatement(
  evidence: LevelEvidence,
  { entity, other }: StatementOf<'above'>,
): Finding {
  const a = requireLevelMember(evidence, entity);
  const b = requireLevelMember(evidence, other);
  const about = [a, b];
  if (evidence.document.mixed) return incomparable(evidence, about);
  const isByFirst = judgeFirstClaims(a.stored, b.stored) !== 'open';
  const claims = isByFirst ? [...a.stored.first, ...b.stored.first] : claimsBehind(about);
  return finding(evidence, judgeAbove(evidence.document, a.stored, b.stored), about, claims);
}

type ValueStatement = StatementOf<'least' | 'most' | 'value' | 'growth-least' | 'growth-most'>;

/** What an interval leaves of a statement about a value. */
function judgeInterval(interval: LevelMember['bounds'], statement: ValueStatement): FiguresVerdict {
  switch (statement.kind) {
    case 'least':
    case 'growth-least':
      return judgeLeast(interval, statement.value);
    case 'most':
    case 'growth-most':
      return judgeMost(interval, statement.value);
    case 'value':
      return judgeValue(interval, statement.value, statement.precision);
  }
}

/**
 * Judges a statement about one ranking. One about growth needs the evidence of the metric that is the growth. Throws if the
 * ranking has no such member.
 */
export function judgeStatement(
  evidence: LevelEvidence,
  statement: Exclude<Statement, StatementOf<'first-since'>>,
): Finding {
  if (statement.kind === 'rank') return judgeRank(evidence, statement);
  if (statement.kind === 'above') return judgeOrderStatement(evidence, statement);
  const member = requireLevelMember(evidence, statement.entity);
  const judgement = judge(
    judgeInterval(member.figures, statement),
    judgeInterval(member.bounds, statement),
  );
  return finding(evidence, judgement, [member], claimsBehind([member]));
}

/** A finding about what no figure speaks of. */
export const OPEN_FINDING: Finding = { ...OPEN_JUDGEMENT, claims: [], sources: [], settledBy: [] };

/** Whether a finding supports (true) or contradicts (false) what the statement says of it; null if it is open. */
function contribution(verdict: Judgement['verdict'], isExpected: boolean): boolean | null {
  const truth = isTrue(verdict);
  return truth === null ? null : truth === isExpected;
}

function conjunction(parts: readonly (boolean | null)[]): FiguresVerdict {
  if (parts.includes(false)) return 'refuted';
  return parts.includes(null) ? 'open' : 'proven';
}

/**
 * “It is first in this year, for the first time since that one”, from the findings on “it is first” in each year from the one to
 * the other: true in the outer two, false in all between.
 */
export function judgeFirstSince(years: readonly Finding[]): Finding {
  const isOuter = (index: number) => index === 0 || index === years.length - 1;
  const contributions = (of: (finding: Finding) => Judgement['verdict']) =>
    years.map((finding, index) => contribution(of(finding), isOuter(index)));
  const withClaims = contributions(({ verdict }) => verdict);
  const judgement = judge(
    conjunction(contributions(({ byFigures }) => byFigures)),
    conjunction(withClaims),
  );
  const isFalse = isTrue(judgement.verdict) === false;
  const deciding = years.filter((_, index) => !isFalse || withClaims[index] === false);
  return {
    ...judgement,
    claims:
      judgement.verdict === 'stated' || judgement.verdict === 'denied'
        ? unique(deciding.flatMap(({ claims }) => claims))
        : [],
    sources: unique(years.flatMap(({ sources }) => sources)),
    settledBy:
      judgement.byFigures === 'open' ? unique(years.flatMap(({ settledBy }) => settledBy)) : [],
  };
}
