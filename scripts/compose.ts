/** From a folder of data to a release: the one way that start, build and publish share. */
import { compile } from '../data/compile.ts';
import { makeRelease, type Release } from '../data/release.ts';
import { pagesOf } from '../site/pages.ts';
import { readData } from './read-data.ts';

/** Compiles the folder's datasets and renders the site's pages; with errors in the data the command ends. */
export function composeRelease(directory: string): Release {
  const compiled = readData(directory).map((dataset) => compile(dataset));
  return makeRelease(compiled, pagesOf(compiled));
}
