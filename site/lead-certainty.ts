/** How certain the first place of a ranking is, generated from the data. */

import type { EntityRef, RankingEntryView, RankingView } from '../engine/model/documents.ts';
import { isFullYearId } from '../engine/model/period.ts';
import { boundsText, type LocalizedRanking, listText, numberText } from '../widget/text/mod.ts';
import { isProvenFirst, soleFirstEntry } from './headline.ts';
import {
  firstClaims,
  likelyLeaders,
  MAX_TIMES,
  multiplesToLead,
  namesText,
  needsToLead,
  rivalsInPart,
  rivalsWithFigures,
  roundTimes,
  statedFirsts,
} from './lead-needs.ts';
import { sharedFirsts } from './possible-leaders.ts';
import type { SiteWords } from './words/mod.ts';

type Home = Pick<SiteWords, 'home'>;

/** Digits of a difference that aren’t noise. */
const MAX_DIGITS = 12;
/** Of those without a comparable figure that could be first, at most so many are named. */
const MAX_UNLISTED_NAMED = 4;

/** What a page says of the certainty of its headline. */
export interface LeadCertainty {
  /** A few sentences: what the figures say, who calls it first, and how many others could be. */
  readonly answer: string;
  /** Sentences on who could be ahead, and what it would take; the one that needs least is first. */
  readonly rivals: readonly string[];
}

/** The publishers of statements that an entry is first; none if the figures alone prove it. */
function publishersStatingFirst(
  { view, publisher }: LocalizedRanking,
  first: RankingEntryView | null,
): string[] {
  if (!first || isProvenFirst(first)) return [];
  const used = firstClaims(view).filter(({ entity }) => entity === first.entity.id);
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
  const { length } = publishersStatingFirst(localized, first);
  if (length === 0) {
    const when = localized.monthsText(localized.view.period.id);
    return [home.notSettled(hasNoHigherFigure(localized, first) ? when : '')];
  }
  return [home.statedFirst(length, localized.name(first.entity.id))];
}

/** What the figures say if nobody must be first alone. */
const withoutFirst = ({ view }: LocalizedRanking, { home }: Home): string =>
  sharedFirsts(view).length > 0 ? home.shared : home.notSettled('');

/** Whether one without a comparable figure had more in an earlier year than the first has in this one. */
function hadMore(
  { metric, period }: RankingView,
  { last }: Unlisted,
  first: RankingEntryView | null,
): boolean {
  // Last figures are of full years: months can't be put beside them.
  return (
    first !== null &&
    last?.metric === metric &&
    isFullYearId(period.id) &&
    last.period < period.id &&
    last.value > first.bounds.low
  );
}

/**
 * Those without a comparable figure that could be first, because they could have more than is certain of any entry. A stated first place
 * limits all others to its high: those that reach it could be above, were it wrong.
 */
function unlistedLeaders({ view }: LocalizedRanking): RankingView['unlisted'] {
  const { entries, unlisted } = view;
  const stated = statedFirsts(view);
  const limits = stated.map(({ bounds }) => bounds.high ?? Infinity);
  const lead = Math.max(...entries.map(({ bounds }) => bounds.low));
  return unlisted.filter(({ high, needs }) => {
    // Who can only reach the first could share its place, unless rounding alone makes them equal, which isn’t known here.
    if (high === null || high === lead) return true;
    if (stated.length > 0) return high > lead || limits.some((limit) => high >= limit);
    // Bounds are rounded, needs aren’t: there are none if no entry could be passed, or nothing is certain of any.
    return needs ? needs.rank === 1 : lead <= 0 && high > lead;
  });
}

/** Who else could be first, and why the figures leave it open; empty if it is certain. */
function othersFirst(localized: LocalizedRanking, { home }: Home): string[] {
  const { view, words, text, name } = localized;
  const { unlisted, coverage, titles } = view;
  const named = (rivals: readonly { readonly entity: EntityRef }[]) => ({
    names: listText(
      words,
      rivals.map(({ entity }) => name(entity.id)),
    ),
    count: rivals.length,
  });
  const without = unlistedLeaders(localized);
  const first = soleFirstEntry(localized);
  const earlier = without.filter((one) => hadMore(view, one, first));
  const rivals = rivalsWithFigures(view);
  const inPart = rivalsInPart(view);
  if (without.length + rivals.length > 0)
    return [
      home.othersFirst({
        statedBy: publishersStatingFirst(localized, first).length,
        besides: first ? '' : namesText(localized, likelyLeaders(view)),
        earlier: named(earlier.filter(({ last }) => last?.basis === view.basis)),
        earlierOtherwise: named(earlier.filter(({ last }) => last?.basis !== view.basis)),
        without: named(without.filter((one) => !earlier.includes(one))),
        inPart: {
          ...named(inPart),
          times: multiplesToLead(view, inPart),
        },
        inexact: named(rivals.filter((entry) => !inPart.includes(entry))),
      }),
    ];
  return unlisted.length > 0
    ? [home.noneElseFirst(unlisted.length, coverage.of, text(titles.level))]
    : [];
}

type Unlisted = RankingView['unlisted'][number];

/** How many times its last figure one without a comparable figure would need to lead; null if the two can’t be put side by side. */
function timesToLead({ entries, metric, period }: RankingView, { last }: Unlisted): number | null {
  // Last figures are of full years: months can't be put beside them.
  if (last?.metric !== metric || !isFullYearId(period.id)) return null;
  const lead = Math.max(0, ...entries.map(({ bounds }) => bounds.low));
  const highest = last.bounds?.high ?? last.value;
  return highest ? lead / highest : null;
}

/** What one without a comparable figure would need to lead, in words; empty if it has no last figure. `name` is empty if it is the only one. */
function needsText(
  { view, monthsText, titleOf }: LocalizedRanking,
  { home }: Home,
  name: string,
  { last }: Unlisted,
  times: number,
): string {
  if (!last) return '';
  const way = last.basis === view.basis ? '' : titleOf('bases', last.basis);
  return home.nearestNeeds(name, roundTimes(times), monthsText(last.period), way);
}

/** Who of those without a comparable figure could be first, and what is known of them; nothing if that is only how many. */
function unlistedRivals(localized: LocalizedRanking, { home }: Home): string[] {
  const rivals = unlistedLeaders(localized);
  const measured = rivals
    .flatMap((one) => {
      const times = timesToLead(localized.view, one);
      return times === null ? [] : [{ one, times }];
    })
    .sort((a, b) => a.times - b.times);
  const [nearest] = measured;
  const nearestName = nearest && rivals.length > 1 ? localized.name(nearest.one.entity.id) : '';
  const known = nearest
    ? needsText(localized, { home }, nearestName, nearest.one, nearest.times)
    : '';
  const namesOf = (some: readonly Unlisted[], most?: number): string =>
    listText(
      localized.words,
      some.map(({ entity }) => localized.name(entity.id)),
      most,
    );
  const count = rivals.length;
  if (count > 0 && count <= MAX_UNLISTED_NAMED)
    return [home.unlistedRivals(namesOf(rivals, count), count, known)];
  if (!known) return [];
  const far = measured.filter((other) => other.times > MAX_TIMES && other !== nearest);
  const without = rivals.filter(({ last }) => last === null);
  return [
    home.manyUnlistedRivals(
      count,
      known,
      { count: far.length, times: roundTimes(far[0]?.times ?? 0) },
      {
        names: namesOf(without),
        count: without.length,
      },
    ),
  ];
}

/** The certainty of the headline. Those without a figure come before those known in part if some of them had more before. */
export function leadCertainty(localized: LocalizedRanking, { home }: Home): LeadCertainty {
  if (localized.view.entries.length === 0) return { answer: '', rivals: [] };
  const first = soleFirstEntry(localized);
  const inPart = needsToLead(localized, { home });
  const unlisted = unlistedRivals(localized, { home });
  const isUnlistedNearer = unlistedLeaders(localized).some((one) =>
    hadMore(localized.view, one, first),
  );
  const rivals = isUnlistedNearer ? [...unlisted, ...inPart] : [...inPart, ...unlisted];
  return {
    answer: home.sentences([
      ...(first ? figuresOnFirst(localized, { home }, first) : [withoutFirst(localized, { home })]),
      ...othersFirst(localized, { home }),
    ]),
    rivals: rivals.map((sentence) => home.sentences([sentence])),
  };
}
