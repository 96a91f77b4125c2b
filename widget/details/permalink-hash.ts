/**
 * Reads and writes the reader's choices in a URL fragment, as `name=value`. The value of `permalink` prefixes each name, so
 * that several widgets can share a page. Other parts of the fragment are kept.
 */
import type { ChangedProperties } from '../element/mod.ts';

/** The attributes that a link contains, each with its property. */
const LINKED = {
  ranking: 'ranking',
  level: 'level',
  basis: 'basis',
  'as-of': 'asOf',
  view: 'view',
  sort: 'sort',
  search: 'search',
} as const;

type Attribute = keyof typeof LINKED;

const isLinked = (name: string): name is Attribute => Object.hasOwn(LINKED, name);

/** The properties in a fragment whose names begin with `prefix`. */
export function readHash(hash: string, prefix: string): ChangedProperties {
  const values: Record<string, string | null> = {};
  for (const [key, value] of new URLSearchParams(hash.slice(1))) {
    const name = key.startsWith(prefix) ? key.slice(prefix.length) : '';
    if (isLinked(name)) values[LINKED[name]] = value || null;
  }
  return values;
}

/** The fragment with changed properties added or replaced. */
export function writeHash(hash: string, prefix: string, chosen: ChangedProperties): string {
  const changed = Object.entries(LINKED).filter(([, property]) => chosen[property] !== undefined);
  const names = changed.map(([name]) => prefix + name);
  const others = hash
    .slice(1)
    .split('&')
    .filter((part) => part && !names.includes(part.replace(/=.*/, '')));
  const values = changed.map(
    ([name, property]) =>
      `${prefix}${name}=${encodeURIComponent(chosen[property] ?? '').replaceAll('%2F', '/')}`,
  );
  return `#${[...others, ...values].join('&')}`;
}
