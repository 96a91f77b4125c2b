/** Documents of compiled datasets as files, for `data:compile` and for pages that compile. */

import { rankingAddress } from '../model/document-address.ts';
import { jsonBody } from '../model/json.ts';
import type { CompiledDataset } from './compiled-dataset.ts';
import { datasetDocument, datasetsDocument, indexDocument } from './dataset-documents.ts';

/**
 * Bytes by path (`v1/index.json`, `v1/rankings/…`): the index, the datasets and the newest document of each ranking.
 */
export function documentFiles(compiled: readonly CompiledDataset[]): Map<string, Uint8Array> {
  const documents: [address: string, document: unknown][] = [
    ['v1/index', indexDocument(compiled)],
    ['v1/datasets', datasetsDocument(compiled)],
  ];
  for (const dataset of compiled) {
    documents.push([`v1/datasets/${dataset.dataset.id}`, datasetDocument(dataset)]);
    for (const { key, vintages } of dataset.rankings) {
      const document = vintages.at(-1)?.document;
      if (document) documents.push([rankingAddress(key), document]);
    }
  }
  return new Map(documents.map(([address, document]) => [`${address}.json`, jsonBody(document)]));
}
