/** Replaces `../mount/script-location.ts` in the package, where no script tag has the API's origin: `src` has to be set. */

/** The page's origin, used without `src`; empty on a server. */
export const scriptOrigin = typeof location === 'undefined' ? '' : location.origin;
