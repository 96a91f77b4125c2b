/**
 * The words of the site by language. A language is a folder here with a `mod.ts`, and its code in `PAGE_LANGUAGES`; `en/` has
 * the interfaces.
 */
import {
  nearestPageLanguage,
  PAGE_LANGUAGES,
  type PageLanguage,
} from '../../engine/model/languages.ts';
import type { SiteWords } from './en/mod.ts';

export type { SiteWords };

async function load(language: PageLanguage): Promise<[PageLanguage, SiteWords]> {
  // The folder's own annotation is its type: a path that is computed has none.
  const { words } = (await import(`./${language}/mod.ts`)) as { readonly words: SiteWords };
  return [language, words];
}

const WORDS = new Map(await Promise.all(PAGE_LANGUAGES.map(load)));

/** The words of all languages, the default one first. */
export const ALL_SITE_WORDS: readonly SiteWords[] = [...WORDS.values()];

/** The words of the nearest language that the pages have. */
export function siteWords(language: string): SiteWords {
  const words = WORDS.get(nearestPageLanguage(language));
  if (!words) throw new Error(`no words of ${language}: expected a folder of site/words`);
  return words;
}
