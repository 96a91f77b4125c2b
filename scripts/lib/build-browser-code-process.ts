/** Process that builds the widget unless this code's is there: minifying needs 100 MB of memory, which end with it. */
import { keepBrowserCode } from './built-browser-code.ts';

await keepBrowserCode();
