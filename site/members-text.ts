/** The members of a dataset's levels, counted in words: "places: 20, regions: 31". */
import type { Dataset } from '../engine/mod.ts';
import type { Texts } from '../engine/model/documents.ts';
import type { PageLanguage } from '../engine/model/languages.ts';
import { localizedText } from '../engine/model/text.ts';
import type { SiteWords } from './words/mod.ts';

/** The number of members of each level that ranks several. */
export interface LevelMembers {
  readonly title: Texts;
  readonly count: number;
}

/** Counts the members of each level; those of one member rank nothing. */
export function membersOf({ entities, levels }: Dataset): LevelMembers[] {
  return levels
    .map(({ id, title }) => ({
      title,
      count: entities.filter((entity) => entity.levels.includes(id)).length,
    }))
    .filter(({ count }) => count > 1);
}

/** The members in words; empty if no level has several. */
export function membersText(
  { dataset }: Pick<SiteWords, 'dataset'>,
  members: readonly LevelMembers[],
  language: PageLanguage,
): string {
  return dataset.members(
    members.map(({ title, count }) => ({ level: localizedText(title, language), count })),
  );
}
