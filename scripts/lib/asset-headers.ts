/**
 * The headers of static assets, in the form of Cloudflare's file `_headers`. Their values are the worker's own, so that what
 * is served without it is as open, as safe and as lasting as what it answers.
 */
import {
  type CachePolicy,
  DOCUMENT,
  EVERGREEN,
  IMMUTABLE,
} from '../../worker/http/cache-policy.ts';
import { COMMON_HEADERS, PAGE_HEADERS } from '../../worker/http/headers.ts';
import { STATIC_ROUTES } from '../../worker/routes.ts';

/** What all assets have of which the path fits; `*` stands for any characters. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The platform's own answer to other methods names no method that is allowed, as it must (RFC 9110, section 15.5.6). */
const READ_ONLY_METHODS = { Allow: 'GET, HEAD' } as const;

const rule = (path: string, policy: CachePolicy, more: Record<string, string> = {}) => ({
  path,
  headers: { ...policy, ...more },
});

/** A demo may frame our own pages, and isn't found by search engines: what it shows is told elsewhere. */
const DEMO_HEADERS = {
  ...PAGE_HEADERS,
  'Content-Security-Policy': `${PAGE_HEADERS['Content-Security-Policy']}; frame-src 'self'`,
  'X-Robots-Tag': 'noindex',
} as const;

/** All rules. Where several fit a path, the last one that names a header decides. */
export const ASSET_RULES: readonly HeaderRule[] = [
  rule('/*', EVERGREEN, { ...COMMON_HEADERS, ...READ_ONLY_METHODS }),
  rule('/widget-*', IMMUTABLE),
  // It names the newest build.
  rule('/widget-manifest.json', DOCUMENT),
  rule(STATIC_ROUTES.docs.path, STATIC_ROUTES.docs.lifetime, PAGE_HEADERS),
  rule('/demo/*', DOCUMENT, DEMO_HEADERS),
  rule(`${STATIC_ROUTES.openapi.path}.json`, STATIC_ROUTES.openapi.lifetime),
];

/** The platform adds to what an earlier rule said, unless it is taken away first. */
function ruleLines({ path, headers }: HeaderRule, index: number): string[] {
  const names = Object.keys(headers);
  return [
    path,
    ...(index === 0 ? [] : names.map((name) => `  ! ${name}`)),
    ...names.map((name) => `  ${name}: ${headers[name]}`),
  ];
}

/** The rules as the file's text. */
export function headersFile(rules: readonly HeaderRule[]): string {
  return `${rules.flatMap(ruleLines).join('\n')}\n`;
}

/** The headers that the rules give to a path, without a query. */
export function headersAt(
  path: string,
  rules: readonly HeaderRule[] = ASSET_RULES,
): Readonly<Record<string, string>> {
  const fits = (pattern: string) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path;
  return Object.assign({}, ...rules.filter((one) => fits(one.path)).map(({ headers }) => headers));
}
