/** Examples: real answers of the release that they describe, asked for when it is made. */
import { exampleUrl, type Operation, operations } from './operations.ts';
import type { FetchPath, Sample } from './sample.ts';
import { sampleRankingUrl } from './sample.ts';

/** An answer larger than this, in bytes, is named by its address and not repeated. */
export const MAX_EXAMPLE_BYTES = 6000;

/** A real answer. */
export interface Example {
  readonly address: string;
  readonly mediaType: string;
  /** Null where it is too long, isn't text, or names the release that it would be part of. */
  readonly text: string | null;
}

/** Examples by the name of their operation; of problems, by their kind. */
export type Examples = ReadonlyMap<string, Example>;

/** What is joined with files that a release hasn't can't be asked for while it is made. */
const NOT_IN_RELEASE = new Set(['getEmbedScript']);

async function fetchExample(
  ask: FetchPath,
  operation: Operation,
  sample: Sample,
): Promise<Example> {
  const { id, reference, mediaType, isStatic } = operation;
  const address = exampleUrl(operation, sample);
  const unseen = { address, mediaType, text: null };
  // A file is made from the answers of others.
  if (reference.namesRelease || isStatic || NOT_IN_RELEASE.has(id)) return unseen;
  const answer = await ask(address);
  // A ranking of fewer than three has no pictures, and there may be no page of it.
  if (answer.status === 404) return unseen;
  if (answer.status !== 200) throw new Error(`${address} answers ${answer.status}; expected 200`);
  const body = await answer.text();
  const isShort = Buffer.byteLength(body) <= MAX_EXAMPLE_BYTES;
  return { ...unseen, text: isShort && !mediaType.startsWith('image/png') ? body : null };
}

async function fetchProblemExample(ask: FetchPath, address: string): Promise<Example> {
  const answer = await ask(address);
  const mediaType = 'application/problem+json';
  return { address, mediaType, text: await answer.text() };
}

/** Asks for an example of every living operation and of the problems that a request can ask for. Throws where an answer is neither there nor missing. */
export async function fetchExamples(ask: FetchPath, sample: Sample): Promise<Examples> {
  const examples = new Map<string, Example>();
  for (const operation of operations().filter(({ isFrozen }) => !isFrozen)) {
    examples.set(operation.id, await fetchExample(ask, operation, sample));
  }
  const ranking = sampleRankingUrl(sample);
  examples.set('badParameter', await fetchProblemExample(ask, `${ranking}?as_of=yesterday`));
  examples.set('notFound', await fetchProblemExample(ask, `${ranking.slice(0, -1)}x`));
  return examples;
}
