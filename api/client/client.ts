/**
 * The typed client: openapi-fetch over the types of the interface. A wrong address, a misspelt parameter and a field that
 * isn't there are errors of types.
 */
import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, paths } from './schema.ts';

/** A document by the name of its schema. */
export type Published<Name extends keyof components['schemas']> = components['schemas'][Name];

/** A client of what answers at `baseUrl` (scheme and host). Answers that are no JSON are asked for with `parseAs: 'text'`. */
export function likewiseClient(
  baseUrl: string,
  options: Omit<ClientOptions, 'baseUrl'> = {},
): Client<paths> {
  return createClient<paths>({ ...options, baseUrl });
}
