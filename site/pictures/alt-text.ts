/** A ranking in words: what stands for its picture where that can't be seen. */
import type { RankingView } from '../../engine/model/documents.ts';
import {
  moreRowsText,
  type PictureSiteWords,
  type PictureText,
  pictureText,
} from './picture-text.ts';

/** Places that are told one by one. */
const MOST = 5;

/** Title, scope, the first places with their ranks and values, and who isn't listed; of at least five rows. */
export function pictureAltText(told: PictureText): string {
  const { localized, words, title, scope, notRanked, unlisted } = told;
  const { sentence, empty } = localized.words;
  const rows = told.rows.slice(0, MOST);
  const places = rows.map(({ place, name, value }) => words.entry(place, name, value));
  const list = [...places, moreRowsText(told, rows.length)].filter(Boolean).join(words.listed);
  const parts = [sentence([title]), sentence([scope]), notRanked, list ? sentence([list]) : empty];
  return [...parts, unlisted].filter(Boolean).join(told.meta.space);
}

/** The same of a view: for the `alt` of its pictures. */
export function altText(view: RankingView, site: PictureSiteWords): string {
  return pictureAltText(pictureText(view, site, MOST));
}
