/** Static assets: the widget, the site's files, the API description, the demos and the snapshot of the release, with their headers. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { widgetKey } from '../../engine/model/address.ts';
import { type StoredRelease, snapshotValues } from '../../publish/release/release.ts';
import { apiDocuments } from '../../site/api/api-documents.ts';
import { checkPages } from '../../site/check/check-page.ts';
import { newPages } from '../../site/new-ranking/new-pages.ts';
import { markAsPreview } from '../../site/operator.ts';
import { errorPages } from '../../site/pages/error-pages.ts';
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
import { codeVersion } from './cache-file.ts';
import { writeDemos } from './demo-pages.ts';
import { replaceFolder } from './files.ts';
import { BROWSER_CODE_CACHE } from './paths.ts';
import { joinedJson, releaseFetcher } from './release-fetcher.ts';

/** Writes the release under `_snapshot/` in `out`, by its keys in the store. */
export function writeSnapshot(out: string, release: StoredRelease): void {
  for (const [key, value] of snapshotValues(release)) {
    const path = join(out, '_snapshot', key);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, value);
  }
}

/** The widget's files among built assets that bear the hash of their build, by their keys in the store. */
export function pinnedWidgetFiles(assets: string): Map<string, Uint8Array> {
  const files = readdirSync(assets).filter((file) => /^widget-.*\.js$/.test(file));
  return new Map(files.map((file) => [widgetKey(file), readFileSync(join(assets, file))]));
}

/** Writes the OpenAPI description, `/docs`, the pages for errors and `/new`, with examples from the release. A path without an ending becomes an `.html` file. */
async function writeStaticPages(
  out: string,
  release: StoredRelease,
  origin: string,
): Promise<void> {
  const fetchPath = releaseFetcher(release, origin);
  const pages = [
    ...(await apiDocuments(fetchPath, origin)),
    ...(await newPages(fetchPath, origin)),
  ];
  const check = await checkPages(fetchPath, origin);
  const joined = [...errorPages(origin), ...check, ...joinedJson()];
  for (const [file, page] of joined) writeFileSync(join(out, '_joined', file), page);
  for (const { path, body } of pages) {
    const file = join(out, path.includes('.') ? path : `${path}.html`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
  }
}

/** Marks the pages as those of a preview copy, also those that the worker completes. */
function markPages(out: string): void {
  for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const path = join(out, file);
    writeFileSync(path, markAsPreview(readFileSync(path, 'utf8')));
  }
}

/** Options of a build of assets. */
export interface AssetOptions {
  /** Every page says that it is a preview copy. */
  readonly isPreview?: boolean;
}

/** Builds the assets and replaces `folder` by them. `origin` is the scheme and host of the deployment. */
export function buildAssets(
  folder: string,
  release: StoredRelease,
  origin: string,
  { isPreview = false }: AssetOptions = {},
): Promise<void> {
  return replaceFolder(folder, async (out) => {
    await copyBrowserCode(out);
    writeSnapshot(out, release);
    await writeStaticPages(out, release, origin);
    await writeDemos(out, origin);
    if (isPreview) markPages(out);
    writeFileSync(join(out, '_headers'), headersFile(ASSET_RULES));
  });
}

// Headers of static assets, in the format of Cloudflare's `_headers` file. The CORS, security and cache headers are the worker's own.

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

// The widget and the site's scripts and style sheets as built, kept for the current code: bundling and minifying them takes seconds,
// and every build of assets needs them.

/** Gives a finished folder its name, unless another process was faster: somebody may be copying that one. */
function renameUnlessTaken(finished: string, folder: string): void {
  try {
    renameSync(finished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/** Builds the files unless those of this code are there. Returns their folder. */
export async function keepBrowserCode(): Promise<string> {
  const version = codeVersion();
  const folder = join(BROWSER_CODE_CACHE, version);
  if (existsSync(folder)) return folder;
  mkdirSync(BROWSER_CODE_CACHE, { recursive: true });
  const next = mkdtempSync(`${folder}.`);
  try {
    // Imported late: esbuild and terser take longer to load than kept files take to find.
    const { buildWidget } = await import('../../widget/build/build-widget.ts');
    const { buildSite } = await import('./build-site.ts');
    await buildWidget(next);
    await buildSite(next);
    renameUnlessTaken(next, folder);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  const others = readdirSync(BROWSER_CODE_CACHE).filter((name) => !name.startsWith(version));
  for (const name of others)
    rmSync(join(BROWSER_CODE_CACHE, name), { recursive: true, force: true });
  return folder;
}

/** Copies the files to `out`. */
export async function copyBrowserCode(out: string): Promise<void> {
  cpSync(await keepBrowserCode(), out, { recursive: true });
}
