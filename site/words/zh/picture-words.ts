/** Pictures in Chinese. */
import type { PictureWords } from '../en/picture-words.ts';

export const pictureWords: PictureWords = {
  more: (count) => `另有${count}个`,
  leftOpen: '名次为区间的，单凭数字尚不能确定。',
  entry: (place, name, value) => `${place}${name}${value}`,
  listed: '；',
};
