/** Builds a release from a folder of data: compiles, renders and packs. Shared by start, build and publish. */
import { type CompiledDataset, compile, type Dataset } from '../../engine/mod.ts';
import { rankingAddress, vintageAddress } from '../../engine/model/document-address.ts';
import { ON_DEMAND } from '../../engine/model/manifest.ts';
import { makeRelease, type Release } from '../../publish/release/release.ts';
import type { Renderers } from '../../publish/release/renderers.ts';
import { renderMainPages, renderSecondaryPages } from '../../site/pages/render-pages.ts';
import { renderPngs } from '../../site/pictures/render-pngs.ts';
import { markAsPreview } from '../../site/preview-copy.ts';
import {
  rankingPageRenderer,
  renderSharePictures,
  renderVintageFiles,
} from '../../site/release-renderers.ts';
import { PICTURE_CACHE } from './paths.ts';
import type { PictureSources } from './picture-sources.ts';
import { readData } from './read-data.ts';
import { readSettings } from './settings.ts';

/** Renders SVGs as PNGs, by the same names. */
export type DrawPictures = (
  svgs: ReadonlyMap<string, string>,
) => Promise<ReadonlyMap<string, Uint8Array>>;

/** Options of a build. */
export interface BuildOptions {
  /** Default: draws with the cache. */
  readonly draw?: DrawPictures;
  /** Every page says that it is a preview copy. */
  readonly isPreview?: boolean;
}

const drawWithCache: DrawPictures = (svgs) => renderPngs(svgs, PICTURE_CACHE);

/** The share pictures of rankings as SVGs, by ranking address and form. */
type SharePictures = ReadonlyMap<string, ReadonlyMap<string, string>>;

function sharePictures(compiled: readonly CompiledDataset[], origin: string): SharePictures {
  return new Map(compiled.flatMap((dataset) => [...renderSharePictures(dataset, origin)]));
}

/** The share pictures as PNGs, by ranking address and form. */
async function drawAll(
  pictures: SharePictures,
  draw: DrawPictures,
): Promise<Map<string, Map<string, Uint8Array>>> {
  const nameOf = (ranking: string, form: string) => `${ranking} ${form}`;
  const svgs = [...pictures].flatMap(([ranking, forms]) =>
    [...forms].map(([form, svg]) => [nameOf(ranking, form), svg] as const),
  );
  const pngs = await draw(new Map(svgs));
  return new Map(
    [...pictures].map(([ranking, forms]) => [
      ranking,
      new Map(
        [...forms.keys()].flatMap((form) => {
          const png = pngs.get(nameOf(ranking, form));
          return png ? [[form, png] as const] : [];
        }),
      ),
    ]),
  );
}

/** Marks the pages among texts by form. */
function markPages(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...texts].map(([form, text]) => [form, form.endsWith('.html') ? markAsPreview(text) : text]),
  );
}

function markDocuments(documents: Renderers['documents']): Renderers['documents'] {
  return new Map(
    [...documents].map(([address, body]) => [
      address,
      address.endsWith('.html') ? Buffer.from(markAsPreview(Buffer.from(body).toString())) : body,
    ]),
  );
}

function previewRenderers(renderers: Renderers): Renderers {
  return {
    ...renderers,
    documents: markDocuments(renderers.documents),
    otherDocuments: markDocuments(renderers.otherDocuments),
    forms: (view) => markPages(renderers.forms(view)),
    pages: (ranking) => markPages(renderers.pages(ranking)),
  };
}

function releaseWith(
  compiled: readonly CompiledDataset[],
  origin: string,
  pictures: Renderers['pictures'],
  isPreview = false,
): Release {
  const renderers: Renderers = {
    origin,
    documents: renderMainPages(compiled, origin, readSettings().operator),
    otherDocuments: renderSecondaryPages(compiled, origin),
    forms: (view) => renderVintageFiles(view, origin),
    pages: rankingPageRenderer(compiled, origin),
    pictures,
  };
  return makeRelease(compiled, isPreview ? previewRenderers(renderers) : renderers);
}

/** Compiles datasets and renders their pages and pictures. `origin` is the scheme and host of the deployment. */
export async function buildReleaseFromDatasets(
  datasets: readonly Dataset[],
  origin: string,
  { draw = drawWithCache, isPreview = false }: BuildOptions = {},
): Promise<Release> {
  const compiled = datasets.map((dataset) => compile(dataset));
  const drawn = await drawAll(sharePictures(compiled, origin), draw);
  const picturesOf: Renderers['pictures'] = ({ key }) =>
    drawn.get(rankingAddress(key)) ?? new Map();
  return releaseWith(compiled, origin, picturesOf, isPreview);
}

/** Builds the release of the datasets in a folder. Errors in the data end the command. */
export function buildRelease(
  directory: string,
  origin: string,
  options: BuildOptions = {},
): Promise<Release> {
  return buildReleaseFromDatasets(readData(directory), origin, options);
}

/** A release for the local server, without its pictures. */
export interface LocalRelease {
  readonly release: Release;
  /** The pictures to draw on demand as SVGs, by the address of the PNG. */
  readonly pictures: PictureSources;
}

/** Builds a release whose pictures are drawn on demand: drawing all of them takes longer than everything else. */
export function buildLocalRelease(directory: string, origin: string): LocalRelease {
  const compiled = readData(directory).map((dataset) => compile(dataset));
  const shared = sharePictures(compiled, origin);
  const release = releaseWith(compiled, origin, ({ key }) =>
    shared.has(rankingAddress(key)) ? ON_DEMAND : new Map(),
  );
  const rankings = compiled.flatMap((dataset) => dataset.rankings);
  const pictures = rankings.flatMap(({ key, vintages }) => {
    const asOf = vintages.at(-1)?.asOf ?? '';
    return [...(shared.get(rankingAddress(key)) ?? [])].map(
      ([form, svg]) => [vintageAddress(rankingAddress(key), asOf, form), svg] as const,
    );
  });
  return { release, pictures: new Map(pictures) };
}
