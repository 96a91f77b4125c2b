/**
 * Where a page asks for it, what the reader has chosen stands in the page's address, behind `#`: as `name=value`, with what
 * `permalink` says in front of each name, so that several widgets of a page keep apart. The page's own is left alone.
 */
import type { Chosen, Steering } from '../steering.ts';

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
export function readLink(hash: string, prefix: string): Chosen {
  const said: Record<string, string | null> = {};
  for (const [key, value] of new URLSearchParams(hash.replace(/^#/, ''))) {
    const name = key.startsWith(prefix) ? key.slice(prefix.length) : '';
    if (isLinked(name)) said[LINKED[name]] = value || null;
  }
  return said;
}

/** The link with what was chosen, in place of what it said of the same. */
export function writeLink(hash: string, prefix: string, chosen: Chosen): string {
  const own = Object.entries(LINKED).filter(([, property]) => chosen[property] !== undefined);
  const names = own.map(([name]) => prefix + name);
  const others = hash
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part && !names.includes(part.replace(/=.*/, '')));
  const said = own.map(
    ([name, property]) =>
      `${prefix}${name}=${encodeURIComponent(chosen[property] ?? '').replaceAll('%2F', '/')}`,
  );
  return `#${[...others, ...said].join('&')}`;
}

/** The elements that follow the page's address. */
const following = new WeakSet<Steering>();

function take({ element }: Steering): void {
  Object.assign(element, readLink(location.hash, element.permalink ?? ''));
}

/** Takes what the address says, now and whenever it changes; what is gone from the page is let go. */
export function followLink(steering: Steering): void {
  if (following.has(steering)) return;
  following.add(steering);
  // Not while it is drawn, which what is taken changes.
  queueMicrotask(() => take(steering));
  const held = new WeakRef(steering);
  const follow = (): void => {
    const one = held.deref();
    if (one?.element.isConnected) {
      take(one);
      return;
    }
    removeEventListener('hashchange', follow);
    if (one) following.delete(one);
  };
  addEventListener('hashchange', follow);
}

/** Puts what was chosen into the address, without a step in the reader's history. */
export function keepLink({ element }: Steering, chosen: Chosen): void {
  const hash = writeLink(location.hash, element.permalink ?? '', chosen);
  history.replaceState(history.state, '', hash);
}
