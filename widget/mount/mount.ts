/** Turns `<script data-ranking="…">` into an element at that place. */

import { mountAfter } from './mount-element.ts';
import { ownScripts } from './own-scripts.ts';

for (const script of ownScripts) if (script.hasAttribute('data-ranking')) mountAfter(script);
