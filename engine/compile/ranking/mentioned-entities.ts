/** Entities that a ranking names without listing them: a province that a city lies in, say, or what lies inside it. */

import type { IndexedDataset } from '../../dataset/indexed-dataset.ts';
import { mentionedEntities } from '../../evidence/explain/explainer.ts';
import type { EntityRef, RankingDocument } from '../../model/documents.ts';
import { entityReference } from '../members.ts';

type RankingLists = Pick<
  RankingDocument,
  'entries' | 'setAside' | 'unlisted' | 'claims' | 'conflicts'
>;

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
