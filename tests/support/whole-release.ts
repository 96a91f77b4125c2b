/** The real release in memory, whole, with its pages and descriptions, and the worker's own code over it. */
import { POINTER_KEY } from '../../data/address.ts';
import type { DatasetDocument, DatasetsDocument } from '../../data/documents.ts';
import { jsonBody } from '../../data/json-body.ts';
import { composeRelease } from '../../scripts/compose.ts';
import { ask } from './ask.ts';
import { type FakeEnv, fakeEnv } from './fake-store.ts';
import { DATA } from './real-data.ts';

/** Scheme and host that the release is made for. */
export const ORIGIN = 'https://likewise.test';

/** The bindings of a worker that answers with the release. */
export async function wholeRelease(): Promise<FakeEnv> {
  const { id, values } = await composeRelease(DATA, ORIGIN);
  const pointer = { release: id, previous: null, sequence: 1, releases: [], gone: [] };
  const files = [...values, [POINTER_KEY, jsonBody(pointer)] as const];
  return fakeEnv(new Map(files.map(([key, value]) => [key, new Uint8Array(value)])));
}

/** Every dataset that the worker answers with. */
export async function datasetsOf(env: FakeEnv): Promise<readonly DatasetDocument[]> {
  const { datasets } = (await (await ask(env, '/v1/datasets')).json()) as DatasetsDocument;
  const documents = datasets.map(async ({ link }) => (await ask(env, link)).json());
  return (await Promise.all(documents)) as DatasetDocument[];
}
