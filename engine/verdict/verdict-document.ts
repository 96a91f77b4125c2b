/** Builds the answer to a statement: the verdict in words, its steps, its sources and how to cite it. Pure. */

import type { ComparisonStep, Source, Texts, VerdictDocument } from '../model/documents.ts';
import type { WordingLanguage } from '../model/languages.ts';
import { fillTemplate, localizedText, publisherText, textsOf } from '../model/text.ts';
import type { LanguageWords, VerdictWords } from '../model/verdict-words.ts';
import { bibtex, citation } from '../wording/citation.ts';
import { formatList } from '../wording/formatters.ts';
import { type Finding, judgeFirstSince, judgeStatement, OPEN_FINDING } from './judge-statement.ts';
import type { Statement, StatementOf } from './judgement.ts';
import { headerOf, type LevelEvidence, requireLevelMember } from './level-members.ts';
import { orderSteps } from './wording/order-steps.ts';
import { firstSinceSteps, statementSteps, type YearFinding } from './wording/statement-steps.ts';
import { basisText, memberName, statementClause, statementText } from './wording/statement-text.ts';

/** A statement with the evidence that it is judged by. */
export interface VerdictInputs {
  readonly statement: Statement;
  /** The members of the ranking that the statement is about. */
  readonly evidence: LevelEvidence;
  /** Of a statement about growth: the members of the ranking of growth rates; null if there is none. */
  readonly growth: LevelEvidence | null;
  /** Of a statement about several years: the years from the first to the last, each with its members, null without a ranking. */
  readonly years: readonly { readonly year: string; readonly evidence: LevelEvidence | null }[];
  readonly words: VerdictWords;
}

/** The parts of a verdict that depend on where it is asked for. */
export interface VerdictPlace {
  readonly links: VerdictDocument['links'];
  /** Scheme and host of the citation's address. */
  readonly origin: string;
}

/** The statement as a clause with the way of counting, of which a statement about several years may have several. */
function answerClause(
  { statement, evidence: { document }, words }: VerdictInputs,
  language: WordingLanguage,
): string {
  const basis =
    statement.kind === 'first-since' ? '' : basisText(document, words[language], language);
  return statementClause(document, statement, words[language], language) + basis;
}

const noGrowthText = (inputs: VerdictInputs): Texts =>
  textsOf((language) =>
    fillTemplate(inputs.words[language].noGrowth, { clause: answerClause(inputs, language) }),
  );

/** At most `max` names, and how many others; never “1 other”. */
function shortened(names: readonly string[], max: number, { others }: LanguageWords): string[] {
  const count = names.length - max;
  return count > 1 ? [...names.slice(0, max), fillTemplate(others, { count })] : [...names];
}

/** A finding with its steps. `documents` are those that it comes from. */
interface Explained {
  readonly finding: Finding;
  readonly why: readonly ComparisonStep[];
  readonly from: readonly LevelEvidence[];
}

function explainYears(
  { evidence, years, words }: VerdictInputs,
  statement: StatementOf<'first-since'>,
): Explained {
  const { entity, among } = statement;
  const found = years.map(({ year, evidence: ofYear }): YearFinding => {
    const isMember = ofYear?.members.some(({ stored }) => stored.id === entity);
    return {
      year,
      evidence: ofYear,
      finding:
        ofYear && isMember
          ? judgeStatement(ofYear, { kind: 'rank', entity, rank: 1, among })
          : OPEN_FINDING,
    };
  });
  return {
    finding: judgeFirstSince(found.map(({ finding }) => finding)),
    why: firstSinceSteps(evidence, statement, found, words),
    from: [evidence, ...years.flatMap(({ evidence: ofYear }) => ofYear ?? [])],
  };
}

function explain(inputs: VerdictInputs): Explained {
  const { statement, evidence, growth, words } = inputs;
  if (statement.kind === 'first-since') return explainYears(inputs, statement);
  if (statement.kind === 'growth-least' || statement.kind === 'growth-most') {
    if (!growth) {
      const rule = evidence.document.mixed ? 'mixed' : 'bounds';
      const text = noGrowthText(inputs);
      const why: ComparisonStep[] = [
        { rule, explains: ['verdict', 'byFigures'], claims: [], text },
      ];
      return { finding: OPEN_FINDING, why, from: [evidence] };
    }
    const finding = judgeStatement(growth, statement);
    const why = statementSteps(growth, statement, finding, words);
    return { finding, why, from: [evidence, growth] };
  }
  const finding = judgeStatement(evidence, statement);
  if (statement.kind !== 'above')
    return { finding, why: statementSteps(evidence, statement, finding, words), from: [evidence] };
  const { stored: a } = requireLevelMember(evidence, statement.entity);
  const { stored: b } = requireLevelMember(evidence, statement.other);
  return {
    finding,
    why: orderSteps(evidence, a, b, finding, words),
    from: [evidence],
  };
}

/** Whether a statement compares members, which a mixed basis doesn't. */
function joinsMembers({ kind }: Statement): boolean {
  return kind === 'rank' || kind === 'above' || kind === 'first-since';
}

/** At most so many publishers are named in an answer. */
const MAX_PUBLISHERS = 3;

/** The verdict as one sentence that can be quoted by itself: on what, when, among whom, by which way of counting, how sure, on whose word. */
function answerText(
  inputs: VerdictInputs,
  { verdict }: Finding,
  statedBy: readonly Source[],
): Texts {
  const { statement, evidence, growth, words } = inputs;
  const isGrowth = statement.kind === 'growth-least' || statement.kind === 'growth-most';
  if (isGrowth && !growth) return noGrowthText(inputs);
  return textsOf((language) => {
    const own = words[language];
    const clause = answerClause(inputs, language);
    if (evidence.document.mixed && joinsMembers(statement) && verdict === 'open')
      return fillTemplate(own.mixed, { clause });
    const publishers = [...new Set(statedBy.map((source) => publisherText(source, language)))];
    const by = formatList(shortened(publishers, MAX_PUBLISHERS, own), language);
    return fillTemplate(own.answer[verdict], { by, clause });
  });
}

/** Documents of one verdict by the sources that they have. */
function sourcesById(from: readonly LevelEvidence[]): ReadonlyMap<string, Source> {
  return new Map(
    from.flatMap(({ document }) =>
      (document.subject?.sources ?? []).map((source) => [source.id, source] as const),
    ),
  );
}

function sourcesOf(ids: Iterable<string>, known: ReadonlyMap<string, Source>): Source[] {
  return [...new Set(ids)].sort().flatMap((id) => known.get(id) ?? []);
}

/** At most so many names are in the sentence about what would settle a statement. */
const MAX_NAMES = 5;

/** The cells that would settle a statement as one sentence; null if there are none. */
function settledByText(
  cells: readonly string[],
  { evidence: { document }, words }: VerdictInputs,
): Texts | null {
  const ids = [...new Set(cells.map((cell) => cell.split('/', 1).join()))];
  if (ids.length === 0) return null;
  return textsOf((language) => {
    const named = ids.map((id) => memberName(document, id, language));
    const shown = shortened(named, MAX_NAMES, words[language]);
    return fillTemplate(words[language].settledBy, { names: formatList(shown, language) });
  });
}

/** The date of the latest of several documents. */
function latestDate(from: readonly LevelEvidence[]): string {
  return (
    from
      .map(({ document }) => document.asOf)
      .sort()
      .at(-1) ?? ''
  );
}

/** Judges a statement and puts the verdict into words. Throws if the ranking has no such member. */
export function verdictDocument(
  inputs: VerdictInputs,
  placeAsOf: (asOf: string) => VerdictPlace,
): VerdictDocument {
  const { statement, evidence } = inputs;
  const { subject } = evidence.document;
  const header = headerOf(evidence.document);
  const { finding, why, from } = explain(inputs);
  const asOf = latestDate(from);
  const { links, origin } = placeAsOf(asOf);
  const known = sourcesById(from);
  const claimSources = from.flatMap(({ document }) =>
    document.claims.filter(({ id }) => finding.claims.includes(id)).map(({ source }) => source),
  );
  const statedBy = sourcesOf(claimSources, known);
  const text = statementText(evidence.document, statement, inputs.words);
  const answer = answerText(inputs, finding, statedBy);
  const { stored } = requireLevelMember(evidence, statement.entity);
  const details = [`${localizedText(subject?.titles.dataset, 'en')}, as of ${asOf}`];
  const settled = settledByText(finding.settledBy, inputs);
  const title = answer.en.replace(/\.$/, '');
  const address = origin + links.self;
  return {
    ...header,
    asOf,
    entity: { id: stored.id, name: stored.name },
    statement: text,
    verdict: finding.verdict,
    byFigures: finding.byFigures,
    statedBy,
    answer,
    why,
    settledBy: finding.settledBy,
    ...(settled && { settledByText: settled }),
    sources: sourcesOf([...finding.sources, ...claimSources], known),
    cite: {
      text: citation(title, details, address),
      bibtex: bibtex(
        { ...header, id: `${header.id}/${stored.id}/${statement.kind}`, asOf },
        title,
        details,
        address,
      ),
    },
    links,
  };
}
