/** Headline of a ranking and a statement of its certainty, generated from the data. */

import type { RankingEntryView, RankingView } from '../engine/model/documents.ts';
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
import { couldHaveMore, MAX_TIMES, namesText, roundTimes } from './lead-needs.ts';
import { possibleLeaders, soleLeader } from './possible-leaders.ts';
import type { Standing } from './words/en/home-words.ts';
import type { SiteWords } from './words/mod.ts';

type Home = Pick<SiteWords, 'home'>;

/** Significant digits of the number in a headline, if it stays within its bounds. */
const DIGITS = 3;
/** Smaller numbers are short enough as they were published. */
const SHORT = 100_000;
/** A headline names at most this many possible leaders. */
const MAX_NAMED = 3;
/** Digits of a difference that aren’t noise. */
const MAX_DIGITS = 12;
/** Of those without a figure that could be first, at most so many are named. */
const MAX_LEADERS_NAMED = 4;
/** Of those who state it, at most so many are named: readers know few of them, and the rows name all. */
const MAX_PUBLISHERS = 2;

/**
 * "about 2.79 million": three significant digits, more if the rounded number were outside its bounds, fewer if fewer were
 * published; the bounds of a range, and of a figure outside its own bounds.
 */
export function approximateValueText(
  { numbers, words }: LocalizedRanking,
  { bounds, reported }: RankingEntryView,
): string {
  const isWithin = (value: number): boolean =>
    bounds.low <= value && value <= (bounds.high ?? Infinity);
  if (!reported || RANGE_QUALIFIERS.has(reported.qualifier) || !isWithin(reported.value))
    return boundsText(numbers, bounds);
  const { value, precision, qualifier } = reported;
  if (Math.abs(value) < SHORT)
    return words.qualified(qualifier, numberText(numbers, value, precision));
  const first = 10 ** (Math.floor(Math.log10(Math.abs(value) || 1)) - DIGITS + 1);
  for (let step = first; step > (precision ?? 0) && step >= 1e-6; step /= 10) {
    const rounded = Number((Math.round(value / step) * step).toPrecision(15));
    if (rounded === value) return words.qualified(qualifier, numberText(numbers, value, step));
    if (isWithin(rounded)) return words.qualified('about', numberText(numbers, rounded, step));
  }
  return words.qualified(qualifier, numberText(numbers, value, precision));
}

/** Whether the figures alone make an entry first among those with figures. */
const isProvenFirst = ({ rank: { byFigures } }: RankingEntryView): boolean =>
  byFigures.best === 1 && byFigures.worst === 1;

/** The entry that must be first, by figures or by a claim; null if the first place is open. */
export function soleFirstEntry(localized: LocalizedRanking): RankingEntryView | null {
  return soleLeader(localized.view);
}

/** What a headline may say of the only possible leader. Entities without figures could be above it, so only a whole level proves it first. */
function standingOf({ view }: LocalizedRanking, first: RankingEntryView): Standing {
  if (view.entries.length === 1) return 'alone';
  return isProvenFirst(first) && view.unlisted.length === 0 ? 'proven' : 'leading';
}

/** The months that all these entries, known in part, lack; empty if they lack different ones. */
function missingMonths(
  { monthsText }: LocalizedRanking,
  entries: readonly RankingEntryView[],
): string {
  const [first, ...others] = entries.map(missingOf);
  return first && others.every((missing) => missing === first) ? monthsText(first) : '';
}

/** The months without a figure of what is ranked; undefined if there are figures of a part or of places inside only. */
const missingOf = ({ part, inside, missing }: RankingEntryView): string | undefined =>
  part || inside ? undefined : missing;

/** Headline of an open race: who leads by published figures if only unpublished ones could change that, else who could be first. */
function openRaceHeadline(
  localized: LocalizedRanking,
  { home }: Home,
  [leader, ...rivals]: readonly RankingEntryView[],
): string {
  const { view, words, name } = localized;
  const title = titleText(localized);
  if (!leader) return home.emptyHeadline(title);
  if (
    rivals.length > 0 &&
    !isKnownInPart(view, leader) &&
    view.unit !== 'percent' &&
    rivals.every((rival) => isKnownInPart(view, rival))
  )
    return home.leadsSoFar(
      title,
      name(leader.entity.id),
      namesText(localized, rivals),
      missingMonths(localized, rivals),
    );
  const firsts = [leader, ...rivals];
  const couldBeOthers = view.rivals?.rank === 1;
  if (firsts.length > MAX_NAMED) return home.anyOf(title, firsts.length, couldBeOthers);
  const names = firsts.map(({ entity }) => name(entity.id));
  const list = new Intl.ListFormat(words.tag, { type: 'disjunction' });
  return home.openHeadline(title, names, couldBeOthers, (some) => list.format(some));
}

/**
 * Names what is counted, where and when, the leader with its value and, if it is first again and others are known to have been first
 * in between, the earlier year; or says that the first place is open.
 */
export function headlineText(
  localized: LocalizedRanking,
  { home }: Home,
  again: Comeback | null = null,
): string {
  const { view, words, text, name } = localized;
  const firsts = possibleLeaders(view);
  const [first] = firsts;
  if (!first || !soleLeader(view)) return openRaceHeadline(localized, { home }, firsts);
  const unit = words.unitAfterNumber ? '' : text(view.titles.unit);
  const standing = standingOf(localized, first);
  const answer = home.headline(
    titleText(localized),
    name(first.entity.id),
    approximateValueText(localized, first).replace(/(?<=\d) /, '\u00a0'),
    unit,
    standing,
  );
  return again ? answer + home.comeback(again) : answer;
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

/** Who states that an entry is first; nobody if the figures alone prove it. */
function statedFirst(
  localized: LocalizedRanking,
  { home }: Home,
  first: RankingEntryView,
): string[] {
  const publishers = isProvenFirst(first) ? [] : claimPublishers(localized, first);
  if (publishers.length === 0) return [];
  const names = publishers.length > MAX_PUBLISHERS ? '' : listText(localized.words, publishers);
  return [home.statedFirst(names, publishers.length, localized.name(first.entity.id))];
}

/**
 * Who follows an entry that is proven first, and how far below it that is by the published figures or, without one of them, at least;
 * empty if that can’t be put in numbers.
 */
function nextAfter(
  { view, words, numbers, text, name }: LocalizedRanking,
  first: RankingEntryView,
): { readonly next: string; readonly gap: string } {
  const highOf = ({ bounds }: RankingEntryView): number => bounds.high ?? Infinity;
  const [next] = view.entries
    .filter((entry) => entry !== first)
    .sort((a, b) => highOf(b) - highOf(a));
  const least = next ? first.bounds.low - highOf(next) : 0;
  if (!next || !(least > 0) || view.unit === 'percent') return { next: '', gap: '' };
  const gap =
    first.reported && next.reported
      ? numberText(
          numbers,
          Number((first.reported.value - next.reported.value).toPrecision(MAX_DIGITS)),
        )
      : boundsText(numbers, { low: least, high: null });
  const unit = words.unitAfterNumber ? '' : text(view.titles.unit);
  return { next: name(next.entity.id), gap: gap + (unit && `\u00a0${unit}`) };
}

/** What the figures say of the first place. */
function figuresOnFirst(
  localized: LocalizedRanking,
  { home }: Home,
  first: RankingEntryView,
): string[] {
  const { entries, unlisted } = localized.view;
  if (isProvenFirst(first)) {
    const { next, gap } = nextAfter(localized, first);
    return [home.provenFirst(entries.length, unlisted.length === 0, next, gap)];
  }
  const when = localized.monthsText(localized.view.period.id);
  return [home.notSettled(hasNoHigherFigure(localized, first) ? when : '')];
}

/** Which of those without a figure that could have more had more in an earlier year than the first has in this one. */
function whoHadMore(
  { view, words, name }: LocalizedRanking,
  { home }: Home,
  first: RankingEntryView,
): string {
  const { unlisted, metric, basis, period } = view;
  // Last figures are of full years: months can't be put beside them.
  const larger = unlisted.filter(
    ({ last, high }) =>
      (high === null || high > first.bounds.low) &&
      last?.metric === metric &&
      isFullYearId(period.id) &&
      last.period < period.id &&
      last.value > first.bounds.low,
  );
  if (larger.length === 0) return '';
  const names = larger.map(({ entity }) => name(entity.id));
  const isCountedAnotherWay = larger.every(({ last }) => last?.basis !== basis);
  return home.hadMore(listText(words, names), isCountedAnotherWay);
}

/** What the nearest of those without a figure that could be first would need, against its last figure; empty if none has one. */
function nearestNeeds({ view, name, monthsText }: LocalizedRanking, { home }: Home): string {
  const [nearest] = view.unlisted
    .flatMap(({ entity, last, needs }) =>
      last && needs?.rank === 1 && needs.times ? [{ entity, last, times: needs.times }] : [],
    )
    .sort((a, b) => a.times - b.times);
  if (!nearest) return '';
  const { entity, last, times } = nearest;
  const isCountedAnotherWay = last.basis !== view.basis;
  const when = monthsText(last.period);
  return home.nearestNeeds(name(entity.id), roundTimes(times), when, isCountedAnotherWay);
}

/**
 * Those without a comparable figure that could be first. A stated first place limits all others to its high: those that reach it could
 * be above, were it wrong.
 */
export function unlistedLeaders(localized: LocalizedRanking): RankingView['unlisted'] {
  const first = soleFirstEntry(localized);
  return localized.view.unlisted.filter(({ high, needs }) =>
    first
      ? high === null || (first.bounds.high !== null && high >= first.bounds.high)
      : needs?.rank === 1,
  );
}

/**
 * How many have no comparable figure, which of them could be first, and who of them had more, or what the one that comes nearest to the
 * first place would need.
 */
function withoutFigure(localized: LocalizedRanking, { home }: Home, hadMore: string): string[] {
  const { entries, unlisted, titles, coverage, metric, period } = localized.view;
  if (unlisted.length === 0) return [];
  const known = hadMore || nearestNeeds(localized, { home });
  const couldLead = unlistedLeaders(localized);
  const names = couldLead.map(({ entity }) => localized.name(entity.id));
  const lead = Math.max(0, ...entries.map(({ bounds }) => bounds.low));
  const far = couldLead.filter(
    ({ last }) =>
      last?.metric === metric && isFullYearId(period.id) && lead > MAX_TIMES * last.value,
  );
  const who = {
    names: names.length > MAX_LEADERS_NAMED ? '' : listText(localized.words, names, names.length),
    count: names.length,
    far: far.length,
  };
  const level = localized.text(titles.level);
  return [home.withoutFigure(unlisted.length, coverage.of, level, who, known)];
}

/**
 * The certainty of the headline, in a few sentences: first what figures say, and what is missing, beginning with those without a figure
 * if some of them had more before; then who states it.
 */
export function leadCertaintyText(localized: LocalizedRanking, { home }: Home): string {
  const first = soleFirstEntry(localized);
  const inPart = couldHaveMore(localized, { home });
  const hadMore = first ? whoHadMore(localized, { home }, first) : '';
  const without = withoutFigure(localized, { home }, hadMore);
  return home.sentences([
    ...(first ? figuresOnFirst(localized, { home }, first) : []),
    ...(hadMore ? [...without, ...inPart] : [...inPart, ...without]),
    ...(first ? statedFirst(localized, { home }, first) : []),
  ]);
}
