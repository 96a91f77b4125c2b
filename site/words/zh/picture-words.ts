/** Pictures in Chinese. */
import type { PictureWords } from '../en/picture-words.ts';

export const pictureWords: PictureWords = {
  more: (count) => `另有${count}个`,
  asStated: '未证实',
  leftOpen: '名次为范围的，单凭数字尚不能确定。',
  entry: (place, name, value) => [place, name, value].filter(Boolean).join(' '),
  alt: {
    leader: (title, name, value, count, published) =>
      `${title}：${count === 1 ? `只有${name}有数字` : `在有数字的${count}个中${name}居首`}${value && `，为${value}`}（${published}）。`,
    openRace: (title, names, count, published) =>
      `${title}：在有数字的${count}个中${names}可能居首（${published}）。`,
    anyOf: (count) => `${count}个都`,
    sideBySide: (title, count, published) =>
      `${title}：列出${count}个数字，不作排名（${published}）。`,
    empty: (title, published) => `${title}：尚无可比数字（${published}）。`,
  },
};
