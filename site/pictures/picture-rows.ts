/** Rows of a picture in the words and numbers of the widget, before layout. */
import type { RankingEntryView } from '../../engine/model/documents.ts';
import {
  type Bar,
  barScale,
  changeText,
  isKnownInPart,
  isOpenAbove,
  type LocalizedRanking,
  rankReason,
  ranksText,
  rankText,
  valueText,
  zeroOf,
} from '../../widget/text/mod.ts';
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
    range: rank && (isPartial || !isSingle) ? ranksText(rank) : '',
    stated: rank && ranksText(rank) !== ranksText(rank.byFigures) ? asStated : '',
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
export function pictureRows(
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
