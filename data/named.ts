/** Entities that a ranking names without listing them: a province that a city lies in, say, or what lies inside it. */
import type { EntityRef, RankingDocument } from './documents.ts';
import type { Lookup } from './lookup.ts';

type Naming = Pick<RankingDocument, 'entries' | 'setAside' | 'unlisted' | 'claims' | 'conflicts'>;

const entityOf = (cell: string): string => cell.split('/')[0] ?? '';

/** Those that derivations, claims and conflicts name and no list does, in the order of ids. */
export function namedOf(lookup: Lookup, parts: Naming): EntityRef[] {
  const { entries, setAside, unlisted, claims, conflicts } = parts;
  const listed = new Set([...entries, ...setAside, ...unlisted].map(({ entity }) => entity.id));
  const steps = entries.flatMap(({ why }) => why);
  const named = new Set([
    ...steps.flatMap((step) => [step.cell, ...step.from.map(({ cell }) => cell)].map(entityOf)),
    ...steps.flatMap((step) => step.claims.map(entityOf)),
    ...claims.map(({ entity }) => entity),
    ...conflicts.map(({ entity }) => entity),
  ]);
  return [...named]
    .filter((id) => !listed.has(id))
    .sort()
    .flatMap((id) => {
      const name = lookup.names.get(id);
      return name ? [{ id, name }] : [];
    });
}
