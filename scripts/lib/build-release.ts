/** From a folder of data to a release: the one way that start, build and publish share. */
import { join } from 'node:path';
import { type CompiledDataset, compile, type Dataset } from '../../engine/mod.ts';
import { rankingAddress } from '../../engine/model/document-address.ts';
import { makeRelease, type Release } from '../../publish/release/release.ts';
import { renderMainPages, renderSecondaryPages } from '../../site/pages/render-pages.ts';
import { renderPngs } from '../../site/pictures/render-pngs.ts';
import {
  rankingPageRenderer,
  renderSharePictures,
  renderVintageFiles,
} from '../../site/release-renderers.ts';
import { ROOT } from './paths.ts';
import { readData } from './read-data.ts';

/** Pictures of earlier builds, which aren't drawn again. */
const PICTURE_CACHE = join(ROOT, 'dist', 'cache', 'pictures');

/** Draws SVGs as PNGs, by the same names. */
export type DrawPictures = (
  svgs: ReadonlyMap<string, string>,
) => Promise<ReadonlyMap<string, Uint8Array>>;

const drawWithCache: DrawPictures = (svgs) => renderPngs(svgs, PICTURE_CACHE);

/** The PNGs of all rankings that are offered, by the ranking's address, then by form. */
async function renderPictures(
  compiled: readonly CompiledDataset[],
  origin: string,
  draw: DrawPictures,
): Promise<Map<string, Map<string, Uint8Array>>> {
  const pictures = compiled.flatMap((one) => [...renderSharePictures(one, origin)]);
  const named = pictures.flatMap(([ranking, forms]) =>
    [...forms].map(([form, svg]) => [`${ranking} ${form}`, svg] as const),
  );
  const drawn = await draw(new Map(named));
  return new Map(
    pictures.map(([ranking, forms]) => [
      ranking,
      new Map(
        [...forms.keys()].flatMap((form) => {
          const png = drawn.get(`${ranking} ${form}`);
          return png ? [[form, png] as const] : [];
        }),
      ),
    ]),
  );
}

/** Compiles datasets and renders what is shown of them. `origin` is where the product will be: scheme and host. */
export async function buildReleaseFromDatasets(
  datasets: readonly Dataset[],
  origin: string,
  draw: DrawPictures = drawWithCache,
): Promise<Release> {
  const compiled = datasets.map((dataset) => compile(dataset));
  const pictures = await renderPictures(compiled, origin, draw);
  return makeRelease(compiled, {
    origin,
    documents: renderMainPages(compiled, origin),
    otherDocuments: renderSecondaryPages(compiled, origin),
    forms: (view) => renderVintageFiles(view, origin),
    pages: rankingPageRenderer(compiled, origin),
    pictures: ({ key }) => pictures.get(rankingAddress(key)) ?? new Map(),
  });
}

/** The same of the datasets in a folder; with errors in the data the command ends. */
export function buildRelease(
  directory: string,
  origin: string,
  draw: DrawPictures = drawWithCache,
): Promise<Release> {
  return buildReleaseFromDatasets(readData(directory), origin, draw);
}
