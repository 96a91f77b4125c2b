/** Other published forms of an entry's figure. */
import type { RankingEntry } from '../../engine/model/documents.ts';
import type { DetailsWords } from './details-words.ts';
import type { LocalizedRanking } from './localized-ranking.ts';
import { statedText } from './stated-text.ts';

/** "Also published as …"; empty if there are no other observations. */
export function alsoPrintedText(
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  entry: RankingEntry,
): string {
  const { words, numbers, publisher, format } = localized;
  const others = entry.observations.filter(({ id }) => id !== entry.reported?.observation);
  const printed = others.map((figure) => {
    const text = statedText(format, numbers, figure);
    return detailsWords.printed(text, publisher(figure.source), figure.qualifier === 'truncated');
  });
  const list = format.listText(words, [...new Set(printed)], Infinity);
  return printed.length > 0 ? detailsWords.alsoPrinted(list) : '';
}
