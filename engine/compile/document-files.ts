/** The documents of compiled datasets as files, for `data:compile` and for pages that compile. */
import { rankingAddress } from '../model/document-address.ts';
import { jsonBody } from '../model/json.ts';
import type { CompiledDataset } from './compile.ts';
import { datasetDocument, datasetsDocument, indexDocument } from './dataset-documents.ts';

/** The bytes by path (`v1/index.json`, `v1/rankings/…`): the index, the datasets and each ranking's newest document. */
export function documentFiles(compiled: readonly CompiledDataset[]): Map<string, Uint8Array> {
  const documents: [address: string, document: unknown][] = [
    ['v1/index', indexDocument(compiled)],
    ['v1/datasets', datasetsDocument(compiled)],
  ];
  for (const one of compiled) {
    documents.push([`v1/datasets/${one.dataset.id}`, datasetDocument(one)]);
    for (const { key, vintages } of one.rankings) {
      const document = vintages.at(-1)?.document;
      if (document) documents.push([rankingAddress(key), document]);
    }
  }
  return new Map(documents.map(([address, document]) => [`${address}.json`, jsonBody(document)]));
}
