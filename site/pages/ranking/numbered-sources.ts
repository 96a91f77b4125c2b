/** The sources of a ranking in the order of their list: those of what is ranked, then those of other figures. */
import type { RankingDocument, RankingView, Source } from '../../../engine/model/documents.ts';

export interface NumberedSources {
  /** Of the figures, growth rates and statements of rank that the entries rest on. */
  readonly ranked: readonly Source[];
  /** Of figures that aren't compared, and of earlier years. */
  readonly others: readonly Source[];
  /** The number of a source in the list, from 1; 0 if it isn't listed. */
  numberOf(id: string): number;
  /** The day on which something of a source was first known (`YYYY-MM-DD`); undefined if the document has nothing of it. */
  knownFrom(id: string): string | undefined;
}

/** Sorts the sources of a ranking, each part in the document's order. */
export function numberedSources(document: RankingDocument, view: RankingView): NumberedSources {
  const { entries, claims, setAside, sources } = document;
  const isOther = new Map(view.sources.map(({ id, other }) => [id, other ?? false]));
  const known = new Map<string, string>();
  for (const { source, knownFrom } of [
    ...entries.flatMap(({ observations }) => observations),
    ...setAside.map(({ observation }) => observation),
    ...claims,
  ])
    if (knownFrom < (known.get(source) ?? '9999')) known.set(source, knownFrom);
  const ranked = sources.filter(({ id }) => !isOther.get(id));
  const others = sources.filter(({ id }) => isOther.get(id));
  const order = [...ranked, ...others].map(({ id }) => id);
  return {
    ranked,
    others,
    numberOf: (id) => order.indexOf(id) + 1,
    knownFrom: (id) => known.get(id),
  };
}
