/** Synchronizes the reader's choices with the page's URL fragment; see `permalink-hash.ts`. */
import type { ChangedProperties, Navigation, WidgetContext } from '../element/mod.ts';

/** Elements that listen to changes of the fragment. */
const synced = new WeakSet<Navigation>();

function applyHash({ element }: Navigation): void {
  Object.assign(element, readHash(location.hash, element.permalink ?? ''));
}

/** Writes choices to the fragment without adding a history entry. */
function saveHash({ element }: Navigation, chosen: ChangedProperties): void {
  const hash = writeHash(location.hash, element.permalink ?? '', chosen);
  history.replaceState(history.state, '', hash);
}

/**
 * Writes new choices; applies those in the fragment, now and whenever it changes, until the element leaves the page. A document of
 * its own has no other ranking to link to.
 */
export function syncPermalink(navigation: WidgetContext, chosen: ChangedProperties | null): void {
  if (!navigation.hasApi) return;
  if (chosen) saveHash(navigation, chosen);
  if (synced.has(navigation)) return;
  synced.add(navigation);
  const reference = new WeakRef(navigation);
  const onHashChange = (): void => {
    const target = reference.deref();
    if (target?.element.isConnected) {
      applyHash(target);
      return;
    }
    removeEventListener('hashchange', onHashChange);
    if (target) synced.delete(target);
  };
  addEventListener('hashchange', onHashChange);
  // Not during a render, because it changes properties.
  queueMicrotask(onHashChange);
}

// Reads and writes the reader's choices in a URL fragment, as `name=value`. The value of `permalink` prefixes each name, so
// that several widgets can share a page. Other parts of the fragment are kept.

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
