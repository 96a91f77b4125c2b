/**
 * A ranking in one language: its document with words and number formats. All views and sentences are functions of it;
 * it depends on neither the network nor the page.
 */
import type { RankingView, Texts } from '../../engine/model/documents.ts';
import { localizedText } from '../../engine/model/text.ts';
import {
  boundsText,
  changeText,
  dateText,
  figureText,
  isLong,
  listText,
  monthsText,
  type NumberStyle,
} from './format.ts';
import type { Words } from './initial-words.ts';

const format = { boundsText, changeText, dateText, figureText, listText };

export interface LocalizedRanking {
  readonly view: RankingView;
  readonly words: Words;
  /** The requested language tag. */
  readonly language: string;
  readonly numbers: NumberStyle;
  /** Format functions, passed to lazy chunks so that these don't contain a copy. */
  readonly format: typeof format;
  /** A text in the nearest available language. */
  text(texts: Texts | undefined): string;
  /** An entity's name by its id; the id if the ranking doesn't name it. */
  name(entity: string): string;
  publisher(source: string): string;
  /** A period by its id: a year, a month or a range of months. */
  monthsText(period: string): string;
  /** Head of the column of changes. */
  readonly changeHead: string;
  /** A source's date: a day, `YYYY-MM-DD`, or a whole month, `YYYY-MM`. */
  dayOrMonthText(date: string): string;
  /** The title of another metric or basis; empty if it has none. */
  titleOf(kind: 'metrics' | 'bases', id: string): string;
}

/** Localizes `view`: names and titles in `language`, a tag, and the rest in `words`. */
export function localizeRanking(
  view: RankingView,
  words: Words,
  language: string,
): LocalizedRanking {
  const text = (texts: Texts | undefined): string => localizedText(texts, language);
  const named = [...view.entries, ...view.unlisted, ...view.setAside].map(({ entity }) => entity);
  const all = [...named, ...(view.named ?? [])];
  const names = new Map(all.map(({ id, name }) => [id, name]));
  const publishers = new Map(
    view.sources.map(({ id, publisher, name = { en: publisher } }) => [id, name]),
  );
  return {
    view,
    words,
    language,
    numbers: {
      words,
      // A unit in Latin letters, which is a fallback in a language without spaces, needs a space.
      unit:
        words.unitAfterNumber && view.unit !== 'percent'
          ? text(view.titles.unit).replace(/^\w/, ' $&')
          : '',
      percent: view.unit === 'percent',
      // A shortened number would look like one of another kind.
      isFull: isLong(view.entries[0]?.reported?.value ?? 0),
    },
    format,
    text,
    name: (entity) => text(names.get(entity)) || entity,
    publisher: (source) => text(publishers.get(source)) || source,
    monthsText: (period) => monthsText(words, period),
    changeHead: words.changeHead(Number.parseInt(view.period.to, 10) - 1),
    dayOrMonthText: (date) => (date.length > 7 ? dateText(words, date) : monthsText(words, date)),
    titleOf: (kind, id) => text(view.available[kind].find((titled) => titled.id === id)?.title),
  };
}

/** Returns a memoized `localizeRanking`, because a long ranking renders many times. */
export function createLocalizer() {
  let last: LocalizedRanking | undefined;
  return (
    view: RankingView,
    { words, language }: Pick<LocalizedRanking, 'words' | 'language'>,
  ): LocalizedRanking => {
    if (last?.view !== view || last.words !== words || last.language !== language)
      last = localizeRanking(view, words, language);
    return last;
  };
}
