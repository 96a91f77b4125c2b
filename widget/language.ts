/** What languages fall back to. Knows no page; `page-language.ts` does. */

const TRADITIONAL = /^zh(?!.*hans).*(hant|tw|hk|mo)/i;

/**
 * The languages to try for a text, nearest first: zh-Hant, then zh, then en; any other, then en. `zh` means
 * simplified characters; `zh-TW` is zh-Hant, `en-GB` is en.
 */
export function fallbacks(tag: string): readonly string[] {
  const [language = ''] = tag.toLowerCase().split('-');
  return [...(TRADITIONAL.test(tag) ? ['zh-Hant'] : []), language, 'en'];
}
