/** From a folder of data to a release: the one way that start, build and publish share. */
import { compile } from '../data/compile.ts';
import { makeRelease, type Release } from '../data/release.ts';
import { pagesOf } from '../site/pages.ts';
import { readData } from './read-data.ts';

/**
 * Compiles the folder's datasets and renders what is shown of them; with errors in the data the command ends. `origin` is
 * where the product will be: scheme and host.
 */
export async function composeRelease(directory: string, origin: string): Promise<Release> {
  const compiled = readData(directory).map((dataset) => compile(dataset));
  return makeRelease(compiled, {
    origin,
    documents: pagesOf(compiled, origin),
    forms: () => new Map(),
    pictures: () => new Map(),
  });
}
