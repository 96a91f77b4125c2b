/** The comparison of two members of a stored comparison document: verdicts on "a is above b", with their steps. Pure. */

import type { ComparedMember, Comparison } from '../model/documents.ts';
import type { ComparisonDocument, ComparisonMember } from '../model/stored-comparison.ts';
import type { VerdictWords } from '../model/verdict-words.ts';
import { judgeAbove } from './judge-order.ts';
import { orderSteps } from './wording/order-steps.ts';

function comparedMember({ id, name, bounds, figures }: ComparisonMember): ComparedMember {
  return { id, name, bounds, figures };
}

/** Compares two members of the document; `links` are those of the request. */
export function pairComparison(
  document: ComparisonDocument,
  a: ComparisonMember,
  b: ComparisonMember,
  links: Comparison['links'],
  words: VerdictWords,
): Comparison {
  const { members: _members, claims: _claims, subject: _subject, ...header } = document;
  const judgement = judgeAbove(document, a, b);
  return {
    ...header,
    a: comparedMember(a),
    b: comparedMember(b),
    ...judgement,
    why: orderSteps(document, a, b, judgement, words),
    links,
  };
}
