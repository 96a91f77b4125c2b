/**
 * Reads and writes the reader's choices in a URL fragment, as `name=value`. The value of `permalink` prefixes each name, so
 * that several widgets can share a page. Other parts of the fragment are kept.
 */
import type { ChangedProperties } from '../element/mod.ts';

/** The properties that a link contains, under the names of their attributes. */
const LINKED = ['ranking', 'level', 'basis', 'asOf', 'view', 'sort', 'search'] as const;

type Linked = (typeof LINKED)[number];

const attributeOf = (property: Linked): string => property.replace('asOf', 'as-of');

/** The properties in a fragment whose names begin with `prefix`. */
export function readHash(hash: string, prefix: string): ChangedProperties {
  const values: Partial<Record<Linked, string | null>> = {};
  const parts = new URLSearchParams(hash.slice(1));
  for (const property of LINKED) {
    const value = parts.get(prefix + attributeOf(property));
    if (value !== null) values[property] = value || null;
  }
  return values;
}

/** The fragment with changed properties added or replaced. */
export function writeHash(hash: string, prefix: string, chosen: ChangedProperties): string {
  const changed = LINKED.filter((property) => chosen[property] !== undefined);
  const names = changed.map((property) => prefix + attributeOf(property));
  const others = hash
    .slice(1)
    .split('&')
    .filter((part) => part && !names.includes(part.replace(/=.*/, '')));
  const values = changed.map(
    (property, index) =>
      `${names[index]}=${encodeURIComponent(chosen[property] ?? '').replaceAll('%2F', '/')}`,
  );
  return `#${[...others, ...values].join('&')}`;
}
