/** Fetches the vocabularies of all datasets, once. */
import type {
  DatasetDocument,
  DatasetsDocument,
  EntityRow,
} from '../../../engine/model/documents.ts';
import {
  type DatasetVocabulary,
  datasetVocabulary,
} from '../../../engine/verdict/sentence/vocabulary.ts';

async function fetchJson<Shape>(address: string): Promise<Shape> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} returned ${response.status}; expected 200`);
  // Our own API guarantees the shape.
  return (await response.json()) as Shape;
}

async function fetchAll(): Promise<readonly DatasetVocabulary[]> {
  const { datasets } = await fetchJson<DatasetsDocument>('/v1/datasets');
  return Promise.all(
    datasets.map(async ({ link }) => {
      const [dataset, { entities }] = await Promise.all([
        fetchJson<DatasetDocument>(link),
        fetchJson<{ readonly entities: readonly EntityRow[] }>(`${link}/entities`),
      ]);
      return datasetVocabulary(dataset, entities);
    }),
  );
}

let loading: Promise<readonly DatasetVocabulary[]> | undefined;

/** The vocabularies. A failed request is repeated the next time. */
export function loadVocabularies(): Promise<readonly DatasetVocabulary[]> {
  loading ??= fetchAll();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
