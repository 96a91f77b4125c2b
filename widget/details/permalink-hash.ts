/**
 * What the reader has chosen as a link: behind `#`, as `name=value`, with what `permalink` says in front of each name, so that
 * several widgets of a page keep apart. What the page itself has there is left alone.
 */
import type { ChangedProperties } from '../element/mod.ts';

/** What may be linked to: attributes, each with its property. */
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

/** What a link says, of the names that begin with `prefix`. */
export function readHash(hash: string, prefix: string): ChangedProperties {
  const values: Record<string, string | null> = {};
  for (const [key, value] of new URLSearchParams(hash.slice(1))) {
    const name = key.startsWith(prefix) ? key.slice(prefix.length) : '';
    if (isLinked(name)) values[LINKED[name]] = value || null;
  }
  return values;
}

/** The link with what was chosen, in place of what it values of the same. */
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
