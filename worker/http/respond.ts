/** Answers a request with a document of a release: find it, then frame it, untouched. */

import { own } from '../../engine/model/get-own.ts';
import { isRelease } from '../../engine/model/pointer.ts';
import { keepAnswer } from '../answered.ts';
import type { RequestTo } from '../env.ts';
import { isStandIn } from '../releases/freshness.ts';
import {
  type Found,
  type Locate,
  type Location,
  type Release,
  storeOf,
} from '../releases/release-store.ts';
import type { Route } from '../routes.ts';
import { BRIEF, type CachePolicy, FROZEN } from './cache-policy.ts';
import { isKnown } from './conditional.ts';
import { concatenated, joinedEtag, type Tagged } from './etagged-body.ts';
import { OPEN } from './headers.ts';
import type { Asked } from './parse-request.ts';
import { echo, Problem } from './problem.ts';

/** Where the answer lies, and headers of its own. */
export interface Located extends Location {
  readonly headers?: Readonly<Record<string, string>>;
  /** What stands before the stored body. */
  readonly head?: Tagged | undefined;
}

/** Answers with the document that `locate` finds, or 304 where the client has it. Throws what `locate` throws. */
export async function answer(
  c: RequestTo<string>,
  asked: Asked,
  locate: Locate<Located>,
): Promise<Response> {
  const found = await find(c, asked, async (release) => {
    const located = await locate(release);
    const isEnough = (etag: string) =>
      c.req.method === 'HEAD' || has(c, etagBehind(located.head, etag));
    return { ...located, isEnough };
  });
  const isWhole = found.bytes.byteLength === found.length;
  const body = bodyBehind(found.location.head, found);
  const response = framed(c, asked, body, found.location.headers);
  if (response.status === 200 && isWhole && c.get('standing') === 'current') {
    const { bytes, etag } = body;
    const release = c.get('release');
    const given = { status: 200, headers: new Headers(response.headers), bytes, etag, release };
    keepAnswer(c.req, c.env, (work) => c.executionCtx.waitUntil(work), given);
  }
  return response;
}

function etagBehind(head: Tagged | undefined, etag: string): string {
  return head ? joinedEtag(head.etag, etag) : etag;
}

/** A stored body, which may not be whole, with what stands before it. */
function bodyBehind(head: Tagged | undefined, found: Found): Found {
  if (!head) return found;
  const isWhole = found.bytes.byteLength === found.length;
  return {
    ...found,
    bytes: isWhole ? concatenated([head.bytes, found.bytes]) : found.bytes,
    etag: etagBehind(head, found.etag),
    length: head.bytes.byteLength + found.length,
  };
}

/** The stored body that `locate` finds in the release that was asked for. Throws what `locate` throws, a 404, 410 or 503. */
export async function find<L extends Location>(
  c: RequestTo<string>,
  { release }: Pick<Asked, 'release'>,
  locate: Locate<L>,
): Promise<Found<L>> {
  const located = (candidate: Release) => {
    c.set('release', candidate.id);
    c.set('standing', candidate.standing);
    return locate(candidate);
  };
  const waitUntil = (work: Promise<unknown>) => c.executionCtx.waitUntil(work);
  const store = storeOf(c.env);
  if (release === undefined) return store.read(located, waitUntil);
  const keeping = isRelease(release) ? await store.keeping(release, waitUntil) : 'unknown';
  if (keeping !== 'kept') throw notKept(c.req.url, release, keeping);
  return store.readKept(release, located, waitUntil);
}

/** 410 for a release that was kept once, naming the living address; 404 for one that never was. */
function notKept(url: string, release: string, keeping: 'gone' | 'unknown'): Problem {
  const { pathname, search } = new URL(url);
  const living = pathname.replace(`/releases/${release}`, '') + search;
  const expected = keeping === 'gone' ? living : 'one of those at /v1/releases';
  const errors = [{ parameter: 'release', value: echo(release), expected }];
  return keeping === 'gone'
    ? new Problem(
        'gone',
        `release ${release} is not kept any more; the living address is ${living}`,
        errors,
      )
    : new Problem('notFound', `unknown release: ${echo(release)}; expected ${expected}`, errors);
}

/** Locates a single document by its address (`v1/datasets`, `index.html`, …); null where the release has none. */
export function singleDocument({ manifest }: Release, address: string): Location | null {
  const pack = own(manifest.documents, address);
  return pack === undefined ? null : { pack, address };
}

/** The same for what every release holds. Throws a 404 where this one, which may be an old one, doesn't. */
export function fixedDocument(release: Release, address: string): Location {
  const location = singleDocument(release, address);
  if (location) return location;
  throw new Problem('notFound', `this release holds no ${address}`);
}

/** A body as it is answered, with what belongs to its release. */
export interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly release: string;
  /** Of the whole body, in bytes; where it is absent, the bytes are all of it. */
  readonly length?: number;
}

/** Whether the client has the body already. */
function has(c: RequestTo<string>, etag: string): boolean {
  return isKnown(c.req.header('If-None-Match'), etag);
}

/** Frames a body; 304 where the client has it already. */
export function framed(
  c: RequestTo<string>,
  { route, ending, release }: Asked,
  body: Body,
  ownHeaders?: Readonly<Record<string, string>>,
): Response {
  const headers = {
    ...OPEN,
    ...(release === undefined ? lifetimeOf(c, route) : FROZEN),
    ...ownHeaders,
    ETag: body.etag,
    'Likewise-Release': body.release,
  };
  if (has(c, body.etag)) {
    return new Response(null, { status: 304, headers });
  }
  const type = own(route.endings, ending) ?? 'application/octet-stream';
  const length = String(body.length ?? body.bytes.byteLength);
  return new Response(body.bytes, {
    headers: { ...headers, 'Content-Type': type, 'Content-Length': length },
  });
}

/** As the route says, where the current release answers; brief where another one stands in for it. */
function lifetimeOf(c: RequestTo<string>, { lifetime }: Route): CachePolicy {
  return isStandIn(c.get('standing')) ? BRIEF : lifetime;
}
