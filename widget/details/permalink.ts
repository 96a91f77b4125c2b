/** Synchronizes the reader's choices with the page's URL fragment; see `permalink-hash.ts`. */
import type { ChangedProperties, Navigation, WidgetContext } from '../element/mod.ts';
import { readHash, writeHash } from './permalink-hash.ts';

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
