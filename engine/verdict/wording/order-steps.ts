/** The steps that explain a verdict on "a is above b", in English and Chinese. */

import { type OrderLink, orderChain } from '../../evidence/order/level-order.ts';
import type { ComparisonStep, Texts } from '../../model/documents.ts';
import type { WordingLanguage } from '../../model/languages.ts';
import type { ComparisonMember } from '../../model/stored-comparison.ts';
import { fillTemplate, localizedText, publisherText, textsOf } from '../../model/text.ts';
import type { LanguageWords, VerdictWords } from '../../model/verdict-words.ts';
import type { Verdict } from '../../model/vocabulary.ts';
import { formatQuantity } from '../../wording/formatters.ts';
import type { Finding } from '../judge-statement.ts';
import { isTrue } from '../judgement.ts';
import { type LevelEvidence, requireLevelMember } from '../level-members.ts';
import { documentUnit, knownTexts } from './statement-text.ts';

/** What a step is about, and the words for it. */
interface Compared {
  readonly evidence: LevelEvidence;
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

/** The step of the claims that settle what figures leave open. */
function claimStep(compared: Compared, { verdict, claims }: Finding): ComparisonStep {
  const { document } = compared.evidence;
  const text = inEachLanguage(compared, (words, names, language) => [
    ...document.claims
      .filter(({ id }) => claims.includes(id))
      .map((claim) => localizedText(claim.text, language)),
    fillTemplate(conclusion(words, verdict), names),
  ]);
  return { rule: 'claim', explains: ['verdict'], claims, text };
}

/** The step of the bounds, with claims or by figures alone. */
function boundsStep(
  compared: Compared,
  kind: 'bounds' | 'figures',
  verdict: Verdict,
  explains: ComparisonStep['explains'],
): ComparisonStep {
  const { evidence, a, b } = compared;
  const text = inEachLanguage(compared, (words, names, language) => {
    const [knownOfA, knownOfB] = knownTexts(evidence.document, [a, b], kind, language);
    const facts = { ...names, knownOfA, knownOfB };
    return [
      ...(kind === 'figures' ? [words.byFigures] : []),
      fillTemplate(words.order.facts, facts),
      fillTemplate(conclusion(words, verdict), names),
    ];
  });
  const claims = kind === 'bounds' ? [...(a.claims ?? []), ...(b.claims ?? [])] : [];
  return { rule: 'bounds', explains, claims: [...new Set(claims)].sort(), text };
}

/** A link of a chain as a sentence: what a table prints of both, or what is known of both. */
function linkSentence(
  { document, members }: LevelEvidence,
  { upper, lower, table }: OrderLink,
  words: LanguageWords,
  language: WordingLanguage,
): string {
  const [above, below] = [members[upper]?.stored, members[lower]?.stored];
  if (!above || !below) return '';
  const names = { a: localizedText(above.name, language), b: localizedText(below.name, language) };
  if (!table) {
    const [knownOfA, knownOfB] = knownTexts(document, [above, below], 'figures', language);
    return fillTemplate(words.order.facts, { ...names, knownOfA, knownOfB });
  }
  const source = document.subject?.sources.find(({ id }) => id === table.source);
  const printed = (member: number) =>
    formatQuantity(table.values.get(member) ?? 0, documentUnit(document), language);
  return fillTemplate(words.order.sameSource, {
    ...names,
    publisher: source ? publisherText(source, language) : table.source,
    valueOfA: printed(upper),
    valueOfB: printed(lower),
  });
}

/** The step of a chain of printed orders; null if bounds alone decide the order, or nothing does. */
function printedStep(
  compared: Compared,
  verdict: Verdict,
  explains: ComparisonStep['explains'],
): ComparisonStep | null {
  const { evidence, a, b } = compared;
  const isAbove = isTrue(verdict);
  if (isAbove === null) return null;
  const [upper, lower] = (isAbove ? [a, b] : [b, a]).map(
    ({ id }) => requireLevelMember(evidence, id).number,
  );
  const chain = orderChain(evidence.ranks.orders.byFigures, upper ?? -1, lower ?? -1, isAbove);
  if (!chain?.some(({ table }) => table)) return null;
  const text = inEachLanguage(compared, (words, names, language) => [
    words.byFigures,
    ...chain.map((link) => linkSentence(evidence, link, words, language)),
    fillTemplate(conclusion(words, verdict), names),
  ]);
  return { rule: 'same-source', explains, claims: [], text };
}

const BOTH: ComparisonStep['explains'] = ['verdict', 'byFigures'];

/** Whether claims change neither the verdict nor the text about the bounds of both members. */
function isUnchangedByClaims(
  { evidence, a, b }: Compared,
  { verdict, byFigures }: Finding,
): boolean {
  if (verdict !== byFigures) return false;
  if (verdict !== 'open') return true;
  const known = (kind: 'bounds' | 'figures') =>
    knownTexts(evidence.document, [a, b], kind, 'en').join();
  return known('bounds') === known('figures');
}

/**
 * The steps that explain the verdicts on "a is above b". If claims change nothing, one step by figures explains both
 * verdicts. Otherwise the first step is the claim, or the bounds with claims, and the second is by figures alone.
 */
export function orderSteps(
  evidence: LevelEvidence,
  a: ComparisonMember,
  b: ComparisonMember,
  finding: Finding,
  words: VerdictWords,
): ComparisonStep[] {
  const compared = { evidence, a, b, words };
  const { verdict, byFigures, claims } = finding;
  const impossible = evidence.document.mixed ? 'mixed' : a.id === b.id ? 'same' : null;
  if (impossible) {
    const text = inEachLanguage(compared, ({ order }, names) => [
      fillTemplate(order[impossible], names),
    ]);
    return [{ rule: impossible, explains: BOTH, claims: [], text }];
  }
  const figuresStep = (explains: ComparisonStep['explains']) =>
    printedStep(compared, byFigures, explains) ??
    boundsStep(compared, 'figures', byFigures, explains);
  if (isUnchangedByClaims(compared, finding)) return [figuresStep(BOTH)];
  const withClaims =
    claims.length > 0
      ? claimStep(compared, finding)
      : boundsStep(compared, 'bounds', verdict, ['verdict']);
  return [withClaims, figuresStep(['byFigures'])];
}
