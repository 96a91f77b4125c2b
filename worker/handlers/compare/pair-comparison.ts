/** The answer to "a is above b": two members of a stored ground, the verdicts on them, and why. Pure. */

import type {
  ComparisonDocument,
  ComparisonMember,
} from '../../../engine/model/comparison-document.ts';
import type { ComparedMember, Comparison } from '../../../engine/model/documents.ts';
import { aboveVerdict } from './above-verdict.ts';
import { comparisonSteps } from './comparison-steps.ts';

function comparedMember({ id, name, bounds, figures }: ComparisonMember): ComparedMember {
  return { id, name, bounds, figures };
}

/** Answers from a ground for two of its members; the links are those of the question. */
export function pairComparison(
  ground: ComparisonDocument,
  a: ComparisonMember,
  b: ComparisonMember,
  links: Comparison['links'],
): Comparison {
  const { members: _members, claims: _claims, tolerance: _tolerance, ...place } = ground;
  const verdicts = aboveVerdict(ground, a, b);
  return {
    ...place,
    a: comparedMember(a),
    b: comparedMember(b),
    ...verdicts,
    why: comparisonSteps(ground, a, b, verdicts),
    links,
  };
}
