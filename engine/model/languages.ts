/** The languages, and what others fall back to. Knows no page; `page-language.ts` does. */

/** Those that the widget has words of: each is a file in `locales/` and one in `locales/more/`. */
export const WIDGET_LANGUAGES: readonly string[] = ['ar', 'en', 'zh', 'zh-Hant'];

const TRADITIONAL = /^zh(?!.*hans).*(hant|tw|hk|mo)/i;

/**
 * The languages to try for a text, nearest first: zh-Hant, then zh, then en; any other, then en. `zh` means
 * simplified characters; `zh-TW` is zh-Hant, `en-GB` is en.
 */
export function languageFallbacks(tag: string): readonly string[] {
  const [language = ''] = tag.toLowerCase().split('-');
  return [...(TRADITIONAL.test(tag) ? ['zh-Hant'] : []), language, 'en'];
}

/** The nearest language that the widget has words of. */
export function nearestWidgetLanguage(tag: string): string {
  return languageFallbacks(tag).find((one) => WIDGET_LANGUAGES.includes(one)) ?? 'en';
}

/** The languages of the pages and of all that is stored per language, the default first. Each is a folder of `site/words/`. */
export const PAGE_LANGUAGES = ['en', 'zh'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** The one whose paths have no prefix. */
export const DEFAULT_LANGUAGE: PageLanguage = PAGE_LANGUAGES[0];

/** The nearest language that the pages have. */
export function nearestPageLanguage(tag: string): PageLanguage {
  const wanted = languageFallbacks(tag);
  return (
    PAGE_LANGUAGES.find((language) => wanted.includes(language) && language !== DEFAULT_LANGUAGE) ??
    DEFAULT_LANGUAGE
  );
}
