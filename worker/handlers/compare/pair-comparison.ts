/** The answer to "a is above b": two members of a stored ground, the verdicts on them, and why. Pure. */
import type {
  ComparedMember,
  Comparison,
  ComparisonGround,
  ComparisonMember,
} from '../../../engine/model/documents/mod.ts';
import { compareMembers } from './above-verdict.ts';
import { whyOf } from './comparison-steps.ts';

function compared({ id, name, bounds, figures }: ComparisonMember): ComparedMember {
  return { id, name, bounds, figures };
}

/** Answers from a ground for two of its members; the links are those of the question. */
export function comparisonOf(
  ground: ComparisonGround,
  a: ComparisonMember,
  b: ComparisonMember,
  links: Comparison['links'],
): Comparison {
  const { members: _members, claims: _claims, tolerance: _tolerance, ...place } = ground;
  const verdicts = compareMembers(ground, a, b);
  return {
    ...place,
    a: compared(a),
    b: compared(b),
    ...verdicts,
    why: whyOf(ground, a, b, verdicts),
    links,
  };
}
