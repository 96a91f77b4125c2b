/**
 * Process that builds the widget and the site's scripts and style sheets unless those of this code are there: minifying needs 100 MB
 * of memory, which end with it.
 */
import { constants, setPriority } from 'node:os';
import { keepBrowserCode } from './built-browser-code.ts';

// A start builds a release meanwhile, which takes longer.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

await keepBrowserCode();
