/** The slow and obvious leaders: status by status, as the contract words them, for every year and way of counting. */

import type { Dataset } from '../../../engine/dataset/schema.ts';
import { isFullYear } from '../../../engine/model/period.ts';
import { exceeds } from './interval.ts';
import {
  boundsOf,
  isListed,
  type ReferenceRanking,
  rankingOf,
  type Subject,
  subjectsOf,
  usedClaims,
} from './rankings.ts';

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
function aheadOf(subject: Subject, listed: readonly string[]): string[] {
  return listed.filter((id) =>
    listed.every(
      (other) =>
        other === id ||
        exceeds(boundsOf(subject, 'figures', id).low, boundsOf(subject, 'figures', other).high),
    ),
  );
}

function statusOf(
  subject: Subject,
  ranking: ReferenceRanking | null,
): { status: string; leaders: readonly string[] } {
  const { mixed } = subject.solution.evidence;
  const members = subject.members.map((member) => member.id);
  const listed = ranking ? members.filter((id) => isListed(subject, id)) : [];
  const claims = usedClaims(subject).filter((claim) => claim.rank === 1);
  const holders = members.filter((id) => claims.some((claim) => claim.entity === id));
  const [ahead] = mixed ? [] : aheadOf(subject, listed);
  const possible = (ranking?.entries ?? [])
    .filter((entry) => entry.rank.best === 1)
    .map((entry) => entry.entity);
  const isComplete = listed.length === members.length;
  const isHeld = listed.length > 1 && holders.length === 1 && holders[0] === ahead;
  if (ahead !== undefined && (isComplete || isHeld)) return { status: 'proven', leaders: [ahead] };
  if (holders.length > 0) return { status: 'claimed', leaders: holders };
  if (listed.length === 0) return { status: 'none', leaders: [] };
  if (listed.length < 3) return { status: 'thin', leaders: possible };
  if (ahead !== undefined) return { status: 'leading', leaders: [ahead] };
  return { status: 'open', leaders: possible };
}

/** What is known of the leaders of each full year on each way of counting that has evidence of it. */
export function leadersSlowly(dataset: Dataset, asOf: string): ReferenceLeaders[] {
  const years = subjectsOf(dataset, asOf).filter((subject) => isFullYear(subject.period));
  return years.flatMap((subject) => {
    const ranking = rankingOf(subject);
    if (!ranking && usedClaims(subject).length === 0) return [];
    const { status, leaders } = statusOf(subject, ranking);
    return {
      metric: subject.metric.id,
      level: subject.level,
      year: subject.period.id,
      basis: subject.solution.evidence.basis,
      listed: ranking?.coverage.listed ?? 0,
      of: subject.members.length,
      status,
      leaders: [...leaders].sort(),
    };
  });
}
