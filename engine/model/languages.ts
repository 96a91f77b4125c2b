/** The languages of the widget and of the pages, and the fallbacks of every other language. */

/** The widget's languages with their own names, in the order of lists. Each is a folder of `widget/text/locales/`. */
export const WIDGET_LANGUAGE_NAMES = {
  en: 'English',
  zh: '简体中文',
  'zh-Hant': '繁體中文',
  ar: 'العربية',
} as const;

export type WidgetLanguage = keyof typeof WIDGET_LANGUAGE_NAMES;

/** The tags of the widget's languages. */
export const WIDGET_LANGUAGES: readonly string[] = Object.keys(WIDGET_LANGUAGE_NAMES);

const TRADITIONAL = /^zh(?!.*hans).*(hant|tw|hk|mo)/i;

/**
 * The languages to try for a text, nearest first: zh-Hant, then zh, then en; any other, then en. `zh` means
 * simplified characters; `zh-TW` is zh-Hant, `en-GB` is en.
 */
export function languageFallbacks(tag: string): readonly string[] {
  const [language = ''] = tag.toLowerCase().split('-');
  return [...(TRADITIONAL.test(tag) ? ['zh-Hant'] : []), language, 'en'];
}

export const isWidgetLanguage = (tag: string): tag is WidgetLanguage =>
  Object.hasOwn(WIDGET_LANGUAGE_NAMES, tag);

/** The nearest language of the widget. */
export function nearestWidgetLanguage(tag: string): WidgetLanguage {
  return languageFallbacks(tag).find(isWidgetLanguage) ?? 'en';
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
