/**
 * Leaders of one ranking and the certainty of the result. It agrees with the verdicts on "it is first" in the whole level;
 * where these are open, it says who leads, or could lead, of those with figures.
 */

import type { Coverage, RankingEntry } from '../../model/documents.ts';
import type { ComparisonDocument } from '../../model/stored-comparison.ts';
import { type LeadersStatus, MIN_LISTED, type Verdict } from '../../model/vocabulary.ts';
import { judge, judgeRange } from '../../verdict/judgement.ts';
import { type LevelMember, levelEvidence } from '../../verdict/level-members.ts';

/** Ranking of a full year as input for leaders; without entries and members if no ranking exists. */
export interface StatusInputs {
  readonly mixed: boolean;
  readonly coverage: Coverage;
  /** In the order of the ranking. */
  readonly entries: readonly Pick<RankingEntry, 'entity' | 'rank'>[];
  /** All members of the level; null if no ranking exists. */
  readonly comparison: ComparisonDocument | null;
  /** Ids of the holders of used claims of rank 1. */
  readonly holders: readonly string[];
}

/** Leaders of one ranking, with the certainty of the result. */
export interface Leaders {
  readonly status: LeadersStatus;
  /** Ids of the entities that are first, or may be. */
  readonly ids: readonly string[];
}

/** A member of the level with the verdict on "it is first". */
interface Contender extends LevelMember {
  readonly verdict: Verdict;
}

function contendersOf({ comparison }: StatusInputs): Contender[] {
  if (!comparison) return [];
  const { members, ranks } = levelEvidence(comparison);
  return members.map((member) => {
    const { byFigures, withClaims } = ranks.of(member.number, 'level');
    const { verdict } = judge(judgeRange(byFigures, 1), judgeRange(withClaims, 1));
    return { ...member, verdict };
  });
}

/**
 * Id of the entry that figures alone place above every other listed entry; null if there is none. If only one entry has no
 * other surely above it, it leads: every other has one surely above it, and each such chain ends at the leader.
 */
function leaderByFigures({ entries }: StatusInputs): string | null {
  const [first, ...rivals] = entries.filter(({ rank }) => rank?.byFigures.best === 1);
  return first && rivals.length === 0 ? first.entity.id : null;
}

/** The lowest value that something has to be known for to be exceeded, by kind of metric. */
const LOWEST = { count: 0, share: 0, growth: -100 } as const;

/**
 * Ids of the members that could be first, of those of which anything is known: listed ones in the order of the ranking, then
 * unlisted ones whose bounds exclude low values. If there is none, of all members.
 */
function possibleLeaders(
  { entries, comparison }: StatusInputs,
  open: readonly Contender[],
): string[] {
  const ids = new Set(open.map(({ stored }) => stored.id));
  const lowest = LOWEST[comparison?.subject?.kind ?? 'count'];
  const unlisted = open.filter(({ listed, bounds }) => !listed && bounds.low > lowest);
  const known = [
    ...entries.map(({ entity }) => entity.id).filter((id) => ids.has(id)),
    ...unlisted.map(({ stored }) => stored.id),
  ];
  return known.length > 0 ? known : [...ids];
}

/** Leaders on a mixed basis, where only a claim ranks anything and every listed entry could be first. */
function mixedLeaders({ entries, holders, coverage }: StatusInputs): Leaders {
  if (holders.length > 0) return { status: 'stated', ids: holders };
  if (coverage.listed === 0) return { status: 'none', ids: [] };
  const ids = entries.map(({ entity }) => entity.id);
  return { status: coverage.listed < MIN_LISTED ? 'thin' : 'open', ids };
}

/** Determines the leaders of a ranking. */
export function leadersOf(inputs: StatusInputs): Leaders {
  const { holders, coverage, comparison } = inputs;
  if (inputs.mixed) return mixedLeaders(inputs);
  if (!comparison)
    return holders.length > 0 ? { status: 'stated', ids: holders } : { status: 'none', ids: [] };
  const contenders = contendersOf(inputs);
  const withVerdict = (verdict: Verdict) =>
    contenders.filter((member) => member.verdict === verdict);
  for (const status of ['proven', 'stated'] as const) {
    const ids = withVerdict(status).map(({ stored }) => stored.id);
    if (ids.length > 0) return { status, ids };
  }
  if (coverage.listed === 0) return { status: 'none', ids: [] };
  const open = withVerdict('open');
  const ids = possibleLeaders(inputs, open);
  if (coverage.listed < MIN_LISTED) return { status: 'thin', ids };
  const first = leaderByFigures(inputs);
  if (first !== null && open.some(({ stored }) => stored.id === first))
    return { status: 'leading', ids: [first] };
  return { status: 'open', ids };
}
