/** The widget's own words in the languages of the site's pages. */

import type { Language } from '../../widget/text/initial-words.ts';
import { moreWords as enMore } from '../../widget/text/locales/en/details.ts';
import { firstWords as en } from '../../widget/text/locales/en/initial.ts';
import { moreWords as zhMore } from '../../widget/text/locales/zh/details.ts';
import { firstWords as zh } from '../../widget/text/locales/zh/initial.ts';

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
