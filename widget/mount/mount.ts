/** Inserts an element after each `<script data-ranking="…">` that loads this script. */
import { mountAfter } from './mount-element.ts';
import { ownScripts } from './own-scripts.ts';

export { scriptUrl } from './own-scripts.ts';

for (const script of ownScripts) if (script.hasAttribute('data-ranking')) mountAfter(script);
