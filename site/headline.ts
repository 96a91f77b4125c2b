/** Headline of a ranking, generated from the data. */

import type { CompiledDataset } from '../engine/mod.ts';
import type { LeadersDocument, RankingEntryView, RankingView } from '../engine/model/documents.ts';
import { RANGE_QUALIFIERS } from '../engine/model/vocabulary.ts';
import {
  boundsText,
  isKnownInPart,
  type LocalizedRanking,
  numberText,
  titleText,
} from '../widget/text/mod.ts';
import { namesText } from './lead-needs.ts';
import { type Comeback, possibleLeaders, sharedFirsts, soleLeader } from './possible-leaders.ts';
import type { Standing } from './words/en/home-words.ts';
import type { SiteWords } from './words/mod.ts';

type Home = Pick<SiteWords, 'home'>;

/** Significant digits of the number in a headline, if it stays within its bounds. */
const DIGITS = 3;
/** Smaller numbers are short enough as they were published. */
const SHORT = 100_000;
/** A headline names at most this many possible leaders. */
const MAX_NAMED = 3;

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
    // However many digits an estimate has, they aren’t a count.
    if (reported.modelled || isWithin(rounded))
      return words.qualified('about', numberText(numbers, rounded, step));
  }
  return words.qualified(qualifier, numberText(numbers, value, precision));
}

/** Whether the figures alone make an entry first among those with figures. */
export const isProvenFirst = ({ rank }: RankingEntryView): boolean =>
  rank?.byFigures.best === 1 && rank.byFigures.worst === 1;

/** The entry that must be first, by figures or by a claim; null if the first place is open. */
export function soleFirstEntry(localized: LocalizedRanking): RankingEntryView | null {
  return soleLeader(localized.view);
}

/** What a headline may say of the only possible leader. Others could be above it, so only its rank in the whole level proves it first. */
function standingOf({ view }: LocalizedRanking, first: RankingEntryView): Standing {
  if (view.entries.length === 1) return 'alone';
  return isProvenFirst(first) && first.rank?.standing === 'proven' ? 'proven' : 'leading';
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

/**
 * Headline without a single leader: who share the first place, or who leads by published figures if only unpublished ones could change that,
 * else who could be first.
 */
function openRaceHeadline(
  localized: LocalizedRanking,
  { home }: Home,
  [leader, ...rivals]: readonly RankingEntryView[],
): string {
  const { view, words, name } = localized;
  const title = titleText(localized);
  if (!leader) return home.emptyHeadline(title);
  const shared = sharedFirsts(view);
  if (shared.length > 0) return home.sharedHeadline(title, namesText(localized, shared));
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

/** The leaders of all years by a ranking's metric and level, on the ways of counting in force; null if there are none. */
export function findLeaders(
  { leaders }: CompiledDataset,
  { metric, level }: Pick<RankingView, 'metric' | 'level'>,
): LeadersDocument | null {
  const found = leaders.find(
    ({ key }) => key.metric === metric && key.level === level && key.basis === null,
  );
  return found?.vintages.at(-1)?.document ?? null;
}
