/** Words that the embed builder's script loads, one file per language: its own, the widget's and those of pictures. */

import type { PageLanguage, WordingLanguage } from '../../../engine/model/languages.ts';
import { detailsWords } from '../../../widget/text/locales/en/details.ts';
import { initialWords } from '../../../widget/text/locales/en/initial.ts';
import type { WidgetWords } from '../../../widget/text/mod.ts';
import { type BuilderWords, builderWords } from './builder-words.ts';
import { type PictureWords, pictureWords } from './picture-words.ts';

/** Properties of a language that code depends on. */
export interface LanguageMeta {
  /** Its code: the name of its folder and, except for the default language, the prefix of its paths. */
  readonly language: PageLanguage;
  /** Its tag for `hreflang` and `lang`; includes the script if the code doesn't imply it. */
  readonly tag: string;
  /** Its native name, for links to pages in it. */
  readonly nativeName: string;
  readonly ogLocale: string;
  /** The language of numbers, periods and derivations from the engine. */
  readonly engine: WordingLanguage;
  /** Separator between two sentences, or between a heading and its text. */
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
