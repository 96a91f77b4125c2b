/** Prints the settings of the project as JSON. */
import { readSettings } from '../../../scripts/lib/settings.ts';

console.log(JSON.stringify(readSettings()));
