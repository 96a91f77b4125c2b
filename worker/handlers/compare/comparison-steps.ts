/** The steps that explain a verdict on "a is above b", in English and Chinese. */

import type { ComparisonStep, Texts } from '../../../engine/model/documents.ts';
import type { WordingLanguage } from '../../../engine/model/languages.ts';
import { localizedText, textsOf } from '../../../engine/model/localized-text.ts';
import type {
  ComparisonDocument,
  ComparisonMember,
} from '../../../engine/model/stored-comparison.ts';
import type { Verdict } from '../../../engine/model/vocabulary.ts';
import { compareClaims, type Verdicts } from './above-verdict.ts';
import { COMPARISON_WORDS, type ComparisonWords } from './comparison-words.ts';

function inEachLanguage(
  toText: (language: WordingLanguage, words: ComparisonWords) => string,
): Texts {
  return textsOf((language) => toText(language, COMPARISON_WORDS[language]));
}

/** The names of both, in one language. */
function memberNames(
  a: ComparisonMember,
  b: ComparisonMember,
  language: WordingLanguage,
): readonly [string, string] {
  return [localizedText(a.name, language), localizedText(b.name, language)];
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
      words.conclusion[verdict](...memberNames(a, b, language)),
    ].join(words.space),
  );
  return { rule: 'claim', explains: ['verdict'], claims: claims.map(({ id }) => id), text };
}

/** The step of the bounds, with claims or by figures alone. */
function boundsStep(
  a: ComparisonMember,
  b: ComparisonMember,
  kind: 'bounds' | 'figures',
  verdict: Verdict,
  explains: ComparisonStep['explains'],
): ComparisonStep {
  const text = inEachLanguage((language, words) => {
    const [nameOfA, nameOfB] = memberNames(a, b, language);
    const [ofA, ofB] = [a, b].map(({ known }) => localizedText(known[kind], language));
    return [
      ...(kind === 'figures' ? [words.withoutClaims] : []),
      words.facts(nameOfA, ofA ?? '', nameOfB, ofB ?? ''),
      words.conclusion[verdict](nameOfA, nameOfB),
    ].join(words.space);
  });
  return { rule: 'bounds', explains, claims: [], text };
}

const BOTH: ComparisonStep['explains'] = ['verdict', 'byFigures'];

/** Whether claims change neither the verdict nor the text about the bounds of both members. */
function isUnchangedByClaims(
  a: ComparisonMember,
  b: ComparisonMember,
  { verdict, byFigures }: Verdicts,
): boolean {
  if (verdict !== byFigures) return false;
  const sameWords = [a, b].every(({ known }) => known.bounds.en === known.figures.en);
  return verdict !== 'open' || sameWords;
}

/**
 * The steps that explain the verdicts on "a is above b". If claims change nothing, one step by figures explains both
 * verdicts. Otherwise the first step is the claim, or the bounds with claims, and the second is by figures alone.
 */
export function comparisonSteps(
  document: ComparisonDocument,
  a: ComparisonMember,
  b: ComparisonMember,
  { verdict, byFigures }: Verdicts,
): ComparisonStep[] {
  if (document.mixed) {
    const text = inEachLanguage((language, words) => words.mixed(...memberNames(a, b, language)));
    return [{ rule: 'mixed', explains: BOTH, claims: [], text }];
  }
  if (a.id === b.id) {
    const text = inEachLanguage((language, words) => words.same(localizedText(a.name, language)));
    return [{ rule: 'same', explains: BOTH, claims: [], text }];
  }
  if (isUnchangedByClaims(a, b, { verdict, byFigures }))
    return [boundsStep(a, b, 'figures', byFigures, BOTH)];
  const byFiguresStep = boundsStep(a, b, 'figures', byFigures, ['byFigures']);
  if (compareClaims(a, b) !== 'open') return [claimStep(document, a, b, verdict), byFiguresStep];
  return [boundsStep(a, b, 'bounds', verdict, ['verdict']), byFiguresStep];
}
