/** From a folder of data to a release: the one way that start, build and publish share. */
import { apiDocuments } from '../api/api-documents.ts';
import { compile } from '../data/compile.ts';
import { datasetDocument } from '../data/dataset-documents.ts';
import { makeRelease, type Release, withDocuments } from '../data/release.ts';
import { pagesOf } from '../site/pages.ts';
import { formsOf } from '../site/rendering.ts';
import { askRelease } from './ask-release.ts';
import { readData } from './read-data.ts';

/**
 * Compiles the folder's datasets and renders what is shown of them; with errors in the data the command ends. `origin` is
 * where the product will be: scheme and host.
 */
export async function composeRelease(directory: string, origin: string): Promise<Release> {
  const compiled = readData(directory).map((dataset) => compile(dataset));
  const release = makeRelease(compiled, {
    origin,
    documents: pagesOf(compiled, origin),
    forms: (view) => formsOf(view, origin),
    pictures: () => new Map(),
  });
  const datasets = compiled.map(datasetDocument);
  return withDocuments(release, await apiDocuments(askRelease(release, origin), datasets, origin));
}
