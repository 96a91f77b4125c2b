/**
 * Words of the site by language. A language is a folder with a `mod.ts` and a code in `PAGE_LANGUAGES`; the interfaces
 * are in `en/`.
 */
import {
  nearestPageLanguage,
  PAGE_LANGUAGES,
  type PageLanguage,
} from '../../engine/model/languages.ts';
import type { SiteWords } from './en/mod.ts';

export type { SiteWords };

/** The same words, with the name of each period made once: `Intl` takes long, and pages and pictures name a period many times. */
function withKeptMonths(words: SiteWords): SiteWords {
  const names = new Map<string, string>();
  const months: SiteWords['words']['months'] = (range) => {
    const name = names.get(range.id) ?? words.words.months(range);
    names.set(range.id, name);
    return name;
  };
  return { ...words, words: { ...words.words, months } };
}

async function load(language: PageLanguage): Promise<[PageLanguage, SiteWords]> {
  // The annotation in the folder is the type, because a computed path has none.
  const { words } = (await import(`./${language}/mod.ts`)) as { readonly words: SiteWords };
  return [language, withKeptMonths(words)];
}

const WORDS = new Map(await Promise.all(PAGE_LANGUAGES.map(load)));

/** The words of all languages, the default language first. */
export const ALL_SITE_WORDS: readonly SiteWords[] = [...WORDS.values()];

/** The words in the nearest language of the pages. */
export function siteWords(language: string): SiteWords {
  const words = WORDS.get(nearestPageLanguage(language));
  if (!words) throw new Error(`no words of ${language}: expected a folder of site/words`);
  return words;
}
