/**
 * Inserts an element after a script tag. Every copy of a script runs this for its own tag; the rest of the script runs
 * once per page.
 */
import type { LikewiseRanking } from '../likewise-ranking.ts';

/** Attributes to copy. Event handlers and styles are left out: a strict content security policy forbids them anyway. */
const COPIED_ATTRIBUTES = /^data-(?!on|style)/;

/** Marks tags that have an element. Registered globally, so that all copies of all scripts share it. */
const MOUNTED = Symbol.for('likewise-placed');

/**
 * Inserts the element and copies the tag's `data-` attributes; returns null if the tag already has one. The element stays
 * hidden until it has loaded, so that the content below it shifts only once.
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
