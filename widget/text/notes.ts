/**
 * Texts around the rows: the caption, the entities without a comparable figure and their possible ranks, and the
 * publishers.
 */
import type { Unlisted } from '../../engine/model/documents.ts';
import { boundsText, dateText, listText, numberText } from './format.ts';
import type { LocalizedRanking } from './localized-ranking.ts';

/** Entities without a figure that the sentence names. */
const MAX_EXAMPLES = 3;
/** Publishers that the footer names. */
const MAX_PUBLISHERS = 6;

/** What is counted and where. */
export const headingText = ({ view: { titles }, text }: LocalizedRanking): string =>
  text(titles.heading ?? titles.metric);

/** The title: what is counted, where and when. */
export function titleText(localized: LocalizedRanking): string {
  return localized.words.title(
    headingText(localized),
    localized.monthsText(localized.view.period.id),
  );
}

/** Level with coverage, way of counting, and vintage. */
export function scopeText({ view, words, text }: LocalizedRanking): string {
  const { listed, of } = view.coverage;
  return [
    words.coverage(text(view.titles.level), listed, of, !view.mixed),
    text(view.titles.basis),
    words.publishedBy(dateText(words, view.asOf)),
  ].join(' · ');
}

/** An entity without a figure: "Name (at most 2.79 million; 2.93 million … in 2024, counted another way)". */
export function unlistedText(
  localized: LocalizedRanking,
  { entity, high, last }: Unlisted,
): string {
  const { view, words, numbers, name, titleOf, monthsText } = localized;
  const facts = [boundsText(numbers, { low: 0, high })].filter(Boolean);
  if (last) {
    const what = last.metric === view.metric ? '' : titleOf('metrics', last.metric);
    const value = last.bounds ? boundsText(numbers, last.bounds) : numberText(numbers, last.value);
    facts.push(words.lastKnown(value, what, monthsText(last.period), last.basis !== view.basis));
  }
  return words.withFacts(name(entity.id), facts);
}

/** The entities without a comparable figure, and the first entry that they could outrank; empty if there are none. */
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

/** The publishers, without repetition. */
export function publishersText({ view, words, publisher }: LocalizedRanking): string {
  const names = view.sources.map(({ id }) => publisher(id));
  return words.sources(listText(words, [...new Set(names)], MAX_PUBLISHERS));
}
