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

/** The newest possible values of the members of all levels, by entity. */
function boundsAtAllLevels(
  { rankings }: CompiledDataset,
  { metric, period, basis }: RankingView,
): Map<string, Bounds> {
  const members = rankings
    .filter(({ key }) => key.metric === metric && key.period === period.id && key.basis === basis)
    .flatMap(({ comparisons }) => comparisons.at(-1)?.document?.members ?? []);
  return new Map(members.map(({ id, bounds }) => [id, bounds]));
}

/** Those whose high is what the place around them leaves beside the lows of the others in it. */
export function limitedPlaces(compiled: CompiledDataset, view: RankingView): LimitedPlace[] {
  const { rivals } = view;
  const candidates = view.unlisted.filter(({ needs }) => rivals && needs?.above !== rivals.above);
  if (candidates.length === 0) return [];
  const { entities } = compiled.dataset;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const children = Map.groupBy(entities, ({ parent }) => parent);
  const bounds = boundsAtAllLevels(compiled, view);
  return candidates.flatMap(({ entity: { id, name } }) => {
    const parent = byId.get(byId.get(id)?.parent ?? '');
    const whole = bounds.get(parent?.id ?? '')?.high ?? null;
    const high = bounds.get(id)?.high ?? null;
    if (!parent || whole === null || high === null) return [];
    const others = (children.get(parent.id) ?? []).filter((one) => one.id !== id);
    const known = others.reduce((sum, one) => sum + (bounds.get(one.id)?.low ?? 0), 0);
    const isLimited = Math.abs(whole - known - high) <= ROUNDING * whole;
    return isLimited ? [{ name, parent: parent.name }] : [];
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
