/** Text of a picture in the words of the widget, before layout. Each sentence is generated once. */
import type { RankingView } from '../../engine/model/documents.ts';
import {
  type LocalizedRanking,
  listText,
  localizeRanking,
  publishersText,
  scopeText,
  titleText,
  unlistedSentence,
} from '../../widget/text/mod.ts';
import type { ClientWords } from '../words/en/client-words.ts';
import { type PictureRow, pictureRows } from './picture-rows.ts';

/** Words that a picture uses. */
export type PictureSiteWords = Pick<ClientWords, 'meta' | 'words' | 'picture'>;

export interface PictureText {
  readonly localized: LocalizedRanking;
  readonly meta: ClientWords['meta'];
  readonly words: ClientWords['picture'];
  /** The title of the dataset, which says what the ranking belongs to. */
  readonly subject: string;
  readonly title: string;
  readonly scope: string;
  /** The reason why there are no ranks; empty if there are ranks. */
  readonly notRanked: string;
  readonly rows: readonly PictureRow[];
  readonly unlisted: string;
  readonly sources: string;
}

/** The text of a ranking with a limited number of rows. */
export function pictureText(
  view: RankingView,
  { meta, words, picture }: PictureSiteWords,
  maxRows: number,
): PictureText {
  const localized = localizeRanking(view, words, meta.language);
  return {
    localized,
    meta,
    words: picture,
    subject: localized.text(view.titles.dataset),
    title: titleText(localized),
    scope: scopeText(localized),
    notRanked: view.mixed ? words.notRanked : '',
    rows: pictureRows(localized, picture, maxRows),
    unlisted: unlistedSentence(localized),
    sources: `${publishersText(localized)} · ${words.licence(view.license)}`,
  };
}

/** The number of rows that aren't shown; empty if all are. */
export function moreRowsText({ localized, words }: PictureText, shown: number): string {
  const left = localized.view.entries.length - shown;
  return left > 0 ? words.more(left) : '';
}

/** Minimum and maximum number of publishers on one line. */
const MIN_PUBLISHERS = 2;
const MAX_PUBLISHERS = 6;

/**
 * Sources and licence in as many words as fit. The licence is dropped first; at least the first publisher stays.
 */
export function fitSources(
  { localized, sources }: PictureText,
  fits: (text: string) => boolean,
): string {
  const { view, words, publisher } = localized;
  const used = view.sources.filter(({ other }) => !other);
  const publishers = [...new Set(used.map(({ id }) => publisher(id)))];
  const licence = words.licence(view.license);
  const lists = Array.from({ length: MAX_PUBLISHERS - MIN_PUBLISHERS + 1 }, (_, index) =>
    words.sources(listText(words, publishers, MAX_PUBLISHERS - index)),
  );
  const texts = [sources, ...lists.map((list) => `${list} · ${licence}`), ...lists];
  return texts.find(fits) ?? `${words.sources(publishers[0] ?? '')}…`;
}
