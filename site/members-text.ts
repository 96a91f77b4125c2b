/** The members of a dataset's levels, counted in words: "20 places and 31 regions". */
import type { Dataset } from '../engine/mod.ts';
import type { Texts } from '../engine/model/documents.ts';
import type { PageLanguage } from '../engine/model/languages.ts';
import { localizedText } from '../engine/model/localized-text.ts';
import { listText } from '../widget/text/mod.ts';
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
  { words, dataset }: Pick<SiteWords, 'words' | 'dataset'>,
  members: readonly LevelMembers[],
  language: PageLanguage,
): string {
  const texts = members.map(({ title, count }) =>
    dataset.members(count, localizedText(title, language)),
  );
  return listText(words, texts, texts.length);
}
