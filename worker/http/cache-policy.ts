/**
 * The named lifetimes of answers. Every answer has one of them, errors too: a cache invents a lifetime for
 * whatever has none. Browsers and the edge get the same words in two headers, because words that only one of
 * them heeds (`s-maxage`, `must-revalidate`) would switch off stale answers at the edge.
 */

/** The headers that carry a lifetime. */
export interface CachePolicy {
  readonly 'Cache-Control': string;
  readonly 'Cloudflare-CDN-Cache-Control': string;
}

function policy(lifetime: string): CachePolicy {
  return { 'Cache-Control': lifetime, 'Cloudflare-CDN-Cache-Control': lifetime };
}

/** A document of the current release: a minute old at most where it is asked for often, a week where all else fails. */
export const DOCUMENT = policy(
  'public, max-age=60, stale-while-revalidate=300, stale-if-error=604800',
);

/** A file that changes with a deploy alone, and whose address doesn't: the widget, style sheets. */
export const EVERGREEN = policy(
  'public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800',
);

/** A document of a release that is named: its bytes never change, but one day it isn't kept any more. */
export const FROZEN = policy(
  'public, max-age=86400, stale-while-revalidate=86400, stale-if-error=604800',
);

/** What is named by its content. */
export const IMMUTABLE = policy('public, max-age=31536000, immutable');

/**
 * What another release answers because the current one can't be read, or isn't known to be current: it must go soon after that
 * is over, so it is neither fresh for long nor shown while it is renewed. Still better than an error.
 */
export const BRIEF = policy('public, max-age=5, stale-if-error=86400');

/** A mistake in the request: short, because what is unknown now may be published in a minute. */
export const MISTAKE = policy('public, max-age=30');

/** What is true only at this moment: health, preflights and failures of our own. */
export const NEVER = policy('no-store');
