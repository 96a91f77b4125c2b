/**
 * Texts around the rows: the caption, the entities without a comparable figure and their possible ranks, and the
 * publishers.
 */
import type { Unlisted } from '../../engine/model/documents.ts';
import { boundsText, dateText, listText, numberText } from './format.ts';
import type { LocalizedRanking } from './localized-ranking.ts';

/** Publishers that the footer names. */
const MAX_PUBLISHERS = 6;

/** Rivals that are named. */
const MAX_RIVALS = 2;

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
export function scopeText(localized: LocalizedRanking): string {
  const { view, words, text } = localized;
  const { listed, of } = view.coverage;
  return [
    words.coverage(text(view.titles.level), listed, of, !view.mixed),
    text(view.titles.basis),
    words.publishedBy(dateText(words, view.asOf)),
  ].join(' · ');
}

/** An entity without a figure: "Name (2.93 million … in 2024 · Way of counting; needs 1.3 × that to pass Other)". */
export function unlistedText(
  localized: LocalizedRanking,
  { entity, last, needs }: Pick<Unlisted, 'entity' | 'last' | 'needs'>,
): string {
  const { view, words, numbers, name, titleOf, monthsText } = localized;
  const value =
    last && (last.bounds ? boundsText(numbers, last.bounds) : numberText(numbers, last.value));
  if (!value) return name(entity.id);
  return words.lastKnown(
    name(entity.id),
    value,
    last.metric === view.metric ? '' : titleOf('metrics', last.metric),
    monthsText(last.period),
    titleOf('bases', last.basis),
    needs?.times ?? 1,
    name(needs?.above ?? ''),
  );
}

/** The entities that the ranks leave out, and what those that could rank highest need; empty if none is left out, or nothing is ranked. */
export function unlistedSentence(localized: LocalizedRanking): string {
  const { view, words } = localized;
  const { unlisted, rivals, mixed } = view;
  if (mixed || !unlisted[0]) return '';
  // Both are in descending order of the last figures.
  const nearest = unlisted.filter(({ entity }) => rivals?.near.includes(entity.id));
  const names = nearest.slice(0, MAX_RIVALS).map((one) => unlistedText(localized, one));
  return words.withoutFigure(unlisted.length, listText(words, names));
}

/** The publishers of what is ranked, without repetition. */
export function publishersText({ view, words, publisher }: LocalizedRanking): string {
  const names = view.sources.filter(({ other }) => !other).map(({ id }) => publisher(id));
  return words.sources(listText(words, [...new Set(names)], MAX_PUBLISHERS));
}
