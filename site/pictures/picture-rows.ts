/** What a picture shows, before layout: its rows, its texts in the words of the widget, and the sentence for its `alt`. */

import type { RankingEntryView, RankingView } from '../../engine/model/documents.ts';
import {
  type Bar,
  barScale,
  changeText,
  dateText,
  isKnownInPart,
  isOpenAbove,
  type LocalizedRanking,
  listText,
  localizeRanking,
  publishersText,
  rankRangeText,
  rankReason,
  rankText,
  scopeText,
  titleText,
  unlistedSentence,
  valueText,
  zeroOf,
} from '../../widget/text/mod.ts';
import { possibleLeaders, soleLeader } from '../possible-leaders.ts';
import type { ClientWords } from '../words/en/client-words.ts';
import type { PictureWords } from '../words/en/picture-words.ts';

export interface PictureRow {
  /** The single rank, set large; empty for a range, if too little is published, or nothing is compared. */
  readonly best: string;
  /** The range of ranks, set small; empty if the rank is a single one. */
  readonly range: string;
  /** Says that the single rank rests on a statement; empty if the figures prove it. For pictures without reasons. */
  readonly stated: string;
  /** The ranks in words; empty if nothing is compared. */
  readonly place: string;
  readonly name: string;
  readonly value: string;
  /** The change on a year before, or empty. */
  readonly change: string;
  /** The reason for a range of ranks, or the evidence for the rank; may be empty. */
  readonly reason: string;
  /** Whether the reason is only that the figures leave the rank open. Such a reason is given once for all rows. */
  readonly isOpen: boolean;
  /** Null if nothing is compared. */
  readonly bar: Bar | null;
  /** The position of zero, in percent of the scale. */
  readonly zero: number;
  /** Whether too little is published for a rank of the entry's own. */
  readonly isPartial: boolean;
}

function pictureRow(
  localized: LocalizedRanking,
  { asStated }: PictureWords,
  entry: RankingEntryView,
  bar: Bar,
  zero: number,
): PictureRow {
  const { view, words, name } = localized;
  const { entity, growth, rank } = entry;
  const isPartial = isKnownInPart(view, entry);
  const isSingle = rank !== null && rank.best === rank.worst;
  const reason = rankReason(localized, entry);
  return {
    best: !isPartial && isSingle ? rankText(localized, entry) : '',
    range: rank && (isPartial || !isSingle) ? rankRangeText(rank) : '',
    stated: rank && rankRangeText(rank) !== rankRangeText(rank.byFigures) ? asStated : '',
    place: rank ? words.rankPhrase(rank.best, rank.worst) : '',
    name: name(entity.id),
    value: valueText(localized.numbers, entry.bounds, entry.reported),
    change: growth ? changeText(words, growth.value) : '',
    reason,
    isOpen: reason === words.leftOpen,
    bar: rank ? bar : null,
    zero,
    isPartial,
  };
}

/** The first rows of a ranking, with all bars on the scale of the whole ranking. */
function pictureRows(
  localized: LocalizedRanking,
  words: PictureWords,
  maxRows: number,
): PictureRow[] {
  const { entries } = localized.view;
  const all = entries.map(({ bounds }) => bounds);
  const [bar, zero] = [barScale(all), zeroOf(all)];
  return entries
    .slice(0, maxRows)
    .map((entry) =>
      pictureRow(
        localized,
        words,
        entry,
        bar(entry.bounds, isOpenAbove(localized.view, entry)),
        zero,
      ),
    );
}

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
