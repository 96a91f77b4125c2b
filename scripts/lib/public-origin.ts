/** The public origin of a copy, the same in its published documents and in the worker's responses. */
import { fail } from './command-line.ts';

/** The origin of a build that no deployment serves. */
const LOCAL_ORIGIN = 'http://localhost:8787';

/** Why a value is not an origin; null if it is one. */
export function originError(value: string): string | null {
  if (URL.canParse(value) && new URL(value).origin === value) return null;
  return `PUBLIC_ORIGIN: found ${JSON.stringify(value)}, expected scheme and host without a trailing slash, such as https://example.org`;
}

/** The environment variable `PUBLIC_ORIGIN`; null if unset. Ends the command if it is not an origin. */
export function requestedOrigin(): string | null {
  const origin = process.env.PUBLIC_ORIGIN;
  if (origin === undefined || origin === '') return null;
  const error = originError(origin);
  return error === null ? origin : fail(error);
}

/** The origin for which assets are built. */
export function buildOrigin(): string {
  return requestedOrigin() ?? LOCAL_ORIGIN;
}
