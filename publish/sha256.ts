/** SHA-256 by Node: a release has over 100 MB, for which the engine's portable version takes seconds. */
import { createHash } from 'node:crypto';

/** The SHA-256 in lower-case hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
