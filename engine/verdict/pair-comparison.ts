/** The comparison of two members of a stored comparison document: verdicts on "a is above b", with their steps. Pure. */

import type { ComparedMember, Comparison } from '../model/documents.ts';
import type { ComparisonMember } from '../model/stored-comparison.ts';
import type { VerdictWords } from '../model/verdict-words.ts';
import { judgeOrderStatement } from './judge-statement.ts';
import { headerOf, type LevelEvidence } from './level-members.ts';
import { orderSteps } from './wording/order-steps.ts';

function comparedMember({ id, name, bounds, figures }: ComparisonMember): ComparedMember {
  return { id, name, bounds, figures };
}

/** Compares two members of the document; `links` are those of the request. */
export function pairComparison(
  evidence: LevelEvidence,
  a: ComparisonMember,
  b: ComparisonMember,
  links: Comparison['links'],
  words: VerdictWords,
): Comparison {
  const finding = judgeOrderStatement(evidence, { entity: a.id, other: b.id });
  return {
    ...headerOf(evidence.document),
    a: comparedMember(a),
    b: comparedMember(b),
    verdict: finding.verdict,
    byFigures: finding.byFigures,
    why: orderSteps(evidence, a, b, finding, words),
    links,
  };
}
