/** The steps that explain a verdict on a statement: what figures alone say, and what published statements of rank add. */

import type { ComparisonStep, Texts } from '../../model/documents.ts';
import type { WordingLanguage } from '../../model/languages.ts';
import { localizedText, textsOf } from '../../model/localized-text.ts';
import type { Verdict } from '../../model/vocabulary.ts';
import {
  type Finding,
  type LevelEvidence,
  requireLevelMember,
  statedRanks,
} from '../judge-statement.ts';
import type { Statement, StatementOf } from '../statement.ts';
import { knownText } from './known-text.ts';
import { memberName } from './statement-text.ts';
import { STATEMENT_WORDS, type StatementWords } from './statement-words.ts';

type Explains = ComparisonStep['explains'];
type Rule = ComparisonStep['rule'];

const BOTH: Explains = ['verdict', 'byFigures'];

function step(
  rule: Rule,
  explains: Explains,
  claims: readonly string[],
  sentences: (words: StatementWords, language: WordingLanguage) => readonly string[],
): ComparisonStep {
  const text: Texts = textsOf((language) => {
    const words = STATEMENT_WORDS[language];
    return sentences(words, language).join(words.space);
  });
  return { rule, explains, claims, text };
}

function conclusion(words: StatementWords, verdict: Verdict): string {
  const conclusions: Readonly<Record<Verdict, string>> = {
    proven: words.holds,
    stated: words.holdsAsStated,
    open: words.mayHold,
    denied: words.failsAsStated,
    refuted: words.fails,
  };
  return conclusions[verdict];
}

/** Sentences on claims, which name their publishers. */
function claimSentences(
  { document }: LevelEvidence,
  claims: readonly string[],
  language: WordingLanguage,
): string[] {
  return document.claims
    .filter(({ id }) => claims.includes(id))
    .map(({ text }) => localizedText(text, language));
}

/** Sentences on what is known of the member: its values, and its ranks where the statement is about one. */
function factSentences(
  evidence: LevelEvidence,
  statement: Statement,
  kind: 'figures' | 'bounds',
  words: StatementWords,
  language: WordingLanguage,
): string[] {
  const { document, members } = evidence;
  const member = requireLevelMember(evidence, statement.entity);
  const name = memberName(document, statement.entity, language);
  const known = words.known(name, knownText(document, member.stored[kind], language));
  if (statement.kind !== 'rank') return [known];
  const ranks = statedRanks(evidence, member, statement.among);
  if (!ranks) return [words.notListed(name)];
  const { best, worst } = kind === 'figures' ? ranks.byFigures : ranks.withClaims;
  const of = statement.among === 'listed' ? members.filter(({ listed }) => listed) : members;
  return [known, words.ranks(best, worst, of.length)];
}

/**
 * The steps of a statement about a rank or a value. If claims add nothing, one step by figures explains both verdicts. Otherwise
 * the first step has the claims, and the second is by figures alone.
 */
export function statementSteps(
  evidence: LevelEvidence,
  statement: Exclude<Statement, StatementOf<'first-since' | 'above'>>,
  { verdict, byFigures, claims }: Finding,
): ComparisonStep[] {
  if (evidence.document.mixed && statement.kind === 'rank')
    return [step('mixed', BOTH, [], (words) => [words.mixed])];
  const figures = (explains: Explains) =>
    step('bounds', explains, [], (words, language) => [
      words.byFigures,
      ...factSentences(evidence, statement, 'figures', words, language),
      conclusion(words, byFigures),
    ]);
  const claimed = step(
    claims.length > 0 ? 'claim' : 'bounds',
    ['verdict'],
    claims,
    (words, language) => [
      ...(claims.length > 0 ? claimSentences(evidence, claims, language) : [words.withClaims]),
      ...factSentences(evidence, statement, 'bounds', words, language),
      conclusion(words, verdict),
    ],
  );
  const isUnchanged = (['en', 'zh'] as const).every((language) => {
    const facts = (kind: 'figures' | 'bounds') =>
      factSentences(evidence, statement, kind, STATEMENT_WORDS[language], language).join();
    return facts('figures') === facts('bounds');
  });
  if (byFigures !== 'open' || (verdict === 'open' && isUnchanged)) return [figures(BOTH)];
  return [claimed, figures(['byFigures'])];
}

/** What was found of "it is first" in one year. */
export interface YearFinding {
  readonly year: string;
  readonly finding: Finding;
  /** The members of the year; null if there is no ranking. */
  readonly evidence: LevelEvidence | null;
}

/** The steps of a statement about several years: one for each. */
export function firstSinceSteps(
  evidence: LevelEvidence,
  { entity }: StatementOf<'first-since'>,
  years: readonly YearFinding[],
): ComparisonStep[] {
  return years.map(({ year, finding, evidence: ofYear }) => {
    const { verdict, byFigures, claims } = finding;
    return step(
      ofYear?.document.mixed ? 'mixed' : claims.length > 0 ? 'claim' : 'bounds',
      verdict === byFigures ? BOTH : ['verdict'],
      claims,
      (words, language) => [
        ...(ofYear ? claimSentences(ofYear, claims, language) : []),
        words.firstIn(memberName(evidence.document, entity, language), year, verdict),
      ],
    );
  });
}
