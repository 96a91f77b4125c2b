/** The languages in which bodies are stored, and which of them answers a request for another. */
import { echo, Problem } from './problem.ts';

export type StoredLanguage = 'en' | 'zh';

const TAG = /^[a-z]{2,8}(-[a-z0-9]{1,8}){0,7}$/i;

/** Chinese for `zh` and whatever begins with it, English for all others and for none. Throws a 400 where it is no language tag. */
export function storedLanguage(tag: string | undefined): StoredLanguage {
  requireLanguageTag(tag);
  return tag !== undefined && /^zh(-|$)/i.test(tag) ? 'zh' : 'en';
}

/** Throws a 400 where something else than a language tag is asked for. */
export function requireLanguageTag(tag: string | undefined): void {
  if (tag === undefined || TAG.test(tag)) return;
  const expected = 'a language tag such as en, zh or zh-Hant';
  const detail = `bad lang: ${echo(tag)}; expected ${expected}`;
  throw new Problem('badParameter', detail, [{ parameter: 'lang', value: echo(tag), expected }]);
}

/** The widget's languages beside English and the traditional characters; a test holds this to `engine/model/languages.ts`. */
const WIDGET_LANGUAGES = ['ar', 'zh'];
const TRADITIONAL = /^zh(?!.*hans).*(hant|tw|hk|mo)/i;

/** The language in which the widget speaks to readers of `tag`: English, where it has no words of it. */
export function widgetLanguage(tag: string): string {
  if (TRADITIONAL.test(tag)) return 'zh-Hant';
  const [language = ''] = tag.toLowerCase().split('-');
  return WIDGET_LANGUAGES.includes(language) ? language : 'en';
}
