/** A ranking in words: what stands for its picture where that can't be seen. */
import type { Reading } from '../../widget/reading.ts';
import { scopeText, titleText, unlistedSentence } from '../../widget/remarks.ts';
import { moreText, rowsOf } from './rows.ts';
import { type PictureLanguage, pictureWords } from './words.ts';

/** Places that are told one by one. */
const MOST = 5;

/** Title, scope, the first places with their ranks and values, and who isn't listed. */
export function altText(reading: Reading, language: PictureLanguage): string {
  const { view, words, text } = reading;
  const picture = pictureWords(language);
  const rows = rowsOf(reading, MOST);
  const told = rows.map(({ place, name, value }) => picture.entry(place, name, value));
  return [
    words.sentence([titleText(reading)]),
    words.sentence([scopeText(reading)]),
    view.mixed ? words.notRanked(text(view.titles.basis)) : '',
    rows.length > 0
      ? words.sentence([
          [...told, moreText(view, rows.length, language)].filter(Boolean).join(picture.listed),
        ])
      : words.empty,
    unlistedSentence(reading),
  ]
    .filter(Boolean)
    .join(language === 'en' ? ' ' : '');
}
