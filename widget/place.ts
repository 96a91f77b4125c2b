/**
 * Turns `<script data-ranking="…">` into an element at that place, with the tag's `data-` attributes as its own.
 * Every copy of the script runs this, for its own tag; what follows in it is run once a page.
 */
import { ownScripts } from './own-scripts.ts';

const ATTRIBUTES = 'ranking level basis as-of lang theme limit highlight heading src';

/** Marks a tag that has its element, for any copy of this script. */
const PLACED = Symbol.for('likewise-placed');

/** Places an element after each tag that names a ranking and has none yet. */
export function placeElements(scripts: readonly (HTMLScriptElement & { [PLACED]?: true })[]): void {
  for (const script of scripts) {
    if (script[PLACED] || !script.hasAttribute('data-ranking')) continue;
    script[PLACED] = true;
    const element = document.createElement('likewise-ranking');
    element.setAttribute('src', new URL(script.src).origin);
    for (const name of ATTRIBUTES.split(' ')) {
      const value = script.getAttribute(`data-${name}`);
      if (value !== null) element.setAttribute(name, value);
    }
    script.after(element);
  }
}

placeElements(ownScripts);
