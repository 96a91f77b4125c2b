/** Headers of static assets, in the format of Cloudflare's `_headers` file. The CORS, security and cache headers are the worker's own. */
import {
  type CachePolicy,
  DOCUMENT,
  EVERGREEN,
  IMMUTABLE,
} from '../../worker/http/cache-policy.ts';
import {
  COMMON_HEADERS,
  NEW_RANKING_PAGE_HEADERS,
  PAGE_HEADERS,
} from '../../worker/http/headers.ts';
import { localizedRoutes, STATIC_ROUTES } from '../../worker/routes.ts';

/** Headers of the assets whose path matches; `*` matches any characters. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The platform's 405 responses lack the required `Allow` header (RFC 9110, section 15.5.6), so every response has it. */
const READ_ONLY_METHODS = { Allow: 'GET, HEAD' } as const;

const rule = (path: string, policy: CachePolicy, more: Record<string, string> = {}) => ({
  path,
  headers: { ...policy, ...more },
});

/** Demos may frame pages of this origin. Search engines don't index them, because their content is documented elsewhere. */
const DEMO_HEADERS = {
  ...PAGE_HEADERS,
  'Content-Security-Policy': `${PAGE_HEADERS['Content-Security-Policy']}; frame-src 'self'`,
  'X-Robots-Tag': 'noindex',
} as const;

/** All rules. If several match a path, the last one that sets a header wins. */
export const ASSET_RULES: readonly HeaderRule[] = [
  rule('/*', EVERGREEN, { ...COMMON_HEADERS, ...READ_ONLY_METHODS }),
  rule('/widget-*', IMMUTABLE),
  // Names the newest build, so it changes.
  rule('/widget-manifest.json', DOCUMENT),
  rule(STATIC_ROUTES.docs.path, STATIC_ROUTES.docs.lifetime, PAGE_HEADERS),
  rule(`${STATIC_ROUTES.docs.path}.md`, STATIC_ROUTES.docs.lifetime),
  rule(`${STATIC_ROUTES.llms.path}.txt`, STATIC_ROUTES.llms.lifetime),
  ...localizedRoutes(STATIC_ROUTES.newRanking).map(({ route }) =>
    rule(route.path, route.lifetime, NEW_RANKING_PAGE_HEADERS),
  ),
  // A worker's script has a policy of its own.
  rule('/new-ranking/*', DOCUMENT, NEW_RANKING_PAGE_HEADERS),
  rule('/demo/*', DOCUMENT, DEMO_HEADERS),
  rule(`${STATIC_ROUTES.openapi.path}.json`, STATIC_ROUTES.openapi.lifetime),
];

/** Cloudflare joins the values of matching rules, so each rule but the first removes its headers before setting them. */
function ruleLines({ path, headers }: HeaderRule, index: number): string[] {
  const names = Object.keys(headers);
  return [
    path,
    ...(index === 0 ? [] : names.map((name) => `  ! ${name}`)),
    ...names.map((name) => `  ${name}: ${headers[name]}`),
  ];
}

/** The text of `_headers`. */
export function headersFile(rules: readonly HeaderRule[]): string {
  return `${rules.flatMap(ruleLines).join('\n')}\n`;
}

/** The headers of a path, without a query. */
export function headersAt(
  path: string,
  rules: readonly HeaderRule[] = ASSET_RULES,
): Readonly<Record<string, string>> {
  const matches = (pattern: string) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path;
  return Object.assign(
    {},
    ...rules.filter(({ path: pattern }) => matches(pattern)).map(({ headers }) => headers),
  );
}
