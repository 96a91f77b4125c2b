/**
 * Reads a sentence about published rankings by plain rules: names, periods, numbers, relations, metrics and levels are looked up in
 * the datasets' vocabularies and in short lists of general words, in English and Chinese. What is left open is a question; what
 * wasn't understood is listed. Nothing is guessed.
 */

import { distance } from 'fastest-levenshtein';
import { nearestNames } from '../../model/nearest-names.ts';
import { findLevels, findMetrics, markMetric, unknownAdjective } from './find-metrics.ts';
import { findAsOf, findPeriods, type PeriodMention, periodIds } from './find-periods.ts';
import { findQuantities } from './find-quantities.ts';
import { findRelations, findSince, hasOrder, type Relation } from './find-relations.ts';
import {
  metricsOf,
  openQuestions,
  type Question,
  type Scope,
  type StatementQuery,
  type Subject,
  statementQueries,
} from './statement-queries.ts';
import { foldText, type SentenceText, type Span, sentenceText, Understood } from './text.ts';
import {
  type DatasetVocabulary,
  findNames,
  isFunctionWord,
  isSamePlace,
  type NamedEntity,
  type NamedMetric,
  type NameMention,
  unreadWords,
} from './vocabulary.ts';

export { openQuestions, type Question, type StatementQuery } from './statement-queries.ts';

/** Why a sentence has no reading at all. */
export type SentenceProblem = 'empty' | 'tooLong' | 'noName' | 'noRelation' | 'noFigures';

/** What was understood of a sentence. */
export interface SentenceReading {
  /** The sentence with single spaces. */
  readonly text: string;
  /** Parts that were understood, from left to right. */
  readonly understood: readonly Span[];
  /** Words that weren't, apart from function words. */
  readonly unread: readonly string[];
  /** What it can mean: one reading, or those to choose from. */
  readonly readings: readonly StatementQuery[];
  /** What the readings differ in. */
  readonly questions: readonly Question[];
  /** Whether its only reading says all that the sentence says, as far as words show. If not, a reader must confirm it. */
  readonly isWhole: boolean;
  /** Whether the sentence names a group of ranks, such as the top three, and its readings are these ranks. */
  readonly isGroup: boolean;
  readonly problem: SentenceProblem | null;
  /** Names in it that seem to be of things that no dataset has. */
  readonly unknown: readonly string[];
  /** Known names like those in a sentence that has none. */
  readonly nearest: readonly string[];
}

/** Longer texts are no sentence. */
export const MAX_SENTENCE_LENGTH = 500;
const MAX_READINGS = 300;

/** A reading of a sentence in the words of one dataset. */
interface DatasetReading {
  readonly readings: readonly StatementQuery[];
  readonly understood: Understood;
  readonly isGroup: boolean;
  readonly isWhole: boolean;
  readonly hasPeriod: boolean;
  /** Whether it has words of an order, and only one known name. */
  readonly lacksOther: boolean;
  readonly problem: SentenceProblem | null;
  readonly score: number;
}

/** Whether one name in a sentence may mean either of two entities. */
function shareName(mentions: readonly NameMention[], a: NamedEntity, b: NamedEntity): boolean {
  const placesOf = ({ id }: NamedEntity) => mentions.filter((mention) => mention.id === id);
  return placesOf(a).some((one) => placesOf(b).some((other) => isSamePlace(one, other)));
}

/** Names that only say where: the only member of its level, and what contains another name. */
function withoutContext(
  mentions: readonly NameMention[],
  { entities, levels }: DatasetVocabulary,
): NamedEntity[] {
  const ids = [...new Set(mentions.map(({ id }) => id))];
  const named = ids.flatMap((id) => entities.find((entity) => entity.id === id) ?? []);
  const isAlone = (entity: NamedEntity): boolean =>
    entity.levels.every(
      (level) => entities.filter((one) => one.levels.includes(level)).length < 2,
    ) && levels.length > 1;
  const isParent = (entity: NamedEntity): boolean =>
    named.some((one) => one.parent === entity.id && !shareName(mentions, one, entity));
  const rivals = named.filter((entity) => !isAlone(entity));
  const kept = rivals.length > 0 ? rivals : named;
  return kept.length > 1 ? kept.filter((entity) => !isParent(entity) || kept.length === 2) : kept;
}

/** Whom a relation is about: for an order the name before it and the one after it, else every name. */
function subjectsOf(
  relation: Relation,
  names: readonly NamedEntity[],
  mentions: readonly NameMention[],
): Subject[] {
  if (relation.kind !== 'above') return names.map((entity) => ({ entity, other: undefined }));
  const [first] = names;
  if (!first) return [];
  const firsts = names.filter((one) => shareName(mentions, first, one));
  const others = names.filter((one) => !firsts.includes(one));
  // In Chinese the verb may come last: “A比B高”. Then the first name is still the subject.
  const after = others.filter(({ id }) =>
    mentions.some((one) => one.id === id && one.start >= relation.end),
  );
  const compared = after.length > 0 ? after : others;
  return compared.flatMap((second) =>
    firsts.map((one) =>
      relation.isInverse ? { entity: second, other: one } : { entity: one, other: second },
    ),
  );
}

/** Each relation once. “First” is a part of “first since 2016”, which says nothing without it. */
function distinctRelations(
  since: readonly Relation[],
  others: readonly Relation[],
  understood: Understood,
): Relation[] {
  const isFirst = (one: Relation): boolean => one.kind === 'rank' && one.rank === 1;
  const isSince = since.length > 0 && others.some(isFirst);
  if (!isSince) for (const span of since) understood.block(span);
  const found = isSince ? [...since, ...others.filter((one) => !isFirst(one))] : others;
  const keyOf = ({ start: _start, end: _end, ...said }: Relation): string => JSON.stringify(said);
  return found.filter((one, at) => found.findIndex((other) => keyOf(other) === keyOf(one)) === at);
}

function scopeOf(
  periods: readonly PeriodMention[],
  levels: readonly string[],
  asOf: string | null,
): Scope {
  const { ids, withoutYear } = periodIds(periods);
  const endings = withoutYear.map(({ months: [from, to] }) =>
    [from, to].map((month) => String(month).padStart(2, '0')),
  );
  const isOffered = (period: string): boolean =>
    endings.length === 0
      ? /^\d{4}$/.test(period)
      : endings.some(([from, to]) =>
          from === to
            ? new RegExp(`^\\d{4}-${from}$`).test(period)
            : new RegExp(`^\\d{4}-${from}--\\d{4}-${to}$`).test(period),
        );
  return { periods: ids, isOffered, levels, asOf };
}

/** What ends a clause: not a comma in a number. */
const CLAUSE_END = /[;:|。,]+(?!\d)|(?<=\p{Script=Han}) (?=\p{Script=Han})| [-–] /gu;

/** The sentence with only the clause of a span; the rest is blank, so that positions stay. */
function clauseOf({ text, folded }: SentenceText, { start, end }: Span): SentenceText {
  const ends = [...folded.matchAll(CLAUSE_END)].map(({ 0: mark, index }) => ({
    from: index,
    to: index + mark.length,
  }));
  const from = Math.max(0, ...ends.filter(({ to }) => to <= start).map(({ to }) => to));
  const to = Math.min(
    folded.length,
    ...ends.filter((one) => one.from >= end).map((one) => one.from),
  );
  return { text, folded: ' '.repeat(from) + folded.slice(from, to) };
}

/** The metrics that words are about, marked as understood; none if there is no word of any. */
interface MetricReading {
  readonly metrics: readonly NamedMetric[];
  readonly score: number;
}

/** The metrics of a sentence or a clause. With an unknown word before one, its parts may be meant as well. */
function metricsIn(
  vocabulary: DatasetVocabulary,
  sentence: SentenceText,
  understood: Understood,
): MetricReading | null {
  const matches = findMetrics(vocabulary, sentence);
  const [best] = matches;
  if (!best) return null;
  const equal = matches.filter(({ score }) => score === best.score);
  for (const match of equal) markMetric(match, understood);
  const { score, metric } = best;
  if (equal.length > 1 || !unknownAdjective(best, sentence, understood, isFunctionWord))
    return { metrics: equal.map((match) => match.metric), score };
  const parts = vocabulary.metrics.filter(({ partOf }) => partOf === metric.id);
  return { metrics: [metric, ...parts], score };
}

/** What asks for a ranking rather than for a verdict: `who is first?`, 哪个城市最高. */
const ASKS_WHO =
  /^(?:who|which|what|where|how many|how much)(?![a-z])|(?<![a-z])(?:who|which|(?<!by )what)(?![a-z])(?=.*\?$)|谁|誰|哪(?:一?[个個]|些)?|什么|什麼|多少/u;

/** The names of a sentence that no reading is about, kept from being taken as understood. */
function blockUnused(
  names: readonly NamedEntity[],
  mentions: readonly NameMention[],
  readings: readonly StatementQuery[],
  understood: Understood,
): void {
  const used = new Set(readings.flatMap(({ pairs }) => pairs.map(([, value]) => value)));
  const isUsed = (mention: NameMention): boolean =>
    mentions.some((one) => isSamePlace(one, mention) && used.has(one.id));
  for (const mention of mentions)
    if (names.some(({ id }) => id === mention.id) && !isUsed(mention)) understood.block(mention);
}

/** How many things a sentence names; a name of several entities is one. */
function countNames(names: readonly NamedEntity[], mentions: readonly NameMention[]): number {
  return names.filter(
    (one, at) => !names.slice(0, at).some((other) => shareName(mentions, one, other)),
  ).length;
}

/** A question for a ranking: of the metric, period and level that the sentence names, or of any; null if it is about nothing known. */
function readQuestion(
  vocabulary: DatasetVocabulary,
  sentence: SentenceText,
): DatasetReading | null {
  const understood = new Understood();
  const asOf = findAsOf(sentence, understood);
  const periods = findPeriods(sentence, understood);
  const levels = findLevels(vocabulary, sentence, understood);
  const quantities = findQuantities(sentence, [], understood);
  const relations = findRelations(sentence, quantities, true, understood);
  const metrics = metricsIn(vocabulary, sentence, understood);
  if (!metrics && relations.length + levels.length === 0) return null;
  const [asks] = sentence.folded.matchAll(new RegExp(ASKS_WHO, 'gu'));
  if (asks) understood.add({ start: asks.index, end: asks.index + asks[0].length });
  understood.add(...levels.filter((level) => understood.isUnread(level)));
  const scope = scopeOf(periods, [...new Set(levels.map(({ level }) => level))], asOf);
  const counted = vocabulary.metrics.filter(({ growth }) => !growth);
  const readings = statementQueries(vocabulary, null, metrics?.metrics ?? counted, scope);
  const problem = readings.length === 0 ? 'noFigures' : null;
  const score = metrics?.score ?? 0;
  return {
    understood,
    readings,
    isGroup: false,
    isWhole: true,
    hasPeriod: true,
    lacksOther: false,
    problem,
    score,
  };
}

function readInDataset(
  vocabulary: DatasetVocabulary,
  sentence: SentenceText,
): DatasetReading | null {
  if (ASKS_WHO.test(sentence.folded)) return readQuestion(vocabulary, sentence);
  const understood = new Understood();
  const mentions = findNames(sentence, vocabulary, understood);
  if (mentions.length === 0) return null;
  for (const mention of mentions) understood.add(mention);
  const names = withoutContext(mentions, vocabulary);
  const asOf = findAsOf(sentence, understood);
  const since = findSince(sentence, understood);
  const periods = findPeriods(sentence, understood);
  const units = vocabulary.metrics.flatMap(({ unitName }) =>
    Object.values(unitName ?? {}).map(foldText),
  );
  const quantities = findQuantities(sentence, units, understood);
  const named = countNames(names, mentions);
  const others = findRelations(sentence, quantities, named > 1, understood);
  const levels = findLevels(vocabulary, sentence, understood);
  const relations = distinctRelations(since, others, understood);
  const whole = metricsIn(vocabulary, sentence, understood);
  const counted = vocabulary.metrics.filter(({ growth, share }) => !growth && !share);
  const scope = scopeOf(periods, [...new Set(levels.map(({ level }) => level))], asOf);
  const readings = relations.flatMap((relation) => {
    const clause =
      relations.length > 1 && metricsIn(vocabulary, clauseOf(sentence, relation), understood);
    const { metrics } = clause || whole || { metrics: counted };
    const fitting = metricsOf(relation, metrics, vocabulary);
    return subjectsOf(relation, names, mentions).flatMap((subject) =>
      statementQueries(vocabulary, { relation, subject }, fitting, scope),
    );
  });
  // A level that no reading has may be part of what is said.
  const isRead = readings.some(({ level }) => scope.levels.includes(level));
  if (isRead) understood.add(...levels.filter((level) => understood.isUnread(level)));
  else for (const level of levels) understood.block(level);
  if (readings.length > 0) blockUnused(names, mentions, readings, understood);
  const [only] = relations;
  const most = relations.length > 1 || only?.kind === 'above' ? 2 : 1;
  const problem =
    relations.length === 0 ? 'noRelation' : readings.length === 0 ? 'noFigures' : null;
  const isGroup = relations.some(({ kind }) => kind === 'top');
  const isWhole = named <= most;
  const lacksOther = named === 1 && hasOrder(sentence);
  const hasPeriod = periods.length > 0;
  const score = whole?.score ?? 0;
  return { understood, readings, isGroup, isWhole, hasPeriod, lacksOther, problem, score };
}

const MAX_UNKNOWN_NAMES = 6;
const MAX_SUGGESTIONS = 3;

const NOBODY = /^(?:nobody|none|nothing|never|not)$/i;

/** Words that weren't understood and look like names: with a capital letter, or the first run of Chinese characters. */
function unknownNames(unread: readonly string[]): string[] {
  const capitalised = unread.flatMap((words) =>
    (words.match(/\p{Lu}[\p{L}\p{M}'’-]{2,}/gu) ?? []).filter(
      (word) => !isFunctionWord(foldText(word)) && !NOBODY.test(word),
    ),
  );
  const run = unread.find((words) => /^\p{Script=Han}{2,6}$/u.test(words));
  return [...capitalised, ...(run ? [run] : [])].slice(0, MAX_UNKNOWN_NAMES);
}

/** Known names like unknown ones: at most a third of the letters differ. */
function namesLike(
  unknown: readonly string[],
  vocabularies: readonly DatasetVocabulary[],
): string[] {
  const names = vocabularies.flatMap(({ entities }) =>
    entities.flatMap(({ name, aliases = [] }) => [...Object.values(name), ...aliases]),
  );
  const known = [...new Set(names)];
  const similar = unknown.flatMap((word) =>
    nearestNames(word, known).filter(
      (name) =>
        distance(foldText(word), foldText(name)) <= Math.max(1, Math.floor(word.length / 3)),
    ),
  );
  return [...new Set(similar)].slice(0, MAX_SUGGESTIONS);
}

function unreadable(
  problem: SentenceProblem,
  sentence: SentenceText,
  unknown: readonly string[] = [],
  nearest: readonly string[] = [],
): SentenceReading {
  return {
    text: sentence.text.slice(0, MAX_SENTENCE_LENGTH),
    ...{ understood: [], readings: [], questions: [], isWhole: false, isGroup: false },
    ...{ problem, unknown, nearest, unread: [] },
  };
}

/** What names a sentence without a known one seems to have: read with the words of all datasets. */
function unknownNamesOf(
  sentence: SentenceText,
  vocabularies: readonly DatasetVocabulary[],
): string[] {
  const understood = new Understood();
  findAsOf(sentence, understood);
  findPeriods(sentence, understood);
  const quantities = findQuantities(sentence, [], understood);
  findRelations(sentence, quantities, true, understood);
  for (const vocabulary of vocabularies) {
    metricsIn(vocabulary, sentence, understood);
    understood.add(...findLevels(vocabulary, sentence, understood));
  }
  return unknownNames(unreadWords(sentence, understood));
}

/** Reads a sentence in the words of the datasets. Never throws; the text may be anything. */
export function readSentence(
  written: string,
  vocabularies: readonly DatasetVocabulary[],
): SentenceReading {
  const sentence = sentenceText(written.slice(0, MAX_SENTENCE_LENGTH * 2));
  if (sentence.text === '') return unreadable('empty', sentence);
  if (sentence.text.length > MAX_SENTENCE_LENGTH || written.length > MAX_SENTENCE_LENGTH * 2)
    return unreadable('tooLong', sentence);
  const all = vocabularies.flatMap((vocabulary) => readInDataset(vocabulary, sentence) ?? []);
  if (all.length === 0) {
    const unknown = unknownNamesOf(sentence, vocabularies);
    return unreadable('noName', sentence, unknown, namesLike(unknown, vocabularies));
  }
  const bestScore = Math.max(...all.map(({ score }) => score));
  const best = all.filter(({ score }) => score === bestScore);
  const [first] = best;
  const readings = best.flatMap((one) => one.readings).slice(0, MAX_READINGS);
  const understood = first?.understood ?? new Understood();
  const unread = unreadWords(sentence, understood);
  const problem = readings.length > 0 ? null : (first?.problem ?? 'noFigures');
  const questions = openQuestions(readings);
  // Without a year, it is asked for, or the only one there is must be confirmed.
  const hasPeriod = questions.includes('period') || best.every((one) => one.hasPeriod);
  return {
    text: sentence.text,
    understood: understood.spans,
    unread,
    readings,
    questions,
    isWhole: unread.length === 0 && hasPeriod && best.every(({ isWhole }) => isWhole),
    isGroup: readings.length > 0 && first?.isGroup === true,
    problem,
    unknown: problem === 'noRelation' && first?.lacksOther ? unknownNames(unread) : [],
    nearest: [],
  };
}
