/** The unlisted that can't be as high as others could, because the places that they lie in leave no room for it. */
import type { RankingView, Texts } from '../engine/model/documents.ts';
import { type LocalizedRanking, listText } from '../widget/text/mod.ts';
import type { SiteWords } from './words/mod.ts';

/** One of them, with the names of both. */
export interface LimitedPlace {
  readonly name: Texts;
  readonly parent: Texts;
}

/** `parentOf` returns the name of the place whose figures give the high of an entity; null if none do. */
export function limitedInside(
  { unlisted, rivals }: RankingView,
  parentOf: (entity: string) => Texts | null,
): LimitedPlace[] {
  if (!rivals) return [];
  return unlisted.flatMap(({ entity, needs }) => {
    const parent = needs?.above === rivals.above ? null : parentOf(entity.id);
    return parent ? [{ name: entity.name, parent }] : [];
  });
}

/** Why they can't be above the entry with the name `above`. */
export function limitedText(
  { words, text }: LocalizedRanking,
  { home }: Pick<SiteWords, 'home'>,
  limited: readonly LimitedPlace[],
  above: string,
): string {
  const names = limited.map(({ name, parent }) => home.within(text(name), text(parent)));
  return home.limitedFromOutside(listText(words, names, names.length), above);
}
