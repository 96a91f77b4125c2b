/** Matches printed names to entities: short or official, in any language, ignoring spaces, accents and punctuation. */

import type { Entity } from '../../dataset/schema.ts';
import { nearestNames } from '../../model/nearest-names.ts';
import { comparableName } from './structure/row-names.ts';

/** The entity of a name; `several` if it is ambiguous; the `nearest` names if there is none. */
export type EntityMatch =
  | { readonly entity: Entity }
  | { readonly several: readonly Entity[] }
  | { readonly nearest: readonly string[] };

/** Index of the entities of a dataset by name, alias, id and code. */
export class EntityMatcher {
  readonly #byName: ReadonlyMap<string, readonly Entity[]>;
  readonly #names: readonly string[];

  /** `level` chooses among entities of the same name; null: such names stay ambiguous. */
  constructor(entities: readonly Entity[], level: string | null) {
    const named = entities.flatMap((entity) =>
      [entity.id, entity.code, ...Object.values(entity.name), ...(entity.aliases ?? [])]
        .filter(Boolean)
        .map((name) => ({ name, entity })),
    );
    this.#names = [...new Set(named.map(({ name }) => name))];
    const groups = Map.groupBy(named, ({ name }) => comparableName(name));
    this.#byName = new Map(
      [...groups].map(([name, rows]) => {
        const all = [...new Set(rows.map(({ entity }) => entity))];
        const ofLevel = all.filter(({ levels }) => level !== null && levels.includes(level));
        return [name, ofLevel.length > 0 ? ofLevel : all];
      }),
    );
  }

  /** Finds the entity of a printed name. */
  find(text: string): EntityMatch {
    const found = this.#byName.get(comparableName(text)) ?? [];
    const [entity, ...others] = found;
    if (!entity) return { nearest: nearestNames(text, this.#names) };
    return others.length === 0 ? { entity } : { several: found };
  }
}
