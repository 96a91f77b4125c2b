/** Examples: real responses, fetched from the release when it is built. */
import { exampleUrl, type Operation, operations } from './operations.ts';
import { type FetchPath, type Sample, sampleRankingUrl } from './sample.ts';
/** Larger responses, in bytes, are linked instead of included. */
export const MAX_EXAMPLE_BYTES = 6000;

/** A real response. */
export interface Example {
  readonly address: string;
  readonly mediaType: string;
  /** Null if it is too long, isn't text, or would name the release it is part of. */
  readonly text: string | null;
}

/** Examples by operation id; of problems, by kind. */
export type Examples = ReadonlyMap<string, Example>;

/** Responses that need static assets, which don't exist while a release is built. */
const NOT_IN_RELEASE = new Set(['getEmbedScript']);

async function fetchExample(
  fetchPath: FetchPath,
  operation: Operation,
  sample: Sample,
): Promise<Example> {
  const { id, reference, mediaType, isStatic } = operation;
  const address = exampleUrl(operation, sample);
  const withoutText = { address, mediaType, text: null };
  // A static file is made from other responses, and a picture would have to be drawn.
  const isPicture = mediaType.startsWith('image/png');
  if (reference.namesRelease || isStatic || isPicture || NOT_IN_RELEASE.has(id)) return withoutText;
  const response = await fetchPath(address);
  // Rankings of fewer than three may have no page.
  if (response.status === 404) return withoutText;
  if (response.status !== 200)
    throw new Error(`${address} returned ${response.status}; expected 200`);
  const body = await response.text();
  const isShort = Buffer.byteLength(body) <= MAX_EXAMPLE_BYTES;
  return { ...withoutText, text: isShort ? body : null };
}

async function fetchProblemExample(fetchPath: FetchPath, address: string): Promise<Example> {
  const response = await fetchPath(address);
  const mediaType = 'application/problem+json';
  return { address, mediaType, text: await response.text() };
}

/** Fetches an example of every current operation and of the problems that a request can cause. Throws on any status but 200 and 404. */
export async function fetchExamples(fetchPath: FetchPath, sample: Sample): Promise<Examples> {
  const examples = new Map<string, Example>();
  for (const operation of operations().filter(({ isFrozen }) => !isFrozen)) {
    examples.set(operation.id, await fetchExample(fetchPath, operation, sample));
  }
  const ranking = sampleRankingUrl(sample);
  examples.set('badParameter', await fetchProblemExample(fetchPath, `${ranking}?as_of=yesterday`));
  examples.set('notFound', await fetchProblemExample(fetchPath, `${ranking.slice(0, -1)}x`));
  return examples;
}
