/**
 * Parsed bodies: each is parsed once, and kept as long as its bytes are in a cache. Parsing costs more than most
 * answers. Objects take several times the space of their bytes, of which the store keeps 8 MB.
 */
import { parseJson } from '../../engine/model/json.ts';

const parsed = new WeakMap<Uint8Array, unknown>();

/**
 * Parses JSON of the publisher or the build, whose type the caller states. The same bytes give the same object, which mustn't be changed.
 */
export function parseOnce<T>(bytes: Uint8Array): T {
  const document = parsed.get(bytes) ?? parseJson(bytes);
  parsed.set(bytes, document);
  return document as T;
}
