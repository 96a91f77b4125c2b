/** What rivals that are known in part would need to lead, in words. */

import type { CompiledDataset } from '../engine/mod.ts';
import type { RankingKey } from '../engine/model/address.ts';
import type { Bounds, RankingEntryView, RankingView, Texts } from '../engine/model/documents.ts';
import {
  boundsText,
  isKnownInPart,
  type LocalizedRanking,
  listText,
  magnitude,
  roundOutwards,
} from '../widget/text/mod.ts';
import { countedAnotherWayText } from './counted-another-way.ts';
import { possibleLeaders, sharedFirsts, soleLeader } from './possible-leaders.ts';
import type { Multiples } from './words/en/home-words.ts';
import type { SiteWords } from './words/mod.ts';

type Home = Pick<SiteWords, 'home'>;

/** Those that would have to have more than so many times what is known of them are far. */
export const MAX_TIMES = 2;

/** A multiple with three digits, rounded up, so that it is enough. */
export const roundTimes = (times: number): number =>
  Number(roundOutwards(times, magnitude(times) - 2, 1).toPrecision(3));

/** The names of entries, as a list. */
export function namesText(
  { words, name }: LocalizedRanking,
  entries: readonly RankingEntryView[],
): string {
  return listText(
    words,
    entries.map(({ entity }) => name(entity.id)),
  );
}

/** What an entry known in part would need to reach a value, as a multiple of its average month; null if that isn't known. */
function paceTo(value: number, { bounds: { low }, needs }: RankingEntryView): number | null {
  if (needs?.pace === undefined || needs.value <= low) return null;
  return (needs.pace * (value - low)) / (needs.value - low);
}

/** What entries would at least need to reach a value; null if what one lacks can’t be put in numbers. */
function needsOf(
  localized: LocalizedRanking,
  { home }: Home,
  entries: readonly RankingEntryView[],
  value: number,
): string[] | null {
  const { view, numbers, name, monthsText } = localized;
  const paced = entries
    .flatMap((entry) => {
      const pace = paceTo(value, entry);
      return pace === null ? [] : [{ entry, pace }];
    })
    .sort((a, b) => a.pace - b.pace);
  const others = entries.filter((one) => !paced.some(({ entry }) => entry === one));
  const needs: string[] = [];
  const [nearest, ...further] = paced;
  if (nearest) {
    const { entry, pace } = nearest;
    const missing = monthsText(entry.missing ?? view.period.id);
    const names = namesText(
      localized,
      further.map((one) => one.entry),
    );
    const { id } = entry.entity;
    needs.push(home.needPace(name(id), roundTimes(pace), missing, names));
    const otherwise = countedAnotherWayText(localized, { home }, id);
    if (otherwise) needs.push(home.alsoPublished(otherwise));
  }
  if (others.length > 0) {
    const names = namesText(localized, others);
    const lows = others.map(({ bounds }) => bounds.low);
    const more = boundsText(numbers, { low: value - Math.max(...lows), high: null });
    if (!more) return null;
    needs.push(home.needMore(names, more));
  }
  return needs;
}

const lowest = ({ bounds }: RankingEntryView): number => bounds.low;

/** The highest value that is certain. */
const certainLead = ({ entries }: RankingView): number => Math.max(...entries.map(lowest));

/** Whether what is certain of an entry is less than half of the highest value that is certain. */
const isFarFrom = (view: RankingView, entry: RankingEntryView): boolean =>
  certainLead(view) > MAX_TIMES * lowest(entry);

/** What some, in the order of what is certain of them, would need to lead, if all are far from the first; null if one isn’t, or nothing is known of any. */
export function multiplesToLead(
  view: RankingView,
  entries: readonly RankingEntryView[],
): Multiples | null {
  const known = entries.map(lowest);
  if (!known[0] || !entries.every((entry) => isFarFrom(view, entry))) return null;
  return known.map((low) => (low > 0 ? roundTimes(certainLead(view) / low) : null));
}

/** The used statements of a first place. */
export const firstClaims = ({ claims }: RankingView): RankingView['claims'] =>
  claims.filter(({ status, rank }) => status === 'used' && rank === 1);

/** The entries that used statements call first. */
export function statedFirsts(view: RankingView): readonly RankingEntryView[] {
  const firsts = firstClaims(view);
  return view.entries.filter(({ entity }) => firsts.some((claim) => claim.entity === entity.id));
}

/**
 * The entry that must be first, by figures or by a claim; else those that share the first place, or of those that could be first the one with
 * the highest certain value. Empty if nothing is ranked.
 */
export function likelyLeaders(view: RankingView): readonly RankingEntryView[] {
  const shared = sharedFirsts(view);
  return shared.length > 0 ? shared : possibleLeaders(view).slice(0, 1);
}

/** The entries that could be first instead of the likely leaders. */
export function rivalsWithFigures(view: RankingView): readonly RankingEntryView[] {
  const leaders = likelyLeaders(view);
  const stated = statedFirsts(view).length || (soleLeader(view) ? 1 : 0);
  // If some are stated to be first, those that could be by figures, unless statements of other levels keep them lower.
  const couldLead =
    stated > 0
      ? view.entries.filter(({ rank }) => rank?.byFigures.best === 1 && rank.best <= stated + 1)
      : possibleLeaders(view);
  // One without a comparable figure may surely be above an entry.
  return couldLead.filter(
    (entry) => !leaders.includes(entry) && entry.rank?.level.byFigures.best === 1,
  );
}

/** The rivals that are known in part. */
export const rivalsInPart = (view: RankingView): readonly RankingEntryView[] =>
  rivalsWithFigures(view).filter(
    (entry) => isKnownInPart(view, entry) && lowest(entry) < certainLead(view),
  );

/**
 * What each of those known in part would at least need to be first; those that would have to more than double are named together. If a
 * near one is measured by its average month, so are all that can be: otherwise readers compare a multiple of the month with one of the
 * whole.
 */
export function needsToLead(localized: LocalizedRanking, { home }: Home): string[] {
  const { view } = localized;
  const lead = certainLead(view);
  const rivals = rivalsInPart(view);
  const isFar = (entry: RankingEntryView): boolean => lowest(entry) > 0 && isFarFrom(view, entry);
  const isPaced = (entry: RankingEntryView): boolean => paceTo(lead, entry) !== null;
  const isByMonth = rivals.some((entry) => !isFar(entry) && isPaced(entry));
  const isNear = (entry: RankingEntryView): boolean =>
    !isFar(entry) || (isByMonth && isPaced(entry));
  const near = rivals.filter(isNear);
  const far = rivals.filter((entry) => !isNear(entry)).sort((a, b) => lowest(b) - lowest(a));
  const needs = needsOf(localized, { home }, near, lead);
  if (!needs) return [home.couldHaveMore(namesText(localized, rivals))];
  const times = multiplesToLead(view, far);
  if (times !== null) needs.push(home.needTimes(namesText(localized, far), far.length, times));
  return needs;
}

// The unlisted that can't be as high as others could, because the places that they lie in leave no room for it.

/** One of them, with the names of both. */
export interface LimitedPlace {
  readonly name: Texts;
  readonly parent: Texts;
}

/** How far a published limit may be from the exact difference, as a share. */
const ROUNDING = 1e-3;

/** A place around another, and the most that it can have. */
export interface PlaceAround {
  readonly id: string;
  readonly name: Texts;
  readonly high: number;
}

/** The newest possible values of the members of all levels, by entity. */
function boundsAtAllLevels(
  { rankings }: CompiledDataset,
  of: Pick<RankingKey, 'metric' | 'period' | 'basis'>,
): Map<string, Bounds> {
  const members = rankings
    .filter(
      ({ key }) => key.metric === of.metric && key.period === of.period && key.basis === of.basis,
    )
    .flatMap(({ comparisons }) => comparisons.at(-1)?.document?.members ?? []);
  return new Map(members.map(({ id, bounds }) => [id, bounds]));
}

/** Returns a function to the place around an entity; null if it has none, or that has no upper end. */
export function placesAround(
  compiled: CompiledDataset,
  of: Pick<RankingKey, 'metric' | 'period' | 'basis'>,
): (entity: string) => PlaceAround | null {
  const bounds = boundsAtAllLevels(compiled, of);
  const byId = new Map(compiled.dataset.entities.map((entity) => [entity.id, entity]));
  return (entity) => {
    const parent = byId.get(byId.get(entity)?.parent ?? '');
    const high = bounds.get(parent?.id ?? '')?.high ?? null;
    return parent && high !== null ? { id: parent.id, name: parent.name, high } : null;
  };
}

/** Whether a high is what the place around leaves beside what is `known` elsewhere in it. */
export const isLeftBy = ({ high: whole }: PlaceAround, known: number, high: number): boolean =>
  Math.abs(whole - known - high) <= ROUNDING * whole;

/** Those whose high is what the place around them leaves beside the lows of the others in it. */
export function limitedPlaces(compiled: CompiledDataset, view: RankingView): LimitedPlace[] {
  const { rivals, metric, period, basis } = view;
  const candidates = view.unlisted.filter(({ needs }) => rivals && needs?.above !== rivals.above);
  if (candidates.length === 0) return [];
  const of = { metric, period: period.id, basis };
  const bounds = boundsAtAllLevels(compiled, of);
  const placeAround = placesAround(compiled, of);
  const children = Map.groupBy(compiled.dataset.entities, ({ parent }) => parent);
  return candidates.flatMap(({ entity: { id, name } }) => {
    const around = placeAround(id);
    const high = bounds.get(id)?.high ?? null;
    if (!around || high === null) return [];
    const others = (children.get(around.id) ?? []).filter((one) => one.id !== id);
    const known = others.reduce((sum, one) => sum + (bounds.get(one.id)?.low ?? 0), 0);
    return isLeftBy(around, known, high) ? [{ name, parent: around.name }] : [];
  });
}

/** Why they can't be above the entry that others could be; empty if there are none. */
export function limitedText(
  { view, words, text, name: nameOf }: LocalizedRanking,
  { home }: Pick<SiteWords, 'home'>,
  limited: readonly LimitedPlace[],
): string {
  if (limited.length === 0) return '';
  const names = limited.map(({ name, parent }) => home.within(text(name), text(parent)));
  const above = nameOf(view.rivals?.above ?? '');
  return home.limitedFromOutside(listText(words, names, names.length), above);
}
