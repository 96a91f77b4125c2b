/**
 * Answers that were given, ready to be given again: most of what a request costs is finding out what it asks for. They hold for
 * one writing of the pointer, and only while that is known to be current; everything else goes the whole way.
 */
import type { Pointer } from '../engine/model/pointer.ts';
import type { Env, WaitUntil } from './env.ts';
import { isNotModified } from './http/conditional.ts';
import { LruCache } from './releases/lru-cache.ts';
import { releaseStore } from './releases/release-store.ts';

/** An answer with a body; without an ETag where it is a mistake. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string | null;
  /** Of which it is; undefined where none was asked. */
  readonly release: string | undefined;
}

/** In bytes: of an isolate's 128 MB, and of that what one may take. */
const LIMIT = 4 * 2 ** 20;
const LARGEST = LIMIT / 16;
/** Beside its body. */
const OVERHEAD = 2000;

interface Known {
  /** Of which they are: how often it was written, and what it names. */
  readonly pointer: Pointer;
  readonly answers: LruCache<Answered>;
}

const known = new WeakMap<Env, Known>();

/** What holds while this pointer does. */
function answersOf(env: Env, pointer: Pointer): LruCache<Answered> {
  const found = known.get(env);
  const { sequence, release } = found?.pointer ?? {};
  if (found && sequence === pointer.sequence && release === pointer.release) return found.answers;
  const answers = new LruCache<Answered>(LIMIT);
  known.set(env, { pointer, answers });
  return answers;
}

/** The answer that was given to the same request before; null where it has to be found. */
export function answeredBefore(request: Request, env: Env, waitUntil: WaitUntil): Response | null {
  if (request.method !== 'GET' || !known.has(env)) return null;
  const pointer = releaseStore(env).settled(waitUntil);
  const answer = pointer === null ? undefined : answersOf(env, pointer).get(request.url);
  if (!answer) return null;
  const { status, headers, bytes, etag } = answer;
  if (etag !== null && isNotModified(request.headers.get('If-None-Match'), etag)) {
    const response = new Response(null, { status: 304, headers });
    response.headers.delete('Content-Type');
    response.headers.delete('Content-Length');
    return response;
  }
  return new Response(bytes, { status, headers });
}

/** Keeps an answer of the current release, unless it is large. */
export function keepAnswer(
  { method, url }: { readonly method: string; readonly url: string },
  env: Env,
  waitUntil: WaitUntil,
  answer: Answered,
): void {
  const size = answer.bytes.byteLength + url.length + OVERHEAD;
  if (method !== 'GET' || size > LARGEST) return;
  const pointer = releaseStore(env).settled(waitUntil);
  // While it was found, another release may have become the current one.
  if (pointer === null || pointer.release !== answer.release) return;
  // A copy, so that no whole pack is held for the sake of a body.
  answersOf(env, pointer).set(url, { ...answer, bytes: answer.bytes.slice() }, size);
}
