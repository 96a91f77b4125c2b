/** Responses from stored documents: locates a body in a release and adds headers, without changing its bytes. */
import { isReleaseId } from '../../engine/model/address.ts';
import { concatBytes } from '../../engine/model/json.ts';
import { getOwn } from '../../engine/model/objects.ts';
import { licenseUrl } from '../../engine/model/text.ts';
import type { AppContext, Env } from '../env.ts';
import { echo, Problem } from '../problem.ts';
import { isFallback } from '../releases/freshness.ts';
import { LruCache } from '../releases/lru-cache.ts';
import {
  type BodyLocation,
  type FoundBody,
  type LoadedRelease,
  type Locate,
  releaseStore,
  type UseRelease,
} from '../releases/release-store.ts';
import type { Route } from '../routes.ts';
import { BRIEF, type CachePolicy, FROZEN } from './cache-policy.ts';
import { COMMON_HEADERS } from './headers.ts';
import type { ParsedRequest } from './request.ts';

/** The location of a body, and headers for its response. */
export interface LocatedResponse extends BodyLocation {
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes to send before the stored body. */
  readonly prefix?: EtaggedBody | undefined;
}

/** Responds with the document that `locate` finds, or 304 if the client has it. Throws what `locate` throws. */
export async function respond(
  c: AppContext<string>,
  request: ParsedRequest,
  locate: Locate<LocatedResponse>,
): Promise<Response> {
  const found = await readStoredBody(c, request, async (release) => {
    const located = await locate(release);
    const canSkipBody = (etag: string) =>
      c.req.method === 'HEAD' || isClientCurrent(c, prefixedEtag(located.prefix, etag));
    return { ...located, canSkipBody };
  });
  const body = prefixedBody(found.location.prefix, found);
  return toResponse(c, request, body, found.location.headers);
}

function prefixedEtag(prefix: EtaggedBody | undefined, etag: string): string {
  return prefix ? combinedEtag(prefix.etag, etag) : etag;
}

/** Puts the prefix before a stored body, whose bytes may be incomplete. */
function prefixedBody(prefix: EtaggedBody | undefined, found: FoundBody): FoundBody {
  if (!prefix) return found;
  const isWhole = found.bytes.byteLength === found.length;
  return {
    ...found,
    bytes: isWhole ? concatBytes([prefix.bytes, found.bytes]) : found.bytes,
    etag: prefixedEtag(prefix, found.etag),
    length: prefix.bytes.byteLength + found.length,
  };
}

/** Reads the body that `locate` finds in the requested release. Throws what `locate` throws, a 404, 410 or 503. */
export function readStoredBody<L extends BodyLocation>(
  c: AppContext<string>,
  request: Pick<ParsedRequest, 'release'>,
  locate: Locate<L>,
): Promise<FoundBody<L>> {
  return useRelease(c, request, async (release, readBody) => readBody(await locate(release)));
}

/** Computes an answer from the requested release. Throws what `use` throws, a 404, 410 or 503. */
export async function useRelease<T>(
  c: AppContext<string>,
  { release }: Pick<ParsedRequest, 'release'>,
  use: UseRelease<T>,
): Promise<T> {
  const useCandidate: UseRelease<T> = (candidate, readBody) => {
    c.set('release', candidate.id);
    c.set('freshness', candidate.freshness);
    return use(candidate, readBody);
  };
  const waitUntil = (work: Promise<unknown>) => c.executionCtx.waitUntil(work);
  const store = releaseStore(c.env);
  if (release === undefined) return store.use(useCandidate, waitUntil);
  const state = isReleaseId(release) ? await store.stateOf(release, waitUntil) : 'unknown';
  if (state !== 'kept') throw keptReleaseProblem(c.req.url, release, state);
  return store.useKept(release, useCandidate, waitUntil);
}

/** 410 for a release that is no longer kept, with the URL in the current release; 404 for an unknown one. */
function keptReleaseProblem(url: string, release: string, state: 'gone' | 'unknown'): Problem {
  const { pathname, search } = new URL(url);
  const currentUrl = pathname.replace(`/releases/${release}`, '') + search;
  const expected = state === 'gone' ? currentUrl : 'a release listed at /v1/releases';
  const errors = [{ parameter: 'release', value: echo(release), expected }];
  return state === 'gone'
    ? new Problem(
        'gone',
        `release ${release} is no longer kept; the current one is at ${currentUrl}`,
        errors,
      )
    : new Problem('notFound', `unknown release: ${echo(release)}; expected ${expected}`, errors);
}

/** Locates a single document by its address (`v1/datasets`, `index.html`, …); null if the release has none. */
export function locateDocument({ manifest }: LoadedRelease, address: string): BodyLocation | null {
  const pack = getOwn(manifest.documents, address);
  return pack === undefined ? null : { pack, address };
}

/** Locates a document that every new release has. Throws a 404 if this release, perhaps an old one, has none. */
export function requireDocument(release: LoadedRelease, address: string): BodyLocation {
  const location = locateDocument(release, address);
  if (location) return location;
  throw new Problem('notFound', `this release has no document ${address}`);
}

/** The body of a response, with its ETag and release. */
export interface ResponseBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly release: string;
  /** Of the whole body, in bytes; absent if `bytes` is the whole body. */
  readonly length?: number;
}

/** Whether the client has the body with this ETag. */
export function isClientCurrent(c: AppContext<string>, etag: string): boolean {
  return isNotModified(c.req.header('If-None-Match'), etag);
}

/** The response with a body and its headers; 304 if the client has the body. */
export function toResponse(
  c: AppContext<string>,
  { route, ending, release }: ParsedRequest,
  body: ResponseBody,
  extraHeaders?: Readonly<Record<string, string>>,
): Response {
  const headers = {
    ...COMMON_HEADERS,
    ...(release === undefined ? lifetimeOf(c, route) : FROZEN),
    ...extraHeaders,
    ETag: body.etag,
    'Likewise-Release': body.release,
  };
  if (isClientCurrent(c, body.etag)) {
    return new Response(null, { status: 304, headers });
  }
  const type = getOwn(route.endings, ending) ?? 'application/octet-stream';
  const length = String(body.length ?? body.bytes.byteLength);
  return new Response(body.bytes, {
    headers: { ...headers, 'Content-Type': type, 'Content-Length': length },
  });
}

/** The route's lifetime for the current release, a brief one for a fallback. */
function lifetimeOf(c: AppContext<string>, { lifetime }: Route): CachePolicy {
  return isFallback(c.get('freshness')) ? BRIEF : lifetime;
}

// Conditional requests (RFC 9110, section 13.1.2). The publisher computed the ETag, so no body is hashed or read for a 304.

/**
 * Whether `If-None-Match` matches the ETag, so that the response is 304. The comparison is weak. `*` matches every ETag; a
 * header that is not a list of ETags matches none.
 */
export function isNotModified(ifNoneMatch: string | null | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch === etag) return true;
  if (ifNoneMatch.trim() === '*') return true;
  return entityTags(ifNoneMatch).includes(strongEtag(etag));
}

/** The opaque tags of a list, with their quotation marks. An ETag may contain a comma, so the list can't be split at commas. */
function entityTags(list: string): readonly string[] {
  const tags: string[] = [];
  let at = 0;
  while (at < list.length) {
    const open = list.indexOf('"', at);
    const close = open < 0 ? -1 : list.indexOf('"', open + 1);
    if (close < 0) break;
    tags.push(list.slice(open, close + 1));
    at = close + 1;
  }
  return tags;
}

function strongEtag(etag: string): string {
  return etag.startsWith('W/') ? etag.slice(2) : etag;
}

/** Bytes and their strong ETag, in quotation marks. */
export interface EtaggedBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** The ETag of two concatenated bodies. */
export function combinedEtag(first: string, second: string): string {
  return `${first.slice(0, -1)}-${second.slice(1)}`;
}

// The `Link` header (RFC 8288): a document's canonical URL, description, licence and other formats.

/** A link target, path-absolute or absolute, and its relation to the document. */
export interface Link {
  readonly href: string;
  readonly rel: 'alternate' | 'canonical' | 'describedby' | 'license' | 'service-desc';
  readonly type?: string;
}

/** Formats the header's value. */
export function linkHeader(links: readonly Link[]): string {
  return links
    .map(({ href, rel, type }) => `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ''}`)
    .join(', ');
}

/** The link to a dataset's licence, as a list to spread; empty where the licence has no URL. */
export function licenseLinks(license: string | undefined): readonly Link[] {
  const href = licenseUrl(license ?? '');
  return href === null ? [] : [{ href, rel: 'license' }];
}

/** The machine-readable description of the whole interface. */
export const SERVICE_DESC_LINK: Link = {
  href: '/v1/openapi.json',
  rel: 'service-desc',
  type: 'application/openapi+json',
};

// Cache of computed answers, by release and question: equal questions of one release have equal answers as long as the worker runs.
// Each isolate has its own, of limited size.

/** Size of each cache, in bytes of answers and questions. */
const MAX_BYTES = 2 * 2 ** 20;

/** Answers of one kind. It holds no promises, because the runtime binds a promise to the request that created it. */
export class AnswerCache<T> {
  readonly #sizeOf: (answer: T) => number;
  readonly #caches = new WeakMap<Env, LruCache<T>>();

  /** `sizeOf` is the size of an answer in bytes. */
  constructor(sizeOf: (answer: T) => number) {
    this.#sizeOf = sizeOf;
  }

  /** The answer to a question from a release, computed unless it is known. Throws what `compute` throws, which isn't kept. */
  async get(env: Env, release: string, question: string, compute: () => Promise<T>): Promise<T> {
    const cache = this.#caches.get(env) ?? new LruCache<T>(MAX_BYTES);
    this.#caches.set(env, cache);
    const key = `${release} ${question}`;
    const answer = cache.get(key) ?? (await compute());
    cache.set(key, answer, this.#sizeOf(answer) + key.length);
    return answer;
  }
}
