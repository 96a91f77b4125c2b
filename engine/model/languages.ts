/**
 * The lists of languages, and the fallbacks for other languages. The widget has the most; pages and stored files have fewer; the
 * engine's sentences, which are part of the documents, have their own list, because readers in other languages fall back to them.
 */

/** The tags of the widget's languages, in display order. Each has a folder in `widget/text/locales/`. */
export const WIDGET_LANGUAGES = ['en', 'zh', 'zh-Hant', 'ar'] as const;

export type WidgetLanguage = (typeof WIDGET_LANGUAGES)[number];

/** Their native names, for a page that offers the choice. */
export const WIDGET_LANGUAGE_NAMES: Readonly<Record<WidgetLanguage, string>> = {
  en: 'English',
  zh: '简体中文',
  'zh-Hant': '繁體中文',
  ar: 'العربية',
};

/** The languages of the engine's wording: sentences, numbers and periods in documents. The default is first. */
export const WORDING_LANGUAGES = ['en', 'zh'] as const;
export type WordingLanguage = (typeof WORDING_LANGUAGES)[number];

const TRADITIONAL = /^zh(?!.*hans).*(hant|tw|hk|mo)/i;

/**
 * The languages to try for a text, in order: traditional Chinese gives zh-Hant, zh, en; any other language itself, then en.
 * `zh` means simplified characters; `zh-TW` counts as zh-Hant, `en-GB` as en.
 */
export function languageFallbacks(tag: string): readonly string[] {
  const [language = ''] = tag.toLowerCase().split('-');
  return [...(TRADITIONAL.test(tag) ? ['zh-Hant'] : []), language, 'en'];
}

export const isWidgetLanguage = (tag: string): tag is WidgetLanguage =>
  WIDGET_LANGUAGES.some((language) => language === tag);

/** The nearest language of the widget. */
export function nearestWidgetLanguage(tag: string): WidgetLanguage {
  return languageFallbacks(tag).find(isWidgetLanguage) ?? 'en';
}

/** The languages of pages and of stored bodies, the default first. Each has a folder in `site/words/`. */
export const PAGE_LANGUAGES = ['en', 'zh'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** The language whose paths have no prefix. */
export const DEFAULT_LANGUAGE: PageLanguage = PAGE_LANGUAGES[0];

/** The nearest language of the pages. */
export function nearestPageLanguage(tag: string): PageLanguage {
  const wanted = languageFallbacks(tag);
  return (
    PAGE_LANGUAGES.find((language) => wanted.includes(language) && language !== DEFAULT_LANGUAGE) ??
    DEFAULT_LANGUAGE
  );
}
