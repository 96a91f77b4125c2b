/** Entities that a ranking names without listing them: a province that a city lies in, say, or what lies inside it. */
import type { EntityRef, RankingDocument, WhyStep } from './documents.ts';
import type { Lookup } from './lookup.ts';
import { entityReference } from './members.ts';

type Naming = Pick<RankingDocument, 'entries' | 'setAside' | 'unlisted' | 'claims' | 'conflicts'>;

const entityOf = (cell: string): string => cell.slice(0, cell.indexOf('/'));

/** The entities that the steps of a derivation name; a derivation is mostly the same in the next vintage. */
const namedIn = new WeakMap<readonly WhyStep[], ReadonlySet<string>>();

function namedBy(steps: readonly WhyStep[]): ReadonlySet<string> {
  const known = namedIn.get(steps);
  if (known) return known;
  const named = new Set<string>();
  for (const { cell, from, claims } of steps) {
    named.add(entityOf(cell));
    for (const bound of from) named.add(entityOf(bound.cell));
    for (const claim of claims) named.add(entityOf(claim));
  }
  namedIn.set(steps, named);
  return named;
}

/** Those that derivations, claims and conflicts name and no list does, in the order of ids. */
export function namedOf(lookup: Lookup, parts: Naming): EntityRef[] {
  const { entries, setAside, unlisted, claims, conflicts } = parts;
  const listed = new Set([...entries, ...setAside, ...unlisted].map(({ entity }) => entity.id));
  const all = new Set([...claims, ...conflicts].map(({ entity }) => entity));
  for (const { why } of entries) for (const id of namedBy(why)) all.add(id);
  return [...all]
    .filter((id) => !listed.has(id))
    .sort()
    .flatMap((id) => {
      const entity = lookup.entities.get(id);
      return entity ? [entityReference(entity)] : [];
    });
}
