/** The steps that explain a verdict on "a is above b", in English and Chinese. */

import type { Bounds, ComparisonStep, Texts } from '../../model/documents.ts';
import { fillTemplate } from '../../model/fill-template.ts';
import type { WordingLanguage } from '../../model/languages.ts';
import { localizedText, textsOf } from '../../model/localized-text.ts';
import type { ComparisonDocument, ComparisonMember } from '../../model/stored-comparison.ts';
import type { LanguageWords, VerdictWords } from '../../model/verdict-words.ts';
import type { Verdict } from '../../model/vocabulary.ts';
import { judgeFirstClaims } from '../judge-order.ts';
import { isTrue, type Judgement } from '../judgement.ts';
import { knownText } from './known-text.ts';

/** What a step is about, and the words for it. */
interface Compared {
  readonly document: ComparisonDocument;
  readonly a: ComparisonMember;
  readonly b: ComparisonMember;
  readonly words: VerdictWords;
}

/** Sentences in each language, made from its words and the names of both members. */
function inEachLanguage(
  { a, b, words }: Compared,
  sentences: (
    words: LanguageWords,
    names: { readonly a: string; readonly b: string },
    language: WordingLanguage,
  ) => readonly string[],
): Texts {
  return textsOf((language) => {
    const names = { a: localizedText(a.name, language), b: localizedText(b.name, language) };
    return sentences(words[language], names, language).join(words[language].space);
  });
}

function conclusion({ order }: LanguageWords, verdict: Verdict): string {
  const isAbove = isTrue(verdict);
  if (isAbove === null) return order.open;
  return isAbove ? order.above : order.notAbove;
}

function claimStep(compared: Compared, verdict: Verdict): ComparisonStep {
  const { document, a, b } = compared;
  const claims = document.claims.filter(({ id }) => a.first.includes(id) || b.first.includes(id));
  const text = inEachLanguage(compared, (words, names, language) => [
    ...claims.map((claim) => localizedText(claim.text, language)),
    fillTemplate(conclusion(words, verdict), names),
  ]);
  return { rule: 'claim', explains: ['verdict'], claims: claims.map(({ id }) => id), text };
}

/** The step of the bounds, with claims or by figures alone. */
function boundsStep(
  compared: Compared,
  kind: 'bounds' | 'figures',
  verdict: Verdict,
  explains: ComparisonStep['explains'],
): ComparisonStep {
  const { document, a, b } = compared;
  const text = inEachLanguage(compared, (words, names, language) => {
    const known = (bounds: Bounds) => knownText(document, bounds, language);
    const facts = { ...names, knownOfA: known(a[kind]), knownOfB: known(b[kind]) };
    return [
      ...(kind === 'figures' ? [words.byFigures] : []),
      fillTemplate(words.order.facts, facts),
      fillTemplate(conclusion(words, verdict), names),
    ];
  });
  const claims = kind === 'bounds' ? [...(a.claims ?? []), ...(b.claims ?? [])] : [];
  return { rule: 'bounds', explains, claims: [...new Set(claims)].sort(), text };
}

const BOTH: ComparisonStep['explains'] = ['verdict', 'byFigures'];

/** Whether claims change neither the verdict nor the text about the bounds of both members. */
function isUnchangedByClaims(
  { document, a, b }: Compared,
  { verdict, byFigures }: Judgement,
): boolean {
  if (verdict !== byFigures) return false;
  if (verdict !== 'open') return true;
  return [a, b].every(
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
  words: VerdictWords,
): ComparisonStep[] {
  const compared = { document, a, b, words };
  const { verdict, byFigures } = judgement;
  const impossible = document.mixed ? 'mixed' : a.id === b.id ? 'same' : null;
  if (impossible) {
    const text = inEachLanguage(compared, ({ order }, names) => [
      fillTemplate(order[impossible], names),
    ]);
    return [{ rule: impossible, explains: BOTH, claims: [], text }];
  }
  if (isUnchangedByClaims(compared, judgement))
    return [boundsStep(compared, 'figures', byFigures, BOTH)];
  const byFiguresStep = boundsStep(compared, 'figures', byFigures, ['byFigures']);
  if (judgeFirstClaims(a, b) !== 'open') return [claimStep(compared, verdict), byFiguresStep];
  return [boundsStep(compared, 'bounds', verdict, ['verdict']), byFiguresStep];
}
