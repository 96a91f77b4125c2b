/** Ids made of names. */
import { cellSchemas } from '../../dataset/cell-schemas.ts';

/** The plain letters and digits of a text, with hyphens between; empty where it has none. */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}

/** An id for each text: its slug, or `other` with a number where it has none; the same text has the same id. */
export class IdAllocator {
  readonly #ids = new Map<string, string>();
  readonly #other: string;

  constructor(other: string) {
    this.#other = other;
  }

  idFor(text: string): string {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const taken = new Set(this.#ids.values());
    const own = slugify(text);
    const stem = cellSchemas.id.safeParse(own).success ? own : this.#other;
    let id = own === stem ? stem : `${stem}-1`;
    for (let number = 2; taken.has(id); number += 1) id = `${stem}-${number}`;
    this.#ids.set(text, id);
    return id;
  }

  get all(): ReadonlyMap<string, string> {
    return this.#ids;
  }
}
