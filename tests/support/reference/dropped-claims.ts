/** Claims that contradict figures, or one another. */

import type { Claim } from '../../../engine/dataset/schema.ts';
import { cellId } from '../../../engine/model/cell-id.ts';
import type { Evidence } from './evidence.ts';
import { type Interval, OPEN } from './interval.ts';
import { rankRange } from './rank.ts';

function isContradicted(
  evidence: Evidence,
  figures: ReadonlyMap<string, Interval>,
  claim: Claim,
): boolean {
  const members = evidence.entities.filter((e) => e.levels.includes(claim.level)).map((e) => e.id);
  const { best, worst } = rankRange(
    claim.entity,
    members,
    (id) => figures.get(cellId(id, claim.metric, claim.period.id, evidence.basis)) ?? OPEN,
  );
  return claim.rank < best || claim.rank > worst;
}

const haveSameSubject = (a: Claim, b: Claim): boolean =>
  a.entity === b.entity &&
  a.metric === b.metric &&
  a.period.id === b.period.id &&
  a.level === b.level;

/** The claims that aren't used: individually, if figures exclude the rank; then jointly, if one entry has several. */
export function droppedClaims(evidence: Evidence, figures: ReadonlyMap<string, Interval>): Claim[] {
  const singly = evidence.claims.filter((claim) => isContradicted(evidence, figures, claim));
  const left = evidence.claims.filter((claim) => !singly.includes(claim));
  const jointly = left.filter((a) => left.some((b) => haveSameSubject(a, b) && a.rank !== b.rank));
  return [...singly, ...jointly];
}
