/** Where a page asks for it, what the reader has chosen stands in the page's address; see `link.ts`. */
import type { ChangedProperties, Navigation } from '../element/mod.ts';
import { readHash, writeHash } from './permalink-hash.ts';

/** The elements that follow the page's address. */
const synced = new WeakSet<Navigation>();

function applyHash({ element }: Navigation): void {
  Object.assign(element, readHash(location.hash, element.permalink ?? ''));
}

/** Puts what was chosen into the address, without a step in the reader's history. */
function saveHash({ element }: Navigation, chosen: ChangedProperties): void {
  const hash = writeHash(location.hash, element.permalink ?? '', chosen);
  history.replaceState(history.state, '', hash);
}

/** Keeps what was chosen; takes what the address says, now and whenever it changes. What is gone from the page is let go. */
export function syncPermalink(navigation: Navigation, chosen: ChangedProperties | null): void {
  if (chosen) saveHash(navigation, chosen);
  if (synced.has(navigation)) return;
  synced.add(navigation);
  // Not while it is drawn, which what is taken changes.
  queueMicrotask(() => applyHash(navigation));
  const reference = new WeakRef(navigation);
  const follow = (): void => {
    const target = reference.deref();
    if (target?.element.isConnected) {
      applyHash(target);
      return;
    }
    removeEventListener('hashchange', follow);
    if (target) synced.delete(target);
  };
  addEventListener('hashchange', follow);
}
