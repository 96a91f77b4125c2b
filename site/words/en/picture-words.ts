/** What pictures say beside the words of the widget and the site: one object a language. */

/** The languages that pictures are made in. */
export type PictureLanguage = 'en' | 'zh';

export interface PictureWords {
  /** For `xml:lang`: which forms the characters have. */
  readonly tag: string;
  /** The rows that have no room. */
  more(count: number): string;
  /** Why some ranks are ranges, told once. */
  readonly leftOpen: string;
  /** A place with its rank, for the description in words; the rank may be empty. */
  entry(place: string, name: string, value: string): string;
  /** Between places, and between sentences. */
  readonly listed: string;
  readonly gap: string;
}

const english: PictureWords = {
  tag: 'en',
  more: (count) => `and ${count} more`,
  leftOpen: 'Where a rank is a range, the figures alone leave it open.',
  entry: (place, name, value) => `${place && `${place}: `}${name}${value && ` ${value}`}`,
  listed: '; ',
  gap: ' ',
};

const chinese: PictureWords = {
  tag: 'zh-Hans',
  more: (count) => `另有${count}个`,
  leftOpen: '名次为区间的，单凭数字尚不能确定。',
  entry: (place, name, value) => `${place}${name}${value}`,
  listed: '；',
  gap: '',
};

/** The words for a language. */
export function pictureWords(language: PictureLanguage): PictureWords {
  return language === 'zh' ? chinese : english;
}
