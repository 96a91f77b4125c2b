/** A dataset small enough to be seen at a glance: two places, two figures, one claim. */
import { fileURLToPath } from 'node:url';

export const SMALL = fileURLToPath(new URL('../fixtures/small', import.meta.url));
