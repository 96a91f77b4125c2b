/** Form of a release's name. */
import { RELEASE_ID_LENGTH } from './hash.ts';

/** Matches the name of a release. */
export const RELEASE_ID = new RegExp(`^[0-9a-f]{${RELEASE_ID_LENGTH}}$`);

/** Whether a value has the form of a release name. */
export function isReleaseId(value: unknown): value is string {
  return typeof value === 'string' && RELEASE_ID.test(value);
}
