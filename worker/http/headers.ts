/**
 * Headers that are the same for every response of a kind. No response depends on a request header other than
 * `If-None-Match`, so there is no `Vary`; errors at the addresses of pages do, and are never stored (errors.ts).
 */

/** Headers of every response: any page may read it, embed it and time it. After one over https, browsers use only https for a year. */
export const COMMON_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Age, ETag, Likewise-Release, Link, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Strict-Transport-Security': 'max-age=31536000',
  'Timing-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** Headers of the response to a preflight. */
export const PREFLIGHT_HEADERS = {
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Max-Age': '86400',
} as const;

/** A policy under which a page runs and loads only files of its own origin. */
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

/** Headers of a page for an iframe, which any site may frame. */
export const EMBED_PAGE_HEADERS = {
  'Content-Security-Policy': CSP_OWN_FILES.join('; '),
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
} as const;

/** Headers of a picture that can be opened by itself: its own styles, and nothing else. */
export const SVG_HEADERS = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
} as const;

/** The directive that forbids all sites to frame a page. */
const CSP_UNFRAMED = "frame-ancestors 'none'";

/** Headers of a page of the site, which no site may frame. */
export const PAGE_HEADERS = {
  ...EMBED_PAGE_HEADERS,
  'Content-Security-Policy': [...CSP_OWN_FILES, CSP_UNFRAMED].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

/**
 * Adds sources to a page's policy: beside `'self'` this site's origin, because a sandboxed document has an opaque origin, which
 * WebKit and Firefox match with no URL; and by kind those of inline content, such as `'sha256-…'`.
 */
export function withCspSources<H extends { readonly 'Content-Security-Policy': string }>(
  headers: H,
  origin: string,
  inline: Readonly<Record<string, string>> = {},
): H {
  const policy = headers['Content-Security-Policy'].replace(
    /(\w+)-src 'self'/g,
    (rule, kind: string) => [rule, origin, inline[kind] ?? []].flat().join(' '),
  );
  return { ...headers, 'Content-Security-Policy': policy };
}

/** Headers of a page whose form is sent to itself where no script runs. */
export const FORM_PAGE_HEADERS = {
  ...PAGE_HEADERS,
  'Content-Security-Policy': PAGE_HEADERS['Content-Security-Policy'].replace(
    "form-action 'none'",
    "form-action 'self'",
  ),
} as const;

/**
 * Headers of a page that previews embeds in frames. It may frame pages of the same origin, and documents that it writes
 * itself under its own Trusted Types policy.
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

/**
 * Headers of the page for making a ranking, which runs the engine in a worker. Neither may send anything to another origin.
 */
export const NEW_RANKING_PAGE_HEADERS = {
  ...PAGE_HEADERS,
  'Content-Security-Policy': [
    ...CSP_OWN_FILES.map((rule) =>
      // The page and the widget in it have a copy of Lit each.
      rule.startsWith('trusted-types') ? `${rule} likewise-new-ranking 'allow-duplicates'` : rule,
    ),
    "worker-src 'self'",
    CSP_UNFRAMED,
  ].join('; '),
} as const;
