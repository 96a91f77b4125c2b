/** In the package, instead of `../mount/script-location.ts`: no tag says where the API is, so that `src` must; else it is the page's own origin. */

/** Empty where a page is rendered on a server. */
export const scriptOrigin = typeof location === 'undefined' ? '' : location.origin;
