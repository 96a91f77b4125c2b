/** The rank of an entity in a ranking, in words, and whether it rests on published statements of rank. */
import type { RankRange } from '../../../engine/model/documents.ts';
import { publisherText } from '../../../engine/model/text.ts';
import { listText } from '../../../widget/text/mod.ts';
import type { EntityPosition } from './entity-positions.ts';
import type { EntityContext } from './page-context.ts';

/** What used statements of an entity's rank say, each with those who state it: "A and B call it 1st". */
function rankStatements(
  { sources, language, site: { entity: words, words: widgetWords } }: EntityContext,
  { document, entry }: EntityPosition,
): string[] {
  const used = document.claims.filter(
    ({ status, entity }) => status === 'used' && entity === entry?.entity.id,
  );
  return [...Map.groupBy(used, ({ rank }) => rank)].map(([rank, claims]) => {
    const publishers = new Set(
      claims.map(({ source }) => {
        const row = sources.get(source);
        return row ? publisherText(row, language) : source;
      }),
    );
    const names = listText(widgetWords, [...publishers]);
    return words.calledBy(
      names,
      publishers.size,
      widgetWords.rankPhrase(rank, rank),
      document.coverage.of,
    );
  });
}

/** The others that are stated to be first in the same ranking; empty if there are none. */
function firstsAmong({ text, site }: EntityContext, { document, entry }: EntityPosition): string {
  const used = document.claims.filter(({ status, rank }) => status === 'used' && rank === 1);
  const others = new Set(used.map(({ entity }) => entity).filter((id) => id !== entry?.entity.id));
  const named = document.entries.filter(({ entity }) => others.has(entity.id));
  return listText(
    site.words,
    named.map(({ entity }) => text(entity.name)),
  );
}

/**
 * "1st of 8 (level), as stated", and the statements, if there are some; where only the rank in the whole level is stated, that one too.
 */
export function rankText(context: EntityContext, position: EntityPosition, level: string): string {
  const { entity: words, words: widgetWords } = context.site;
  const { document, entry } = position;
  const { coverage, mixed } = document;
  if (mixed) return words.notRanked(level);
  const { rank } = entry ?? {};
  if (!rank) return words.notListed(level);
  const place = ({ best, worst }: RankRange): string => widgetWords.rankPhrase(best, worst);
  const among =
    coverage.listed === 1 ? words.onlyOne(level) : words.among(place(rank), coverage.listed, level);
  const isStated = place(rank) !== place(rank.byFigures);
  if (!isStated && rank.standing !== 'stated') return among;
  const text = isStated ? among : words.alsoOfAll(among, place(rank.level), coverage.of);
  const statements = rankStatements(context, position);
  const first = firstsAmong(context, position);
  if (isStated && statements.length === 0 && first) return words.belowFirst(text, first);
  const stated =
    isStated && rank.best < rank.worst ? words.partlyAsStated(text) : words.asStated(text);
  return statements.length > 0 ? words.named(stated, words.reasons(statements)) : stated;
}
