/** Keeps the draft in the browser while the user wants that, and only then. */
import { type Draft, newDraft } from '../../../engine/model/draft.ts';

const KEY = 'likewise-new-ranking';

/** The kept draft; null if nothing is kept, the browser keeps nothing, or what it kept is damaged. */
export function keptDraft(): Draft | null {
  try {
    const kept: Partial<Draft> | null = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return typeof kept?.table === 'string' ? { ...newDraft(''), ...kept } : null;
  } catch {
    // The user has turned storage off, or the text isn't JSON.
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
