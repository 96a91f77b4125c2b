/** The comparison of two members of a stored comparison document: verdicts on "a is above b", with their steps. Pure. */

import type { ComparedMember, Comparison } from '../../../engine/model/documents.ts';
import type {
  ComparisonDocument,
  ComparisonMember,
} from '../../../engine/model/stored-comparison.ts';
import { aboveVerdict } from './above-verdict.ts';
import { comparisonSteps } from './comparison-steps.ts';

function comparedMember({ id, name, bounds, figures }: ComparisonMember): ComparedMember {
  return { id, name, bounds, figures };
}

/** Compares two members of the document; `links` are those of the request. */
export function pairComparison(
  document: ComparisonDocument,
  a: ComparisonMember,
  b: ComparisonMember,
  links: Comparison['links'],
): Comparison {
  const { members: _members, claims: _claims, tolerance: _tolerance, ...rest } = document;
  const verdicts = aboveVerdict(document, a, b);
  return {
    ...rest,
    a: comparedMember(a),
    b: comparedMember(b),
    ...verdicts,
    why: comparisonSteps(document, a, b, verdicts),
    links,
  };
}
