/**
 * Puts an element beside a script tag, with the tag's `data-` attributes as its own. Every copy of a script runs this,
 * for its own tag; what follows in it is run once a page.
 */
import type { LikewiseRanking } from '../likewise-ranking.ts';

/** What is copied; what would run or style anything isn't, since a strict page forbids it anyway. */
const COPIED_ATTRIBUTES = /^data-(?!on|style)/;

/** Marks a tag that has its element, for any copy of any of our scripts. */
const MOUNTED = Symbol.for('likewise-placed');

/**
 * The element that is now placed after the tag; null where it has one already. Nobody has kept room for it, so it takes none until
 * it knows how much: what follows in the page moves once and no more.
 */
export function mountAfter(
  script: HTMLScriptElement & { [MOUNTED]?: true },
): LikewiseRanking | null {
  if (script[MOUNTED]) return null;
  script[MOUNTED] = true;
  const element = document.createElement('likewise-ranking');
  element.setAttribute('src', new URL(script.src).origin);
  for (const { name, value } of script.attributes) {
    if (COPIED_ATTRIBUTES.test(name)) element.setAttribute(name.slice(5), value);
  }
  element.hidden = true;
  for (const settled of ['likewise-load', 'likewise-error'])
    element.addEventListener(settled, () => {
      element.hidden = false;
    });
  script.after(element);
  return element;
}
