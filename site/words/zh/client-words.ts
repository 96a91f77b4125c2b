/** Words that the embed builder's script loads, in Chinese. */
import { detailsWords } from '../../../widget/text/locales/zh/details.ts';
import { initialWords } from '../../../widget/text/locales/zh/initial.ts';
import type { ClientWords } from '../en/client-words.ts';
import { builderWords } from './builder-words.ts';
import { pictureWords } from './picture-words.ts';

export const clientWords: ClientWords = {
  meta: {
    language: 'zh',
    tag: 'zh-Hans',
    nativeName: '中文',
    ogLocale: 'zh_CN',
    engine: 'zh',
    space: '',
  },
  words: initialWords,
  detailsWords,
  builder: builderWords,
  picture: pictureWords,
};
