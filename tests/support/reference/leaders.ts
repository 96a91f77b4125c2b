/** The reference implementation of leaders: status by status, as the contract defines them, for every year and basis. */

import type { Dataset } from '../../../engine/dataset/schema.ts';
import { isFullYear } from '../../../engine/model/period.ts';
import type { Verdict } from '../../../engine/model/vocabulary.ts';
import { exceeds } from './interval.ts';
import {
  candidatesOf,
  isListed,
  memberBounds,
  type RankingCandidate,
  type ReferenceRanking,
  rankingOf,
  usedClaims,
} from './rankings.ts';
import { referenceRank } from './verdict.ts';

export interface ReferenceLeaders {
  readonly metric: string;
  readonly level: string;
  readonly year: string;
  readonly basis: string;
  readonly listed: number;
  readonly of: number;
  readonly status: string;
  /** In the order of ids. */
  readonly leaders: readonly string[];
}

/** Listed members that figures put above every other listed one. */
function membersAhead(candidate: RankingCandidate, listed: readonly string[]): string[] {
  return listed.filter((id) =>
    listed.every(
      (other) =>
        other === id ||
        exceeds(
          memberBounds(candidate, 'figures', id).low,
          memberBounds(candidate, 'figures', other).high,
        ),
    ),
  );
}

function statusOf(
  candidate: RankingCandidate,
  ranking: ReferenceRanking | null,
): { status: string; leaders: readonly string[] } {
  const members = candidate.members.map((member) => member.id);
  const listed = ranking ? members.filter((id) => isListed(candidate, id)) : [];
  const claims = usedClaims(candidate).filter((claim) => claim.rank === 1);
  const holders = members.filter((id) => claims.some((claim) => claim.entity === id));
  if (candidate.solution.evidence.mixed || !ranking) {
    if (holders.length > 0) return { status: 'stated', leaders: holders };
    if (listed.length === 0) return { status: 'none', leaders: [] };
    return { status: listed.length < 3 ? 'thin' : 'open', leaders: listed };
  }
  const withVerdict = (verdict: Verdict) =>
    members.filter((id) => referenceRank(candidate, id, 1).verdict === verdict);
  for (const status of ['proven', 'stated'] as const) {
    const leaders = withVerdict(status);
    if (leaders.length > 0) return { status, leaders };
  }
  if (listed.length === 0) return { status: 'none', leaders: [] };
  const open = withVerdict('open');
  const lowest = candidate.metric.growth ? -100 : 0;
  const known = open.filter(
    (id) => listed.includes(id) || memberBounds(candidate, 'bounds', id).low > lowest,
  );
  const possible = known.length > 0 ? known : open;
  if (listed.length < 3) return { status: 'thin', leaders: possible };
  const [ahead] = membersAhead(candidate, listed);
  if (ahead !== undefined && open.includes(ahead)) return { status: 'leading', leaders: [ahead] };
  return { status: 'open', leaders: possible };
}

/** The leaders of each full year on each basis that has evidence of it. */
export function referenceLeaders(dataset: Dataset, asOf: string): ReferenceLeaders[] {
  const years = candidatesOf(dataset, asOf).filter((candidate) => isFullYear(candidate.period));
  return years.flatMap((candidate) => {
    const ranking = rankingOf(candidate);
    if (!ranking && usedClaims(candidate).length === 0) return [];
    const { status, leaders } = statusOf(candidate, ranking);
    return {
      metric: candidate.metric.id,
      level: candidate.level,
      year: candidate.period.id,
      basis: candidate.solution.evidence.basis,
      listed: ranking?.coverage.listed ?? 0,
      of: candidate.members.length,
      status,
      leaders: [...leaders].sort(),
    };
  });
}
