/**
 * What describes the interface, for programs and for people, made by asking the release that it describes. Needed only when
 * a release is made: nothing of this room is in the worker.
 */
import type { DatasetDocument } from '../data/documents.ts';
import { jsonBody } from '../data/json-body.ts';
import { docsPage } from './docs/docs-page.ts';
import { factsOf } from './docs/facts.ts';
import { examplesOf } from './examples.ts';
import { openApi } from './openapi.ts';
import { type Ask, sampleOf } from './sample.ts';

/**
 * The finished documents by address: `v1/openapi.json` and, where there is a dataset to show, `docs.html`. `ask` answers a path-absolute address from the
 * release that is being made; `origin` is scheme and host, without a slash at the end. Throws where the first dataset's
 * default ranking doesn't answer.
 */
export async function apiDocuments(
  ask: Ask,
  datasets: readonly DatasetDocument[],
  origin: string,
): Promise<Map<string, Uint8Array>> {
  const [first] = datasets;
  if (!first) return new Map([['v1/openapi.json', jsonBody(openApi(datasets, null, new Map()))]]);
  const sample = await sampleOf(ask, first, origin);
  const examples = await examplesOf(ask, sample);
  const facts = await factsOf(ask, sample, examples);
  return new Map([
    ['v1/openapi.json', jsonBody(openApi(datasets, sample, examples))],
    ['docs.html', Buffer.from(docsPage(facts))],
  ]);
}
