/**
 * Finds what of a dataset a sentence can be about: its metrics, by the words of their titles, units and descriptions,
 * and its levels, by the words of their titles and, in Chinese, of kinds of places and organisations.
 */
import {
  characterPairs,
  contentStems,
  foldText,
  type SentenceText,
  type Span,
  stem,
  type Understood,
  wordsOf,
} from './text.ts';
import type { DatasetVocabulary, NamedLevel, NamedMetric } from './vocabulary.ts';

/** A metric that fits the words of a sentence. */
export interface MetricMatch {
  readonly metric: NamedMetric;
  readonly score: number;
  /** Whether all words of its title, or its short form, are in the sentence. */
  readonly isNamed: boolean;
  /** What is understood if it is meant: words of titles, units and aliases. A word of a description may mean something narrower. */
  readonly spans: readonly Span[];
  /** Those of the spans that are words of its own, and not of the dataset's title. */
  readonly ownSpans: readonly Span[];
}

const OWN_WEIGHT = 4;

function stemsOf(texts: Readonly<Record<string, string>> | undefined): Set<string> {
  return new Set(Object.values(texts ?? {}).flatMap((text) => [...contentStems(foldText(text))]));
}

/** The first letters of a title's words: `gdp` for “Gross domestic product”. */
function initials(title: string): string {
  const words = foldText(title).match(/[a-z]+/g) ?? [];
  return words.length > 2 ? words.map((word) => word[0]).join('') : '';
}

/** The part of a metric's words that the metric that it is a part of, or derived from, doesn't have. */
function without(words: ReadonlySet<string>, others: readonly ReadonlySet<string>[]): Set<string> {
  return new Set([...words].filter((word) => !others.some((other) => other.has(word))));
}

/** The places of a metric's aliases: whole words of alphabets, and Chinese words anywhere. */
function aliasPlaces({ aliases = [] }: NamedMetric, { folded }: SentenceText): Span[] {
  return aliases.map(foldText).flatMap((alias) => {
    const isLatin = /^[a-z]/.test(alias);
    const parts = alias.split(/[- ]/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const pattern = parts.join('[- ]?');
    const whole = new RegExp(isLatin ? `(?<![a-z0-9])${pattern}(?![a-z0-9])` : pattern, 'gu');
    return [...folded.matchAll(whole)].map(({ 0: text, index }) => ({
      start: index,
      end: index + text.length,
    }));
  });
}

/** Each content word of a sentence with its stem, and each pair of Chinese characters. */
function stemPlaces(sentence: SentenceText): (Span & { readonly stem: string })[] {
  const words = wordsOf(sentence);
  const latin = words
    .filter(({ word }) => /^[a-z]/.test(word) && contentStems(word).size > 0)
    .map(({ word, start, end }) => ({ stem: stem(word), start, end }));
  const runs = [...sentence.folded.matchAll(/\p{Script=Han}+/gu)].flatMap(({ 0: run, index }) =>
    characterPairs(run).map((pair, at) => ({ stem: pair, start: index + at, end: index + at + 2 })),
  );
  return [...latin, ...runs];
}

function matchMetric(
  metric: NamedMetric,
  { metrics, title }: DatasetVocabulary,
  sentence: SentenceText,
  places: ReturnType<typeof stemPlaces>,
): MetricMatch | null {
  const bases = [metric.partOf, ...(metric.share ?? [])];
  const baseMetrics = metrics.filter(({ id }) => bases.includes(id));
  const own = stemsOf(metric.title);
  const described = new Set([...stemsOf(metric.description), ...stemsOf(metric.unitName)]);
  const baseTitles = baseMetrics.map((base) => stemsOf(base.title));
  const baseWords = baseMetrics.flatMap((base) => [
    stemsOf(base.description),
    stemsOf(base.unitName),
  ]);
  const shorts = [metric.id, ...Object.values(metric.title).map(initials)].filter(
    (one) => one !== '',
  );
  const shortPlaces: Span[] = [
    ...wordsOf(sentence).filter(({ word }) => shorts.includes(word.replace(/s$/, ''))),
    ...aliasPlaces(metric, sentence),
  ];
  const distinct = without(own, baseTitles);
  const distinctDescribed = without(described, [...baseTitles, ...baseWords]);
  const titleWords = stemsOf(title);
  const inText = new Set(places.map((place) => place.stem));
  const isDistinct =
    shortPlaces.length > 0 || [...distinct, ...distinctDescribed].some((one) => inText.has(one));
  if (baseMetrics.length > 0 && !isDistinct) return null;
  const hits = (words: ReadonlySet<string>) => [...words].filter((one) => inText.has(one)).length;
  const score =
    hits(own) * OWN_WEIGHT + hits(described) + hits(titleWords) + shortPlaces.length * OWN_WEIGHT;
  if (score === 0) return null;
  const latin = [...own].filter((one) => /^[a-z]/.test(one));
  const isNamed =
    shortPlaces.length > 0 ||
    latin.every((one) => inText.has(one)) ||
    Object.values(metric.title).some((one) => !/[a-z]/i.test(one) && sentence.folded.includes(one));
  const ownSpans = places.filter((place) => own.has(place.stem) || described.has(place.stem));
  const said = new Set([
    ...own,
    ...stemsOf(metric.unitName),
    ...titleWords,
    ...baseTitles.flatMap((one) => [...one]),
  ]);
  const spans = [
    ...places.filter((place) => said.has(place.stem)),
    ...shortPlaces,
    ...baseMetrics.flatMap((base) => aliasPlaces(base, sentence)),
  ];
  return { metric, score, isNamed, spans, ownSpans };
}

/** Whether a metric is a part of another, or its share. */
function isNarrower({ metric: a }: MetricMatch, { metric: b }: MetricMatch): boolean {
  return a.partOf === b.id || (a.share?.includes(b.id) ?? false);
}

/**
 * The metrics that a sentence can be about, best first: none if none of their words is in it. A part is meant rather than its
 * whole, and a share rather than its part, if the sentence has the words that only they have.
 */
export function findMetrics(vocabulary: DatasetVocabulary, sentence: SentenceText): MetricMatch[] {
  const places = stemPlaces(sentence);
  const found = vocabulary.metrics
    .filter(({ growth }) => growth === undefined)
    .flatMap((metric) => matchMetric(metric, vocabulary, sentence, places) ?? []);
  return found
    .filter((match) => !found.some((other) => isNarrower(other, match)))
    .sort((a, b) => b.score - a.score);
}

/** Marks the words of a metric as understood. */
export function markMetric({ spans }: MetricMatch, understood: Understood): void {
  understood.add(...spans);
}

/** An English word right before the metric's that isn't understood, such as `electric`: it may change what is counted. */
export function unknownAdjective(
  { ownSpans }: MetricMatch,
  sentence: SentenceText,
  understood: Understood,
  isFiller: (word: string) => boolean,
): string | null {
  const words = wordsOf(sentence);
  for (const span of ownSpans) {
    const at = words.findIndex(({ start }) => start === span.start);
    const before = words[at - 1];
    if (!before || !/^[a-z]/.test(before.word) || isFiller(before.word)) continue;
    if (understood.isUnread(before)) return sentence.text.slice(before.start, before.end);
  }
  return null;
}

/** Chinese and further English words by the stem of an English title. */
const KINDS: Readonly<Record<string, RegExp>> = {
  city: /城市|各城|(?<=第一|头号)城|(?<=哪[个個些])[城市]|municipality|municipal|各市/gu,
  provin:
    /省级地区|省級地區|省份|省区市|省区|各省|(?<=第一|哪[个個些])省|省级|大省|强省|regions?(?![a-z])/gu,
  countr: /国家|國家|各国|各國|nations?(?![a-z])/gu,
  compan: /公司|企业|企業/gu,
};

/** A level in a sentence. */
export interface LevelMention extends Span {
  readonly level: string;
}

function placesOf({ title }: NamedLevel, sentence: SentenceText): Span[] {
  const stems = (foldText(title.en).match(/[a-z]+/g) ?? []).map(stem);
  const words = wordsOf(sentence).filter(
    ({ word }) => /^[a-z]/.test(word) && stems.includes(stem(word)),
  );
  const kinds = stems.flatMap((one) => {
    const pattern = Object.hasOwn(KINDS, one) ? KINDS[one] : undefined;
    return pattern ? [...sentence.folded.matchAll(pattern)] : [];
  });
  return [
    ...words,
    ...kinds.map(({ 0: text, index }) => ({ start: index, end: index + text.length })),
  ];
}

/** The levels that a sentence names. Marks nothing. */
export function findLevels(
  { levels }: DatasetVocabulary,
  sentence: SentenceText,
  understood: Understood,
): LevelMention[] {
  return levels.flatMap((level) =>
    placesOf(level, sentence)
      .filter((place) => understood.isFree(place))
      .map(({ start, end }) => ({ start, end, level: level.id })),
  );
}
