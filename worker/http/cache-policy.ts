/**
 * Named cache lifetimes. Every response has one, errors too: a cache invents a lifetime for a response without any.
 * Browsers and the edge get the same directives in two headers. Directives for shared caches alone (`s-maxage`,
 * `must-revalidate`) would disable stale responses at the edge.
 */

/** The headers that carry a lifetime. */
export interface CachePolicy {
  readonly 'Cache-Control': string;
  readonly 'Cloudflare-CDN-Cache-Control': string;
}

function policy(lifetime: string): CachePolicy {
  return { 'Cache-Control': lifetime, 'Cloudflare-CDN-Cache-Control': lifetime };
}

/** A document of the current release: at most a minute old under steady traffic, up to a week old during a failure. */
export const DOCUMENT = policy(
  'public, max-age=60, stale-while-revalidate=300, stale-if-error=604800',
);

/** A file that changes only with a deploy and keeps its URL: the widget, style sheets. */
export const EVERGREEN = policy(
  'public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800',
);

/** A document of a named release: its bytes never change, but the release is removed one day. */
export const FROZEN = policy(
  'public, max-age=86400, stale-while-revalidate=86400, stale-if-error=604800',
);

/** A file with a hash of its content in its name. */
export const IMMUTABLE = policy('public, max-age=31536000, immutable');

/**
 * A document of a fallback release. Caches must replace it soon after the store recovers, so it is fresh for seconds and
 * never served while it is revalidated. It still replaces an error.
 */
export const BRIEF = policy('public, max-age=5, stale-if-error=86400');

/** An error in the request: short, because a name that is unknown now may be published within a minute. */
export const MISTAKE = policy('public, max-age=30');

/** A response that holds only at this moment: health, preflights, server errors. */
export const NEVER = policy('no-store');
