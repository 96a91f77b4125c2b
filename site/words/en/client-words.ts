/** The words that the script of the embed builder loads, one file per language: its own, the widget's, and those of pictures. */

import type { Language } from '../../../engine/mod.ts';
import type { PageLanguage } from '../../../engine/model/languages.ts';
import { detailsWords } from '../../../widget/text/locales/en/details.ts';
import { initialWords } from '../../../widget/text/locales/en/initial.ts';
import type { WidgetWords } from '../../../widget/text/mod.ts';
import { type BuilderWords, builderWords } from './builder-words.ts';
import { type PictureWords, pictureWords } from './picture-words.ts';

/** What code has to know of a language. */
export interface LanguageMeta {
  /** Its code: the name of its folder and, except for the default language, the prefix of its paths. */
  readonly language: PageLanguage;
  /** Its tag for `hreflang` and `lang`, with the script where the code leaves it open. */
  readonly tag: string;
  /** Its own name, for the link to the page in it. */
  readonly nativeName: string;
  readonly ogLocale: string;
  /** The language in which the engine words numbers, periods and derivations. */
  readonly engine: Language;
  /** Separates two sentences, or a heading from its text. */
  readonly space: string;
}

/** The words of the script in one language. */
export interface ClientWords extends WidgetWords {
  readonly meta: LanguageMeta;
  readonly builder: BuilderWords;
  readonly picture: PictureWords;
}

export const clientWords: ClientWords = {
  meta: {
    language: 'en',
    tag: 'en',
    nativeName: 'English',
    ogLocale: 'en_GB',
    engine: 'en',
    space: ' ',
  },
  words: initialWords,
  detailsWords,
  builder: builderWords,
  picture: pictureWords,
};
