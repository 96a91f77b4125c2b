/** The unlisted that can't be as high as others could, because the places that they lie in leave no room for it. */
import type { CompiledDataset } from '../engine/mod.ts';
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

/** What is counted, when and how. */
interface Subject {
  readonly metric: string;
  readonly period: string;
  readonly basis: string;
}

/** The newest possible values of the members of all levels, by entity. */
function boundsAtAllLevels(
  { rankings }: CompiledDataset,
  { metric, period, basis }: Subject,
): Map<string, Bounds> {
  const members = rankings
    .filter(({ key }) => key.metric === metric && key.period === period && key.basis === basis)
    .flatMap(({ comparisons }) => comparisons.at(-1)?.document?.members ?? []);
  return new Map(members.map(({ id, bounds }) => [id, bounds]));
}

/**
 * Gives the name of the place around an entity if the entity's high is what that place leaves beside the lows of the others in it; else null.
 */
function limitedInside(
  compiled: CompiledDataset,
  subject: Subject,
): (entity: string) => Texts | null {
  const { entities } = compiled.dataset;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const children = Map.groupBy(entities, ({ parent }) => parent);
  const bounds = boundsAtAllLevels(compiled, subject);
  return (entity) => {
    const parent = byId.get(byId.get(entity)?.parent ?? '');
    const whole = bounds.get(parent?.id ?? '')?.high ?? null;
    const high = bounds.get(entity)?.high ?? null;
    if (!parent || whole === null || high === null) return null;
    const others = (children.get(parent.id) ?? []).filter((one) => one.id !== entity);
    const known = others.reduce((sum, one) => sum + (bounds.get(one.id)?.low ?? 0), 0);
    return Math.abs(whole - known - high) <= ROUNDING * whole ? parent.name : null;
  };
}

/** Those that only the places around them keep below the entry that others could be above. */
export function limitedPlaces(compiled: CompiledDataset, view: RankingView): LimitedPlace[] {
  const { rivals, unlisted, metric, period, basis } = view;
  const candidates = unlisted.filter(({ needs }) => rivals && needs?.above !== rivals.above);
  if (candidates.length === 0) return [];
  const parentOf = limitedInside(compiled, { metric, period: period.id, basis });
  return candidates.flatMap(({ entity: { id, name } }) => {
    const parent = parentOf(id);
    return parent ? [{ name, parent }] : [];
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
