/** Entities that a ranking names without listing them: a province that a city lies in, say, or what lies inside it. */

import type { IndexedDataset } from '../../dataset/indexed-dataset.ts';
import { memoize } from '../../evidence/incremental/memoize.ts';
import type { EntityRef, RankingDocument, WhyStep } from '../../model/documents.ts';
import { entityReference } from '../members.ts';

type RankingLists = Pick<
  RankingDocument,
  'entries' | 'setAside' | 'unlisted' | 'claims' | 'conflicts'
>;

/** The entity in the id of a cell or of a claim: its first part. */
function entityOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** Ids of the entities that a derivation names; memoized, since entries share derivations from date to date. */
const mentionedEntities = memoize((why: readonly WhyStep[]): ReadonlySet<string> => {
  const ids = why.flatMap(({ cell, from, claims }) => [
    cell,
    ...from.map((bound) => bound.cell),
    ...claims,
  ]);
  return new Set(ids.map(entityOf));
});

/** Those that derivations, claims and conflicts name and no list does, in the order of ids. */
export function mentionedEntityRefs(lookup: IndexedDataset, parts: RankingLists): EntityRef[] {
  const { entries, setAside, unlisted, claims, conflicts } = parts;
  const listed = new Set([...entries, ...setAside, ...unlisted].map(({ entity }) => entity.id));
  const all = new Set([...claims, ...conflicts].map(({ entity }) => entity));
  for (const { why } of entries) for (const id of mentionedEntities(why)) all.add(id);
  return [...all]
    .filter((id) => !listed.has(id))
    .sort()
    .flatMap((id) => {
      const entity = lookup.entities.get(id);
      return entity ? [entityReference(entity)] : [];
    });
}
