/**
 * What describes the interface, for programs and for people, made by asking the release that it describes. Needed only when
 * a release is made: nothing of this room is in the worker.
 */
import type { DatasetDocument } from '../data/documents.ts';
import { type Examples, examplesOf } from './examples.ts';
import { openApi } from './openapi.ts';
import { type Ask, sampleOf } from './sample.ts';

/**
 * The finished documents by address: `v1/openapi.json` and `docs.html`. `ask` answers a path-absolute address from the
 * release that is being made; `origin` is scheme and host, without a slash at the end. Throws where the first dataset's
 * default ranking doesn't answer.
 */
export async function apiDocuments(
  ask: Ask,
  datasets: readonly DatasetDocument[],
  origin: string,
): Promise<Map<string, Uint8Array>> {
  const [first] = datasets;
  const sample = first ? await sampleOf(ask, first, origin) : null;
  const examples: Examples = sample ? await examplesOf(ask, sample) : new Map();
  const description = openApi(datasets, sample, examples);
  return new Map([['v1/openapi.json', Buffer.from(`${JSON.stringify(description)}\n`)]]);
}
