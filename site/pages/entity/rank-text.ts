/** The rank of an entity in a ranking, in words, and whether it rests on published statements of rank. */
import type { RankRange } from '../../../engine/model/documents.ts';
import type { EntityPosition } from './entity-positions.ts';
import type { EntityContext } from './page-context.ts';

const isSameRange = (one: RankRange, other: RankRange): boolean =>
  one.best === other.best && one.worst === other.worst;

/** "1st of 8 (level), as stated"; where only the rank in the whole level is stated, that one too. */
export function rankText(
  { site: { entity: words, words: widgetWords } }: EntityContext,
  { document, entry }: EntityPosition,
  level: string,
): string {
  const { coverage, mixed } = document;
  if (mixed) return words.notRanked(level);
  if (!entry) return words.notListed(level);
  const { rank } = entry;
  const place = ({ best, worst }: RankRange): string => widgetWords.rankPhrase(best, worst);
  const among =
    coverage.listed === 1 ? words.onlyOne(level) : words.among(place(rank), coverage.listed, level);
  if (!isSameRange(rank, rank.byFigures))
    return rank.best === rank.worst ? words.asStated(among) : words.partlyAsStated(among);
  if (rank.standing !== 'stated') return among;
  return words.asStated(words.alsoOfAll(among, place(rank.level), coverage.of));
}
