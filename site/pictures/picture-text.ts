/** What a picture says, in the words of the widget, before anything has a place; each sentence is made once. */
import type { RankingView } from '../../engine/model/documents/mod.ts';
import { listText } from '../../widget/text/format.ts';
import { type Reading, read } from '../../widget/text/localized-ranking.ts';
import { publishersText, scopeText, titleText, unlistedSentence } from '../../widget/text/notes.ts';
import {
  type PictureLanguage,
  type PictureWords,
  pictureWords,
} from '../words/en/picture-words.ts';
import { widgetWords } from '../words/widget-words.ts';
import { type Row, rowsOf } from './picture-rows.ts';

export interface Telling {
  readonly reading: Reading;
  readonly language: PictureLanguage;
  readonly words: PictureWords;
  readonly title: string;
  readonly scope: string;
  /** Why there are no ranks; empty where there are. */
  readonly notRanked: string;
  readonly rows: readonly Row[];
  readonly unlisted: string;
  readonly sources: string;
}

/** Tells a ranking with its first `most` rows. */
export function telling(view: RankingView, language: PictureLanguage, most: number): Telling {
  const { words } = widgetWords(language);
  const reading = read(view, words, language);
  return {
    reading,
    language,
    words: pictureWords(language),
    title: titleText(reading),
    scope: scopeText(reading),
    notRanked: view.mixed ? words.notRanked(reading.text(view.titles.basis)) : '',
    rows: rowsOf(reading, most),
    unlisted: unlistedSentence(reading),
    sources: `${publishersText(reading)} · ${words.licence(view.license)}`,
  };
}

/** That there are more rows than the `shown` ones; empty where all are. */
export function moreText({ reading, words }: Telling, shown: number): string {
  const left = reading.view.entries.length - shown;
  return left > 0 ? words.more(left) : '';
}

/** The fewest and the most publishers that one line names. */
const FEWEST = 2;
const MOST = 6;

/** Sources and licence in as many words as fit, the licence going first; at least the fewest publishers. */
export function sourcesWithin(
  { reading, sources }: Telling,
  fits: (text: string) => boolean,
): string {
  const { view, words } = reading;
  const publishers = [...new Set(view.sources.map(({ publisher }) => publisher))];
  const licence = words.licence(view.license);
  const lists = Array.from({ length: MOST - FEWEST + 1 }, (_, index) =>
    words.sources(listText(words, publishers, MOST - index)),
  );
  const texts = [sources, ...lists.map((list) => `${list} · ${licence}`), ...lists];
  return texts.find(fits) ?? lists.at(-1) ?? '';
}
