/** SHA-256 by Node: a release has many megabytes, for which the engine's portable version takes seconds. */
import { createHash } from 'node:crypto';

/** The SHA-256 of parts in order, in lower-case hex. */
export function sha256(...parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
