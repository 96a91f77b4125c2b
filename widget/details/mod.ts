/** Entry of the lazy chunk `more`: everything that opens on demand. */
export { createDetails } from './create-details.ts';
