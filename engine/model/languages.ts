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
