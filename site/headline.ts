/** Headline of a ranking and a statement of its certainty, generated from the data. */

import type { RankingEntryView } from '../engine/model/documents.ts';
import { isFullYearId } from '../engine/model/period.ts';
import { RANGE_QUALIFIERS } from '../engine/model/vocabulary.ts';
import {
  boundsText,
  isKnownInPart,
  type LocalizedRanking,
  listText,
  numberText,
  titleText,
} from '../widget/text/mod.ts';
import type { Comeback } from './comeback.ts';
import { possibleLeaders } from './possible-leaders.ts';
import type { SiteWords } from './words/mod.ts';

type Home = Pick<SiteWords, 'home'>;

/** Significant digits of the number in a headline. */
const DIGITS = 3;

/** "about 2.79 million": three significant digits, or fewer if fewer were published; the bounds of a range. */
export function approximateValueText(
  { numbers, words }: LocalizedRanking,
  { bounds, reported }: RankingEntryView,
): string {
  if (!reported || RANGE_QUALIFIERS.has(reported.qualifier)) return boundsText(numbers, bounds);
  const { value, precision, qualifier } = reported;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value) || 1)) - DIGITS + 1);
  if (precision !== null && precision >= step)
    return words.qualified(qualifier, numberText(numbers, value, precision));
  return words.qualified('about', numberText(numbers, value, step));
}

/** The only entry that can be first, by figures or by a claim; null if the first place is open. */
export function soleFirstEntry(localized: LocalizedRanking): RankingEntryView | null {
  const [first, ...rivals] = possibleLeaders(localized.view);
  return first && rivals.length === 0 ? first : null;
}

/** Headline that names the entries that could be first. */
export function openRaceHeadline(
  localized: LocalizedRanking,
  { home }: Home,
  firsts: readonly RankingEntryView[],
): string {
  const list = new Intl.ListFormat(localized.words.tag, { type: 'disjunction' });
  const names = list.format(firsts.map(({ entity }) => localized.name(entity.id)));
  return home.openHeadline(names, titleText(localized));
}

/**
 * Names the leader with its value, the period and, if it is first again, the earlier year; or lists the possible
 * leaders.
 */
export function headlineText(
  localized: LocalizedRanking,
  { home }: Home,
  again: Comeback | null = null,
): string {
  const { view, words, text, name } = localized;
  const firsts = possibleLeaders(localized.view);
  const [first] = firsts;
  if (!first) return home.emptyHeadline(titleText(localized));
  if (firsts.length > 1) return openRaceHeadline(localized, { home }, firsts);
  const unit = text(view.titles.unit);
  const answer = home.headline(
    name(first.entity.id),
    approximateValueText(localized, first).replace(/(?<=\d) /, '\u00a0'),
    unit,
    words.months(view.period),
  );
  return again ? answer + home.comeback(again.since) : answer;
}

/** The publishers of the used claims that an entry is first. */
function claimPublishers(
  { view, publisher }: LocalizedRanking,
  { entity }: RankingEntryView,
): string[] {
  const used = view.claims.filter((claim) => claim.status === 'used' && claim.entity === entity.id);
  return [...new Set(used.map(({ source }) => publisher(source)))];
}

/** Whether no published figure for the same months is higher, on any way of counting. */
function hasNoHigherFigure(
  { view }: LocalizedRanking,
  { entity, bounds }: RankingEntryView,
): boolean {
  const others = view.setAside.filter(
    (row) => row.reason !== 'withdrawn' && row.entity.id !== entity.id,
  );
  return others.every(({ observation: { value, valueTo = value } }) => valueTo <= bounds.low);
}

/** Whether the figures alone make an entry first among those with figures. */
const isProvenFirst = ({ rank: { byFigures } }: RankingEntryView): boolean =>
  byFigures.best === 1 && byFigures.worst === 1;

/** Who states that an entry is first; nobody if the figures alone prove it. */
function statedFirst(
  localized: LocalizedRanking,
  { home }: Home,
  first: RankingEntryView,
): string[] {
  const publishers = isProvenFirst(first) ? [] : claimPublishers(localized, first);
  if (publishers.length === 0) return [];
  return [home.statedFirst(listText(localized.words, publishers), publishers.length)];
}

/** What the figures say of the first place. */
function figuresOnFirst(
  localized: LocalizedRanking,
  { home }: Home,
  first: RankingEntryView,
): string[] {
  if (isProvenFirst(first)) return [home.provenFirst(localized.view.entries.length)];
  return hasNoHigherFigure(localized, first) ? [home.noHigherFigure] : [];
}

/** The certainty of the headline, in a few sentences: first what figures say, and what is missing; then who states it. */
export function leadCertaintyText(
  localized: LocalizedRanking,
  { home }: Home,
  again: Comeback | null = null,
): string {
  const { view, words, name } = localized;
  const first = soleFirstEntry(localized);
  const inPart = view.entries.filter((entry) => isKnownInPart(view, entry));
  const names = inPart.map(({ entity }) => name(entity.id));
  const isYear = isFullYearId(view.period.id);
  return home.sentences([
    ...(first ? figuresOnFirst(localized, { home }, first) : []),
    ...(names.length > 0 ? [words.partOnly(isYear, listText(words, names), names.length)] : []),
    ...(view.unlisted.length > 0 ? [home.withoutFigure(view.unlisted.length)] : []),
    ...(first ? statedFirst(localized, { home }, first) : []),
    ...(again && again.openYears.length > 0
      ? [home.couldAlsoHaveBeenFirst(listText(words, again.openYears, again.openYears.length))]
      : []),
  ]);
}
