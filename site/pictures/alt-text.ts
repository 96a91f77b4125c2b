/** A ranking in one sentence for its picture's `alt`: the leader, its value, the number of entries and the date. */
import type { RankingView } from '../../engine/model/documents.ts';
import { dateText, localizeRanking, titleText, valueText } from '../../widget/text/mod.ts';
import { possibleLeaders, soleLeader } from '../possible-leaders.ts';
import type { PictureSiteWords, PictureText } from './picture-text.ts';

type AltTextInput = Pick<PictureText, 'localized' | 'words'>;

/** If there are more possible leaders, their number is given instead of their names. */
const MAX_NAMES = 3;

/** Alternative text from the text of a picture. */
export function pictureAltText({ localized, words: { alt } }: AltTextInput): string {
  const { view, words, numbers, name } = localized;
  const title = titleText(localized);
  const published = words.publishedBy(dateText(words, view.asOf));
  const { length } = view.entries;
  if (length === 0) return alt.empty(title, published);
  if (view.mixed) return alt.sideBySide(title, length, published);
  const first = soleLeader(view);
  if (!first) return alt.openRace(title, leaderNames(localized, alt.anyOf), length, published);
  const value = valueText(numbers, first.bounds, first.reported);
  return alt.leader(title, name(first.entity.id), value, length, published);
}

function leaderNames(
  { view, words, name }: AltTextInput['localized'],
  anyOf: (count: number) => string,
): string {
  const leaders = possibleLeaders(view);
  if (leaders.length > MAX_NAMES) return anyOf(leaders.length);
  const list = new Intl.ListFormat(words.tag, { type: 'disjunction' });
  return list.format(leaders.map(({ entity }) => name(entity.id)));
}

/** Alternative text for the pictures of a view. */
export function altText(view: RankingView, site: PictureSiteWords): string {
  const localized = localizeRanking(view, site.words, site.meta.language);
  return pictureAltText({ localized, words: site.picture });
}
