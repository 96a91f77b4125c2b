/** Keeps the draft in the browser while the user wants that, and only then. */
import type { Draft } from '../../../engine/model/draft.ts';

const KEY = 'likewise-new-ranking';

/** The kept draft as JSON; null if nothing is kept, or the browser keeps nothing. */
export function keptDraft(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // The user has turned storage off.
    return null;
  }
}

/** Keeps a draft. Returns whether the browser could. */
export function keepDraft(draft: Draft): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets what was kept. */
export function forgetDraft(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
