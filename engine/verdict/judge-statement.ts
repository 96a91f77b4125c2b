/**
 * Judges statements about one ranking from its stored comparison document. What the figures settle is proven or refuted; what
 * only used claims settle is stated or denied, with the claims that do; the rest is open.
 */

import { ClosedOrder, type StatedRank } from '../evidence/order/closed-order.ts';
import type { LevelOrder } from '../evidence/order/level-order.ts';
import type { MemberRanks, OpenRange } from '../evidence/rank.ts';
import type { FiguresVerdict } from '../model/vocabulary.ts';
import {
  type Among,
  isTrue,
  type Judgement,
  judge,
  judgeLeast,
  judgeMost,
  judgeOrder,
  judgeRange,
  judgeValue,
  OPEN_JUDGEMENT,
  type Statement,
  type StatementOf,
} from './judgement.ts';
import { type LevelEvidence, type LevelMember, requireLevelMember } from './level-members.ts';

/** The judgement of a statement about one ranking, with what it rests on and what would settle it. */
export interface Finding extends Judgement {
  /** Ids of the claims that settle what the figures leave open; empty if none does. */
  readonly claims: readonly string[];
  /** Ids of the sources of the figures that it rests on. */
  readonly sources: readonly string[];
  /** Ids of the cells whose figures would settle what the figures leave open. */
  readonly settledBy: readonly string[];
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

/** The claims that state the rank of a member. */
function ownClaims({ stored }: LevelMember): readonly string[] {
  return stored.lower?.claims ?? stored.first;
}

/**
 * The claims that settle something about members: with one less, it is open. Left out first are those of ranks far from the members'
 * own, their own last. Tried on bounds by figures first, then on those with claims, with the claims that these rest on. Empty if
 * nothing settles it.
 */
function settlingClaims(
  { members, ranks }: LevelEvidence,
  about: readonly LevelMember[],
  isSettledBy: (order: ClosedOrder) => boolean,
  compared = about,
): string[] {
  const places = about.map(({ number }) => ranks.of(number, 'level').withClaims.best);
  const distance = ({ holder, rank }: StatedRank) =>
    about.some(({ number }) => number === holder)
      ? -1
      : Math.min(...places.map((place) => Math.abs(place - rank)));
  const stated = members
    .flatMap(({ number, claimed }) => (claimed === null ? [] : [{ holder: number, rank: claimed }]))
    .sort((a, b) => distance(b) - distance(a));
  const settles = (order: LevelOrder, some: readonly StatedRank[]): boolean => {
    const closed = new ClosedOrder(order, some);
    return !closed.isContradictory && isSettledBy(closed);
  };
  for (const { order, claims } of [
    { order: ranks.orders.byFigures, claims: [] },
    { order: ranks.orders.withClaims, claims: claimsBehind(compared) },
  ]) {
    if (!settles(order, stated)) continue;
    const needed = stated.reduce<readonly StatedRank[]>((kept, one) => {
      const others = kept.filter((other) => other !== one);
      return settles(order, others) ? others : kept;
    }, stated);
    const holders = needed.flatMap(({ holder }) => members[holder] ?? []);
    return [...holders.flatMap(ownClaims), ...claims];
  }
  return [];
}

/** The ranks of a member that statements of rank are judged by; null if the member isn't among those with figures. */
export function statedRanks(
  { ranks }: LevelEvidence,
  member: LevelMember,
  among: Among,
): MemberRanks | null {
  return among === 'listed' && !member.listed ? null : ranks.of(member.number, among);
}

/** “Its rank is `rank`.” Who isn't among those with figures has no rank among them. */
export function judgeRank(
  evidence: LevelEvidence,
  { entity, rank, among }: Omit<StatementOf<'rank'>, 'kind'>,
): Finding {
  const { members, document, ranks } = evidence;
  const member = requireLevelMember(evidence, entity);
  const counted = among === 'listed' ? members.filter(({ listed }) => listed) : members;
  if (document.mixed) return incomparable(evidence, counted);
  const own = statedRanks(evidence, member, among);
  if (!own) return finding(evidence, judge('refuted', 'refuted'), counted, []);
  const judgement = judge(judgeRange(own.byFigures, rank), judgeRange(own.withClaims, rank));
  const isCounted = (other: number) => among === 'level' || members[other]?.listed === true;
  const rangeBy = (order: ClosedOrder): OpenRange => ({
    ...order.range(member.number, isCounted),
    isOpen: among === 'level' && order.isOpen(member.number),
  });
  const isRival = (other: LevelMember) =>
    judgeOrder(ranks.byFigures, other.number, member.number) === 'open';
  return finding(
    evidence,
    judgement,
    counted,
    isOpenByFigures(judgement)
      ? settlingClaims(
          evidence,
          [member],
          (order) => judgeRange(rangeBy(order), rank) !== 'open',
          counted,
        )
      : [],
    [member, ...counted.filter((other) => other !== member && isRival(other))],
  );
}

/** Whether claims settle what figures leave open. */
function isOpenByFigures({ verdict, byFigures }: Judgement): boolean {
  return byFigures === 'open' && verdict !== 'open';
}

/** Judges "a is above b" of two members, by id. On a mixed basis every verdict is open; no member is above itself. */
export function judgeAbove(evidence: LevelEvidence, a: string, b: string): Judgement {
  if (evidence.document.mixed) return OPEN_JUDGEMENT;
  if (a === b) return judge('refuted', 'refuted');
  const numbers = [a, b].map((id) => requireLevelMember(evidence, id).number);
  const [upper = 0, lower = 0] = numbers;
  const { byFigures, withClaims } = evidence.ranks;
  return judge(judgeOrder(byFigures, upper, lower), judgeOrder(withClaims, upper, lower));
}

/** “It is above `other`.” */
export function judgeOrderStatement(
  evidence: LevelEvidence,
  { entity, other }: Omit<StatementOf<'above'>, 'kind'>,
): Finding {
  const a = requireLevelMember(evidence, entity);
  const b = requireLevelMember(evidence, other);
  const about = [a, b];
  if (evidence.document.mixed) return incomparable(evidence, about);
  const judgement = judgeAbove(evidence, entity, other);
  const claims = isOpenByFigures(judgement)
    ? settlingClaims(evidence, about, (order) => judgeOrder(order, a.number, b.number) !== 'open')
    : [];
  return finding(evidence, judgement, about, claims);
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
