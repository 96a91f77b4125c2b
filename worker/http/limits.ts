/** How long a request may be: its address, and each name and value in it. What is longer is refused before anything reads it. */
import type { ParameterError } from '../../engine/model/documents.ts';
import { echo, Problem } from '../problem.ts';
import { problemResponse } from './problem-response.ts';

/** Characters of an address, with its query. */
const MAX_ADDRESS_LENGTH = 4096;
/** Characters of a name or a value. Normalising a text can take the square of its length. */
const MAX_VALUE_LENGTH = 200;
/** Parameters that hold more than one value: another address, and ids. The address limits them. */
const LISTS: readonly string[] = ['url', 'highlight'];

/** The 414 response to an address that is too long; null for any other. */
export function longAddressResponse({ url, method }: Request): Response | null {
  const { length } = url.slice(url.indexOf('/', 'https://'.length));
  if (length <= MAX_ADDRESS_LENGTH) return null;
  const detail = `an address of ${length} characters; expected at most ${MAX_ADDRESS_LENGTH}`;
  const response = problemResponse(new Problem('addressTooLong', detail));
  return method === 'HEAD' ? new Response(null, response) : response;
}

/** Throws a 400 that names the parameters whose values are too long. */
export function requireShort(values: Readonly<Partial<Record<string, string>>>): void {
  const expected = `at most ${MAX_VALUE_LENGTH} characters`;
  const errors = Object.entries(values).flatMap(([parameter, value = '']): ParameterError[] =>
    value.length <= MAX_VALUE_LENGTH || LISTS.includes(parameter)
      ? []
      : [{ parameter, value: echo(value), expected }],
  );
  const [first] = errors;
  if (first)
    throw new Problem(
      'badParameter',
      `${first.parameter} is too long; expected ${expected}`,
      errors,
    );
}
