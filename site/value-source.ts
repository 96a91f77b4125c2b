/** The source that a shown value rests on, to which pages link the value. */
import type { RankingDocument, RankingEntry } from '../engine/model/documents.ts';
import type { PageLanguage } from '../engine/model/languages.ts';
import { sourceUrl } from './layout/links.ts';

/**
 * The id of the source of an entry's figure; of an entry known in part, that of the first figure from which its low or, if that is
 * 0, its high follows. Null if the entry has no evidence of its own.
 */
export function valueSource({ reported, bounds, why }: RankingEntry): string | null {
  if (reported) return reported.source;
  const steps = why.filter(({ sources }) => sources.length > 0);
  const side = bounds.low > 0 ? 'low' : 'high';
  const step = steps.find(({ bound }) => bound === side) ?? steps[0];
  return step?.sources[0] ?? null;
}

/** For each entry of a ranking, by id, the address of the source of its value. */
export function valueSourceUrls(
  { dataset, entries, sources }: Pick<RankingDocument, 'dataset' | 'entries' | 'sources'>,
  language: PageLanguage,
): ReadonlyMap<string, string> {
  const urls = new Map(
    sources.map((source) => [source.id, sourceUrl(dataset, source, language)] as const),
  );
  return new Map(
    entries.flatMap((entry) => {
      const url = urls.get(valueSource(entry) ?? '');
      return url === undefined ? [] : [[entry.entity.id, url] as const];
    }),
  );
}
