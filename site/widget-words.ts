/** The widget's own words in the languages of the site's pages. */
import { firstWords as en } from '../widget/locales/en.ts';
import { moreWords as enMore } from '../widget/locales/more/en.ts';
import { moreWords as zhMore } from '../widget/locales/more/zh.ts';
import type { Language } from '../widget/locales/words.ts';
import { firstWords as zh } from '../widget/locales/zh.ts';

/** The languages that the site's pages have. */
export type SiteLanguage = 'en' | 'zh';

const LANGUAGES: Readonly<Record<SiteLanguage, Language>> = {
  en: { words: en, moreWords: enMore },
  zh: { words: zh, moreWords: zhMore },
};

/** The words for a language; English where there are none. */
export function widgetWords(language: string): Language {
  return LANGUAGES[language.startsWith('zh') ? 'zh' : 'en'];
}
