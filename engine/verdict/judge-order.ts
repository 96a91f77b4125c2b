/** Judges "a is above b" (strictly) by bounds, and by claims that one of the two is the first of the level. */

import type { ComparisonDocument, ComparisonMember } from '../model/stored-comparison.ts';
import type { FiguresVerdict } from '../model/vocabulary.ts';
import { type Judgement, judge, judgeOrder, OPEN_JUDGEMENT } from './judgement.ts';
import { type LevelMember, levelMember } from './level-members.ts';

/** The verdict by claims of the first place: a holder is above every member that isn't one. */
export function judgeFirstClaims(
  a: Pick<ComparisonMember, 'first'>,
  b: Pick<ComparisonMember, 'first'>,
): FiguresVerdict {
  const [isFirst, isOtherFirst] = [a.first.length > 0, b.first.length > 0];
  if (isFirst === isOtherFirst) return 'open';
  return isFirst ? 'proven' : 'refuted';
}

function orderWithClaims(a: LevelMember, b: LevelMember): FiguresVerdict {
  const byClaims = judgeFirstClaims(a.stored, b.stored);
  return byClaims === 'open' ? judgeOrder(a.bounds, b.bounds) : byClaims;
}

/** Judges "a is above b". On a mixed basis every verdict is open; no member is above itself. */
export function judgeAbove(
  { mixed }: Pick<ComparisonDocument, 'mixed'>,
  a: ComparisonMember,
  b: ComparisonMember,
): Judgement {
  if (mixed) return OPEN_JUDGEMENT;
  if (a.id === b.id) return judge('refuted', 'refuted');
  const [memberA, memberB] = [levelMember(a), levelMember(b)];
  return judge(judgeOrder(memberA.figures, memberB.figures), orderWithClaims(memberA, memberB));
}
