/** Creates ids from names. */
import { isId } from '../../dataset/cell-formats.ts';

/** The ASCII letters and digits of a text, joined by hyphens; empty if it has none. */
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

/** Allocates an id for each text: its slug, or `other` if it has none, with a number if taken. Equal texts share an id. */
export class IdAllocator {
  readonly #ids = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #other: string;

  constructor(other: string) {
    this.#other = other;
  }

  idFor(text: string): string {
    const existing = this.#ids.get(text);
    if (existing !== undefined) return existing;
    const slug = slugify(text);
    const stem = isId(slug) ? slug : this.#other;
    let id = slug === stem ? stem : `${stem}-1`;
    for (let number = 2; this.#taken.has(id); number += 1) id = `${stem}-${number}`;
    this.#taken.add(id);
    this.#ids.set(text, id);
    return id;
  }

  get all(): ReadonlyMap<string, string> {
    return this.#ids;
  }
}
