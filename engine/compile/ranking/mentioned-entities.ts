/** Entities that a ranking mentions without listing them, such as the province of a city or the parts of an entity. */

import type { IndexedDataset } from '../../dataset/indexed-dataset.ts';
import type { EntityRef, RankingDocument, WhyStep } from '../../model/documents.ts';
import { memoize } from '../../model/memoize.ts';
import { entityReference } from '../members.ts';

type RankingLists = Pick<
  RankingDocument,
  'entries' | 'setAside' | 'unlisted' | 'claims' | 'conflicts'
>;

/** Entity id of a cell id or claim id: its first part. */
function entityOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** Ids of the entities that a derivation mentions. Memoized, since entries of many vintages share derivations. */
const mentionedEntities = memoize((why: readonly WhyStep[]): ReadonlySet<string> => {
  const ids = why.flatMap(({ cell, from, claims }) => [
    cell,
    ...from.map((bound) => bound.cell),
    ...claims,
  ]);
  return new Set(ids.map(entityOf));
});

/** References to the entities that only derivations, claims and conflicts mention, in the order of ids. */
export function mentionedEntityRefs(lookup: IndexedDataset, parts: RankingLists): EntityRef[] {
  const { entries, setAside, unlisted, claims, conflicts } = parts;
  const listed = new Set([...entries, ...setAside, ...unlisted].map(({ entity }) => entity.id));
  const ids = new Set([...claims, ...conflicts].map(({ entity }) => entity));
  for (const { why } of entries) for (const id of mentionedEntities(why)) ids.add(id);
  return [...ids]
    .filter((id) => !listed.has(id))
    .sort()
    .flatMap((id) => {
      const entity = lookup.entities.get(id);
      return entity ? [entityReference(entity)] : [];
    });
}
