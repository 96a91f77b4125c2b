/** The sources of a ranking in the order of their list: those of what is ranked, then those of other figures. */
import type { RankingDocument, Source } from '../../../engine/model/documents.ts';

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

/** Sorts the sources of a ranking's document, each part in the document's order. */
export function numberedSources(document: RankingDocument): NumberedSources {
  const { entries, claims, setAside, sources } = document;
  const used = claims.filter(({ status }) => status === 'used');
  const counted = new Set([
    ...entries.flatMap(({ growth, observations, why }) => [
      ...(growth ? [growth.source] : []),
      ...observations.map(({ source }) => source),
      ...why.flatMap((step) => step.sources),
    ]),
    ...used.map(({ source }) => source),
  ]);
  const known = new Map<string, string>();
  for (const { source, knownFrom } of [
    ...entries.flatMap(({ observations }) => observations),
    ...setAside.map(({ observation }) => observation),
    ...claims,
  ])
    if (knownFrom < (known.get(source) ?? '9999')) known.set(source, knownFrom);
  const ranked = sources.filter(({ id }) => counted.has(id));
  const others = sources.filter(({ id }) => !counted.has(id));
  const order = [...ranked, ...others].map(({ id }) => id);
  return {
    ranked,
    others,
    numberOf: (id) => order.indexOf(id) + 1,
    knownFrom: (id) => known.get(id),
  };
}
