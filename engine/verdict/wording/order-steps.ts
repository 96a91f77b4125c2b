/** The steps that explain a verdict on "a is above b", in English and Chinese. */

import type { ComparisonStep, Texts } from '../../model/documents.ts';
import type { WordingLanguage } from '../../model/languages.ts';
import { localizedText, textsOf } from '../../model/localized-text.ts';
import type { ComparisonDocument, ComparisonMember } from '../../model/stored-comparison.ts';
import type { Verdict } from '../../model/vocabulary.ts';
import { judgeFirstClaims } from '../judge-order.ts';
import { isTrue, type Judgement } from '../judgement.ts';
import { knownText } from './known-text.ts';
import { ORDER_WORDS, type OrderWords } from './order-words.ts';

function inEachLanguage(toText: (language: WordingLanguage, words: OrderWords) => string): Texts {
  return textsOf((language) => toText(language, ORDER_WORDS[language]));
}

/** The names of both, in one language. */
function memberNames(
  a: ComparisonMember,
  b: ComparisonMember,
  language: WordingLanguage,
): readonly [string, string] {
  return [localizedText(a.name, language), localizedText(b.name, language)];
}

function conclusion(words: OrderWords, verdict: Verdict, names: readonly [string, string]): string {
  const isAbove = isTrue(verdict);
  if (isAbove === null) return words.open(...names);
  return isAbove ? words.above(...names) : words.notAbove(...names);
}

function claimStep(
  document: ComparisonDocument,
  a: ComparisonMember,
  b: ComparisonMember,
  verdict: Verdict,
): ComparisonStep {
  const claims = document.claims.filter(({ id }) => a.first.includes(id) || b.first.includes(id));
  const text = inEachLanguage((language, words) =>
    [
      ...claims.map((claim) => localizedText(claim.text, language)),
      conclusion(words, verdict, memberNames(a, b, language)),
    ].join(words.space),
  );
  return { rule: 'claim', explains: ['verdict'], claims: claims.map(({ id }) => id), text };
}

/** The step of the bounds, with claims or by figures alone. */
function boundsStep(
  document: ComparisonDocument,
  a: ComparisonMember,
  b: ComparisonMember,
  kind: 'bounds' | 'figures',
  verdict: Verdict,
  explains: ComparisonStep['explains'],
): ComparisonStep {
  const text = inEachLanguage((language, words) => {
    const names = memberNames(a, b, language);
    const known = (member: ComparisonMember) => knownText(document, member[kind], language);
    return [
      ...(kind === 'figures' ? [words.withoutClaims] : []),
      words.facts(names[0], known(a), names[1], known(b)),
      conclusion(words, verdict, names),
    ].join(words.space);
  });
  const claims = kind === 'bounds' ? [...(a.claims ?? []), ...(b.claims ?? [])] : [];
  return { rule: 'bounds', explains, claims: [...new Set(claims)].sort(), text };
}

const BOTH: ComparisonStep['explains'] = ['verdict', 'byFigures'];

/** Whether claims change neither the verdict nor the text about the bounds of both members. */
function isUnchangedByClaims(
  document: ComparisonDocument,
  members: readonly ComparisonMember[],
  { verdict, byFigures }: Judgement,
): boolean {
  if (verdict !== byFigures) return false;
  if (verdict !== 'open') return true;
  return members.every(
    ({ bounds, figures }) =>
      knownText(document, bounds, 'en') === knownText(document, figures, 'en'),
  );
}

/**
 * The steps that explain the verdicts on "a is above b". If claims change nothing, one step by figures explains both
 * verdicts. Otherwise the first step is the claim, or the bounds with claims, and the second is by figures alone.
 */
export function orderSteps(
  document: ComparisonDocument,
  a: ComparisonMember,
  b: ComparisonMember,
  judgement: Judgement,
): ComparisonStep[] {
  const { verdict, byFigures } = judgement;
  if (document.mixed) {
    const text = inEachLanguage((language, words) => words.mixed(...memberNames(a, b, language)));
    return [{ rule: 'mixed', explains: BOTH, claims: [], text }];
  }
  if (a.id === b.id) {
    const text = inEachLanguage((language, words) => words.same(localizedText(a.name, language)));
    return [{ rule: 'same', explains: BOTH, claims: [], text }];
  }
  if (isUnchangedByClaims(document, [a, b], judgement))
    return [boundsStep(document, a, b, 'figures', byFigures, BOTH)];
  const byFiguresStep = boundsStep(document, a, b, 'figures', byFigures, ['byFigures']);
  if (judgeFirstClaims(a, b) !== 'open') return [claimStep(document, a, b, verdict), byFiguresStep];
  return [boundsStep(document, a, b, 'bounds', verdict, ['verdict']), byFiguresStep];
}
