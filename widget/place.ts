/** Turns `<script data-ranking="…">` into an element at that place. */
import { ownScripts } from './own-scripts.ts';
import { placeAfter } from './placing.ts';

for (const script of ownScripts) if (script.hasAttribute('data-ranking')) placeAfter(script);
