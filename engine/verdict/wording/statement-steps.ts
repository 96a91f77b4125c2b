/** The steps that explain a verdict on a statement: what figures alone say, and what published statements of rank add. */

import type { ComparisonStep } from '../../model/documents.ts';
import type { WordingLanguage } from '../../model/languages.ts';
import { fillTemplate, localizedText, textsOf } from '../../model/text.ts';
import type { LanguageWords, VerdictWords } from '../../model/verdict-words.ts';
import { type Finding, statedRanks } from '../judge-statement.ts';
import type { Statement, StatementOf } from '../judgement.ts';
import { type LevelEvidence, requireLevelMember } from '../level-members.ts';
import { basisText, knownText, memberName, rankText } from './statement-text.ts';

type Explains = ComparisonStep['explains'];
type Rule = ComparisonStep['rule'];

const BOTH: Explains = ['verdict', 'byFigures'];

/** The sentences of a step in one language. */
type Sentences = (words: LanguageWords, language: WordingLanguage) => readonly string[];

function step(
  rule: Rule,
  explains: Explains,
  claims: readonly string[],
  words: VerdictWords,
  sentences: Sentences,
): ComparisonStep {
  const text = textsOf((language) => {
    const own = words[language];
    return sentences(own, language).join(own.space);
  });
  return { rule, explains, claims, text };
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
  words: LanguageWords,
  language: WordingLanguage,
): string[] {
  const { document, members } = evidence;
  const member = requireLevelMember(evidence, statement.entity);
  const name = memberName(document, statement.entity, language);
  const known = fillTemplate(words.known, {
    entity: name,
    known: knownText(document, member.stored, kind, language),
  });
  if (statement.kind !== 'rank') return [known];
  const ranks = statedRanks(evidence, member, statement.among);
  if (!ranks) return [fillTemplate(words.notListed, { entity: name })];
  const { best, worst, isOpen } = kind === 'figures' ? ranks.byFigures : ranks.withClaims;
  const of = statement.among === 'listed' ? members.filter(({ listed }) => listed) : members;
  const [rank, last] = [best, worst].map((one) => rankText(one, words, language));
  const parts = { rank, best: rank, worst: last, of: of.length };
  const range = fillTemplate(best === worst ? words.hasRank : words.hasRanks, parts);
  return [known, range, ...(isOpen ? [words.outsiders] : [])];
}

/**
 * The steps of a statement about a rank or a value. If claims add nothing, one step by figures explains both verdicts. Otherwise
 * the first step has the claims, and the second is by figures alone.
 */
export function statementSteps(
  evidence: LevelEvidence,
  statement: Exclude<Statement, StatementOf<'first-since' | 'above'>>,
  { verdict, byFigures, claims }: Finding,
  words: VerdictWords,
): ComparisonStep[] {
  if (evidence.document.mixed && statement.kind === 'rank')
    return [step('mixed', BOTH, [], words, (own) => [own.noRule])];
  const figures = (explains: Explains) =>
    step('bounds', explains, [], words, (own, language) => [
      own.byFigures,
      ...factSentences(evidence, statement, 'figures', own, language),
      own.conclusion[byFigures],
    ]);
  const isUnchanged = () =>
    (['en', 'zh'] as const).every((language) => {
      const facts = (kind: 'figures' | 'bounds') =>
        factSentences(evidence, statement, kind, words[language], language).join();
      return facts('figures') === facts('bounds');
    });
  if (byFigures !== 'open' || (verdict === 'open' && isUnchanged())) return [figures(BOTH)];
  const hasClaims = claims.length > 0;
  const claimed = step(
    hasClaims ? 'claim' : 'bounds',
    ['verdict'],
    claims,
    words,
    (own, language) => [
      ...(hasClaims ? claimSentences(evidence, claims, language) : [own.withClaims]),
      ...factSentences(evidence, statement, 'bounds', own, language),
      own.conclusion[verdict],
    ],
  );
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
  words: VerdictWords,
): ComparisonStep[] {
  return years.map(({ year, finding, evidence: ofYear }) => {
    const { verdict, byFigures, claims } = finding;
    return step(
      ofYear?.document.mixed ? 'mixed' : claims.length > 0 ? 'claim' : 'bounds',
      verdict === byFigures ? BOTH : ['verdict'],
      claims,
      words,
      (own, language) => [
        ...(ofYear ? claimSentences(ofYear, claims, language) : []),
        fillTemplate(own.firstIn, {
          entity: memberName(evidence.document, entity, language),
          year,
          basis: ofYear ? basisText(ofYear.document, own, language) : '',
          verdict: own.verdict[verdict],
        }),
      ],
    );
  });
}
