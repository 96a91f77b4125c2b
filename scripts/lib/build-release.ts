/** Builds a release from a folder of data: compiles, renders and packs. Shared by start, build and publish. */
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

/** Cache of rendered pictures. */
const PICTURE_CACHE = join(ROOT, 'dist', 'cache', 'pictures');

/** Renders SVGs as PNGs, by the same names. */
export type DrawPictures = (
  svgs: ReadonlyMap<string, string>,
) => Promise<ReadonlyMap<string, Uint8Array>>;

const drawWithCache: DrawPictures = (svgs) => renderPngs(svgs, PICTURE_CACHE);

/** The share pictures of rankings as PNGs, by ranking address and form. */
async function renderPictures(
  compiled: readonly CompiledDataset[],
  origin: string,
  draw: DrawPictures,
): Promise<Map<string, Map<string, Uint8Array>>> {
  const pictures = compiled.flatMap((dataset) => [...renderSharePictures(dataset, origin)]);
  const svgs = pictures.flatMap(([ranking, forms]) =>
    [...forms].map(([form, svg]) => [`${ranking} ${form}`, svg] as const),
  );
  const pngs = await draw(new Map(svgs));
  return new Map(
    pictures.map(([ranking, forms]) => [
      ranking,
      new Map(
        [...forms.keys()].flatMap((form) => {
          const png = pngs.get(`${ranking} ${form}`);
          return png ? [[form, png] as const] : [];
        }),
      ),
    ]),
  );
}

/** Compiles datasets and renders their pages and pictures. `origin` is the scheme and host of the deployment. */
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

/** Builds the release of the datasets in a folder. Errors in the data end the command. */
export function buildRelease(
  directory: string,
  origin: string,
  draw: DrawPictures = drawWithCache,
): Promise<Release> {
  return buildReleaseFromDatasets(readData(directory), origin, draw);
}
