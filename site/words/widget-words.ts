/** The widget's own words in the languages of the site's pages. */

import type { WidgetWords } from '../../widget/text/initial-words.ts';
import { detailsWords as enMore } from '../../widget/text/locales/en/details.ts';
import { initialWords as en } from '../../widget/text/locales/en/initial.ts';
import { detailsWords as zhMore } from '../../widget/text/locales/zh/details.ts';
import { initialWords as zh } from '../../widget/text/locales/zh/initial.ts';

/** The languages that the site's pages have. */
export type SiteLanguage = 'en' | 'zh';

const LANGUAGES: Readonly<Record<SiteLanguage, WidgetWords>> = {
  en: { words: en, detailsWords: enMore },
  zh: { words: zh, detailsWords: zhMore },
};

/** The words for a language; English where there are none. */
export function widgetWords(language: string): WidgetWords {
  return LANGUAGES[language.startsWith('zh') ? 'zh' : 'en'];
}
