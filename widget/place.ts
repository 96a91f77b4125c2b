/**
 * Turns `<script data-ranking="…">` into an element at that place, with the tag's `data-` attributes as its own.
 * Every copy of the script runs this, for its own tag; what follows in it is run once a page.
 */
import { ownScripts } from './own-scripts.ts';

/** What is copied; what would run or style anything isn't, since a strict page forbids it anyway. */
const COPIED = /^data-(?!on|style)/;

/** Marks a tag that has its element, for any copy of this script. */
const PLACED = Symbol.for('likewise-placed');

/** Places an element after each tag that names a ranking and has none yet. */
export function placeElements(scripts: readonly (HTMLScriptElement & { [PLACED]?: true })[]): void {
  for (const script of scripts) {
    if (script[PLACED] || !script.hasAttribute('data-ranking')) continue;
    script[PLACED] = true;
    const element = document.createElement('likewise-ranking');
    element.setAttribute('src', new URL(script.src).origin);
    for (const { name, value } of script.attributes) {
      if (COPIED.test(name)) element.setAttribute(name.slice(5), value);
    }
    script.after(element);
  }
}

placeElements(ownScripts);
