/**
 * Process that builds the widget and the site's scripts and style sheets unless those of this code are there: minifying needs 100 MB
 * of memory, which end with it.
 */
import { keepBrowserCode } from './built-browser-code.ts';

await keepBrowserCode();
