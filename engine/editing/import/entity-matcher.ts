/** Which entity a printed name means: in any language, short or official, with whatever spaces and marks stand in it. */

import type { Entity } from '../../dataset/schema.ts';
import { nearestNames } from '../../model/nearest-names.ts';

/** A name without what differs from one print to the next. */
function normalizeName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}\p{S}\s]/gu, '')
    .toLowerCase();
}

/** Who is meant; several where the name is that of several. */
export type EntityMatch =
  | { readonly entity: Entity }
  | { readonly several: readonly Entity[] }
  | { readonly nearest: readonly string[] };

/** The places of a dataset by their names, aliases, ids and codes. */
export class EntityMatcher {
  readonly #byName: ReadonlyMap<string, readonly Entity[]>;
  readonly #names: readonly string[];

  /** `level` chooses among places of the same name; null: none does. */
  constructor(entities: readonly Entity[], level: string | null) {
    const named = entities.flatMap((entity) =>
      [entity.id, entity.code, ...Object.values(entity.name), ...(entity.aliases ?? [])]
        .filter(Boolean)
        .map((name) => ({ name, entity })),
    );
    this.#names = [...new Set(named.map(({ name }) => name))];
    const groups = Map.groupBy(named, ({ name }) => normalizeName(name));
    this.#byName = new Map(
      [...groups].map(([name, rows]) => {
        const all = [...new Set(rows.map(({ entity }) => entity))];
        const ofLevel = all.filter(({ levels }) => level !== null && levels.includes(level));
        return [name, ofLevel.length > 0 ? ofLevel : all];
      }),
    );
  }

  /** Finds a place. */
  find(text: string): EntityMatch {
    const found = this.#byName.get(normalizeName(text)) ?? [];
    const [entity, ...others] = found;
    if (!entity) return { nearest: nearestNames(text, this.#names) };
    return others.length === 0 ? { entity } : { several: found };
  }
}
