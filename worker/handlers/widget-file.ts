/**
 * Handler of files of earlier builds of the widget, which pages pin by name and hash. Files of this build are static assets;
 * those of earlier builds stay in KV for ever. Those of withdrawn builds aren't served.
 */
import { widgetKey } from '../../engine/model/address.ts';
import { computeEtag } from '../../engine/model/hash.ts';
import type { AppContext } from '../env.ts';
import { IMMUTABLE } from '../http/cache-policy.ts';
import { COMMON_HEADERS } from '../http/headers.ts';
import { isNotModified } from '../http/respond.ts';
import { echo, Problem } from '../problem.ts';
import { withTimeout } from '../releases/kv-client.ts';
import { releaseStore } from '../releases/release-store.ts';

/** The router's path: `/widget-{build}.js` and `/widget-{build}-{part}.js`. */
export const WIDGET_PATH = '/:file{widget-[0-9a-f]{8}[0-9A-Za-z-]*\\.js}';

/** Longer than other reads, because a page that pins a build has no fallback; in milliseconds. */
const TIMEOUT_MS = 2000;
/** How long KV may cache a file, in seconds. */
const CACHE_TTL = 86_400;

/** Responds with the file, or 304. Throws a 404 if KV has no such file or its build is withdrawn, a 503 if KV can't be read. */
export async function handleWidgetFile(c: AppContext<string>): Promise<Response> {
  const file = c.req.param('file') ?? '';
  const [, build = ''] = /^widget-([0-9a-f]{8})/.exec(file) ?? [];
  if (WITHDRAWN_BUILDS.has(build))
    throw new Problem(
      'notFound',
      `the build ${build} of the widget was withdrawn because it is vulnerable; the newest is /widget.js`,
    );
  const bytes = await readWidgetFile(c, file);
  if (!bytes)
    throw new Problem(
      'notFound',
      `no build of the widget has ${echo(file)}; the newest is /widget.js`,
    );
  const etag = await computeEtag(bytes);
  const headers = { ...COMMON_HEADERS, ...IMMUTABLE, ETag: etag };
  if (isNotModified(c.req.header('If-None-Match'), etag)) {
    return new Response(null, { status: 304, headers });
  }
  const length = String(bytes.byteLength);
  const type = 'text/javascript; charset=utf-8';
  return new Response(bytes, {
    headers: { ...headers, 'Content-Type': type, 'Content-Length': length },
  });
}

async function readWidgetFile(
  c: AppContext<string>,
  file: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const key = widgetKey(file);
  const { RELEASES: kv } = c.env;
  if (!kv) return null;
  try {
    const read = kv.get(key, { type: 'arrayBuffer', cacheTtl: CACHE_TTL });
    const value = await withTimeout(TIMEOUT_MS, read);
    return value && new Uint8Array(value);
  } catch (error) {
    const reason = String(error);
    releaseStore(c.env).incidents.record({ store: 'kv', trouble: 'failed', key, reason });
    throw new Problem('unavailable', `${echo(file)} cannot be read; try again`);
  }
}

/**
 * Builds of the widget that are no longer served because they are vulnerable, by the hash in the names of their files. A deploy
 * withdraws them (.github/SECURITY.md).
 */
export const WITHDRAWN_BUILDS: ReadonlySet<string> = new Set([]);
