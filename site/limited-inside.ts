/** The unlisted that can't be as high as others could, because the places that they lie in leave no room for it. */
import type { CompiledDataset } from '../engine/mod.ts';
import type { RankingKey } from '../engine/model/address.ts';
import type { Bounds, RankingView, Texts } from '../engine/model/documents.ts';
import { type LocalizedRanking, listText } from '../widget/text/mod.ts';
import type { SiteWords } from './words/mod.ts';

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
