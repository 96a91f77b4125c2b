/** Where a page asks for it, what the reader has chosen stands in the page's address; see `link.ts`. */
import type { Chosen, Steering } from '../element/navigation.ts';
import { readLink, writeLink } from './permalink-hash.ts';

/** The elements that follow the page's address. */
const following = new WeakSet<Steering>();

function take({ element }: Steering): void {
  Object.assign(element, readLink(location.hash, element.permalink ?? ''));
}

/** Puts what was chosen into the address, without a step in the reader's history. */
function keep({ element }: Steering, chosen: Chosen): void {
  const hash = writeLink(location.hash, element.permalink ?? '', chosen);
  history.replaceState(history.state, '', hash);
}

/** Keeps what was chosen; takes what the address says, now and whenever it changes. What is gone from the page is let go. */
export function followLink(steering: Steering, chosen: Chosen | null): void {
  if (chosen) keep(steering, chosen);
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
