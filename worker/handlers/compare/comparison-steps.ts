/** The steps that explain a verdict on "a is above b", in English and Chinese. */

import type { ComparisonStep, Texts } from '../../../engine/model/documents.ts';
import { localizedText } from '../../../engine/model/localized-text.ts';
import type {
  ComparisonDocument,
  ComparisonMember,
} from '../../../engine/model/stored-comparison.ts';
import type { Verdict } from '../../../engine/model/vocabulary.ts';
import { compareClaims, type Verdicts } from './above-verdict.ts';

type Language = 'en' | 'zh';

interface Words {
  readonly conclusion: Readonly<Record<Verdict, (a: string, b: string) => string>>;
  readonly facts: (a: string, knownOfA: string, b: string, knownOfB: string) => string;
  readonly withoutClaims: string;
  readonly mixed: (a: string, b: string) => string;
  readonly same: (a: string) => string;
  readonly space: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    conclusion: {
      proven: (a, b) => `So ${a} is above ${b}.`,
      refuted: (a, b) => `So ${a} isn't above ${b}.`,
      open: (a, b) => `So ${a} may be above ${b}, or not.`,
    },
    facts: (a, knownOfA, b, knownOfB) => `${a}: ${knownOfA}; ${b}: ${knownOfB}.`,
    withoutClaims: 'By published figures alone.',
    mixed: (a, b) =>
      `This way of counting has no common rule, so ${a} and ${b} can't be compared by it.`,
    same: (a) => `${a} can't be above itself.`,
    space: ' ',
  },
  zh: {
    conclusion: {
      proven: (a, b) => `因此${a}高于${b}。`,
      refuted: (a, b) => `因此${a}不高于${b}。`,
      open: (a, b) => `因此${a}可能高于${b}，也可能不高于。`,
    },
    facts: (a, knownOfA, b, knownOfB) => `${a}：${knownOfA}；${b}：${knownOfB}。`,
    withoutClaims: '仅看已公布的数字。',
    mixed: (a, b) => `这种口径没有统一规则，因此无法比较${a}和${b}。`,
    same: (a) => `${a}不可能高于自身。`,
    space: '',
  },
};

function inEachLanguage(toText: (language: Language, words: Words) => string): Texts {
  return { en: toText('en', WORDS.en), zh: toText('zh', WORDS.zh) };
}

/** The names of both, in one language. */
function memberNames(
  a: ComparisonMember,
  b: ComparisonMember,
  language: Language,
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
