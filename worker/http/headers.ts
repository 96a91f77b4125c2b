/**
 * The headers that do not depend on what is answered. No answer depends on a request header, except on
 * `If-None-Match`, so there is no `Vary`.
 */

/** On every answer: any page may read it, embed it and time it. */
export const COMMON_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Age, ETag, Likewise-Release, Link, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Timing-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** On the answer to a preflight. */
export const PREFLIGHT_HEADERS = {
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Max-Age': '86400',
} as const;

/** What a page may do: run and load its own files only. */
const CSP_OWN_FILES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
];

/** On a page for an iframe, which anybody may frame. */
export const EMBED_PAGE_HEADERS = {
  'Content-Security-Policy': CSP_OWN_FILES.join('; '),
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
} as const;

/** A page of the site is framed by nobody. */
const CSP_UNFRAMED = "frame-ancestors 'none'";

/** On a page of the site, which nobody frames. Once seen over https, it isn't asked for without for a year. */
export const PAGE_HEADERS = {
  ...EMBED_PAGE_HEADERS,
  'Strict-Transport-Security': 'max-age=31536000',
  'Content-Security-Policy': [...CSP_OWN_FILES, CSP_UNFRAMED].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

/** The same headers for a page that has a script and styles in it; both are source expressions, such as `'sha256-…'`. */
export function withCspSources<H extends { readonly 'Content-Security-Policy': string }>(
  headers: H,
  { script, style }: { readonly script: string; readonly style: string },
): H {
  const policy = headers['Content-Security-Policy']
    .replace("script-src 'self'", `$& ${script}`)
    .replace("style-src 'self'", `$& ${style}`);
  return { ...headers, 'Content-Security-Policy': policy };
}

/**
 * On a page that shows what others will have of us, in frames: it may hold our own pages, and documents that it writes itself
 * under a name of its own.
 */
export const BUILDER_PAGE_HEADERS = {
  ...PAGE_HEADERS,
  'Content-Security-Policy': [
    ...CSP_OWN_FILES.map((rule) =>
      rule.startsWith('trusted-types') ? `${rule} likewise-preview` : rule,
    ),
    "frame-src 'self'",
    CSP_UNFRAMED,
  ].join('; '),
} as const;
