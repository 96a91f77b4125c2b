/** Formats days and months in words. Results are cached, because pages repeat the same few hundred dates. */

import type { Dataset } from '../engine/mod.ts';
import type { Texts } from '../engine/model/documents.ts';
import type { PageLanguage } from '../engine/model/languages.ts';
import { localizedText } from '../engine/model/text.ts';
import { dateText, monthsText } from '../widget/text/mod.ts';
import type { SiteWords } from './words/mod.ts';

const known = new Map<string, string>();

/** A date in words. `date` is `YYYY-MM-DD`, or `YYYY-MM` if no day is known. */
export function dayText({ words }: Pick<SiteWords, 'words'>, date: string): string {
  const key = `${words.tag} ${date}`;
  const text = known.get(key) ?? textOf(words, date);
  known.set(key, text);
  return text;
}

function textOf(words: SiteWords['words'], date: string): string {
  if (date.length > 'YYYY-MM'.length) return dateText(words, date);
  return monthsText(words, date);
}

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
