/** Entities that a ranking names without listing them: a province that a city lies in, say, or what lies inside it. */
import type { EntityRef, RankingDocument } from './documents.ts';
import type { Lookup } from './lookup.ts';
import { entityReference } from './members.ts';

type Naming = Pick<RankingDocument, 'entries' | 'setAside' | 'unlisted' | 'claims' | 'conflicts'>;

const entityOf = (cell: string): string => cell.slice(0, cell.indexOf('/'));

/** What derivations name: cells, and claims. Most name few beside their own. */
function namedBy(entries: Naming['entries']): Set<string> {
  const names = new Set<string>();
  for (const { why } of entries) {
    for (const { cell, from, claims } of why) {
      names.add(cell);
      for (const bound of from) names.add(bound.cell);
      for (const claim of claims) names.add(claim);
    }
  }
  return names;
}

/** Those that derivations, claims and conflicts name and no list does, in the order of ids. */
export function namedOf(lookup: Lookup, parts: Naming): EntityRef[] {
  const { entries, setAside, unlisted, claims, conflicts } = parts;
  const listed = new Set([...entries, ...setAside, ...unlisted].map(({ entity }) => entity.id));
  const all = new Set([...claims, ...conflicts].map(({ entity }) => entity));
  for (const name of namedBy(entries)) all.add(entityOf(name));
  return [...all]
    .filter((id) => !listed.has(id))
    .sort()
    .flatMap((id) => {
      const entity = lookup.entities.get(id);
      return entity ? [entityReference(entity)] : [];
    });
}
