/**
 * What stands around the rows, as plain sentences: the caption, who has no comparable figure and whom they could
 * outrank, and where the figures come from.
 */
import type { Unlisted } from '../../engine/model/documents.ts';
import { boundsText, dateText, listText, numberText } from './format.ts';
import type { LocalizedRanking } from './localized-ranking.ts';

/** How many places without a figure are named in the sentence. */
const MAX_EXAMPLES = 3;
/** How many publishers are named at the foot. */
const MAX_PUBLISHERS = 6;

/** What is counted, and when. */
export function titleText({ view, words, text, monthsText }: LocalizedRanking): string {
  return words.title(text(view.titles.metric), monthsText(view.period.id));
}

/** Among whom, in which way it was counted, and what was known. */
export function scopeText({ view, words, text }: LocalizedRanking): string {
  const { listed, of } = view.coverage;
  return [
    words.coverage(text(view.titles.level), listed, of, !view.mixed),
    text(view.titles.basis),
    words.publishedBy(dateText(words, view.asOf)),
  ].join(' · ');
}

/** A place without a figure: "Name (at most 2.79 million; 2.93 million … in 2024, counted another way)". */
export function unlistedText(
  localized: LocalizedRanking,
  { entity, high, last }: Unlisted,
): string {
  const { view, words, numbers, name, titleOf, monthsText } = localized;
  const facts = [boundsText(numbers, { low: 0, high })].filter(Boolean);
  if (last) {
    const what = last.metric === view.metric ? '' : titleOf('metrics', last.metric);
    const value = numberText(numbers, last.value);
    facts.push(words.lastKnown(value, what, monthsText(last.period), last.basis !== view.basis));
  }
  return words.withFacts(name(entity.id), facts);
}

/** Who has no comparable figure, and whom they could outrank; empty where there is nobody. */
export function unlistedSentence(localized: LocalizedRanking): string {
  const { view, words } = localized;
  const { unlisted } = view;
  if (unlisted.length === 0) return '';
  const examples = unlisted.slice(0, MAX_EXAMPLES).map((one) => unlistedText(localized, one));
  const all = examples.length === unlisted.length;
  const who = words.withoutFigure(unlisted.length, listText(words, examples), all);
  return words.sentence([who, outrankable(localized)]);
}

function outrankable({ view, words, name }: LocalizedRanking): string {
  const { entries, unlisted } = view;
  for (const { entity, rank, bounds } of view.mixed ? [] : entries) {
    const above = unlisted.filter(({ high }) => high === null || high > bounds.low).length;
    const possible = Math.min(above, rank.level.worst - rank.worst);
    if (possible > 0)
      return words.couldRankAbove(name(entity.id), possible === unlisted.length, possible);
  }
  return '';
}

/** The publishers, each once. */
export function publishersText({ view, words }: LocalizedRanking): string {
  const names = view.sources.map(({ publisher }) => publisher);
  return words.sources(listText(words, [...new Set(names)], MAX_PUBLISHERS));
}
