/** The rank of an entity in a ranking, in words, and whether it rests on published statements of rank. */
import type { RankRange } from '../../../engine/model/documents.ts';
import { publisherText } from '../../../engine/model/localized-source.ts';
import { listText } from '../../../widget/text/mod.ts';
import type { EntityPosition } from './entity-positions.ts';
import type { EntityContext } from './page-context.ts';

const isSameRange = (one: RankRange, other: RankRange): boolean =>
  one.best === other.best && one.worst === other.worst;

/** The publishers of the used statements of an entity's rank, in the page's language. */
export function rankPublishers(
  { sources, language }: EntityContext,
  { document, entry }: EntityPosition,
): string[] {
  const used = document.claims.filter(
    ({ status, entity }) => status === 'used' && entity === entry?.entity.id,
  );
  const names = used.map(({ source }) => {
    const row = sources.get(source);
    return row ? publisherText(row, language) : source;
  });
  return [...new Set(names)];
}

/**
 * "1st of 8 (level), as stated", or "as A and B state" with the publishers; where only the rank in the whole level is stated, that
 * one too.
 */
export function rankText(
  { site: { entity: words, words: widgetWords } }: EntityContext,
  { document, entry }: EntityPosition,
  level: string,
  publishers: readonly string[] = [],
): string {
  const { coverage, mixed } = document;
  if (mixed) return words.notRanked(level);
  if (!entry) return words.notListed(level);
  const { rank } = entry;
  const place = ({ best, worst }: RankRange): string => widgetWords.rankPhrase(best, worst);
  const among =
    coverage.listed === 1 ? words.onlyOne(level) : words.among(place(rank), coverage.listed, level);
  const by = words.statedBy(listText(widgetWords, publishers), publishers.length);
  if (!isSameRange(rank, rank.byFigures))
    return rank.best === rank.worst ? words.asStated(among, by) : words.partlyAsStated(among, by);
  if (rank.standing !== 'stated') return among;
  return words.asStated(words.alsoOfAll(among, place(rank.level), coverage.of), by);
}
