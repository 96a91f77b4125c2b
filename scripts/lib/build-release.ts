/** Builds a release from a folder of data: compiles, renders and packs. Shared by start, build and publish. */
import { existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import {
  type CompiledDataset,
  compile,
  type DatasetUpdate,
  diffReleases,
  parseSummary,
  summarizeDataset,
} from '../../engine/mod.ts';
import { rankingAddress, vintageAddress } from '../../engine/model/address.ts';
import type { RankingView } from '../../engine/model/documents.ts';
import { jsonBody } from '../../engine/model/json.ts';
import { ON_DEMAND } from '../../engine/model/manifest.ts';
import type { BodyCache } from '../../publish/release/body-cache.ts';
import { decodeText, type Etags } from '../../publish/release/pack.ts';
import { makeRelease, type Release } from '../../publish/release/release.ts';
import { type Pictures, type Renderers, withoutChoices } from '../../publish/release/renderers.ts';
import { type ReadableStore, readSummaries } from '../../publish/store/release-reader.ts';
import { markAsPreview } from '../../site/operator.ts';
import { renderMainPages, renderSecondaryPages } from '../../site/pages/render-pages.ts';
import { openPngCache } from '../../site/pictures/png-cache.ts';
import {
  rankingPageRenderer,
  renderSharePictures,
  renderVintageFiles,
  sharedViews,
} from '../../site/release-renderers.ts';
import { type OpenBuildCache, openBuildCache } from './cache-file.ts';
import { fail } from './command-line.ts';
import { readServedData } from './load-data.ts';
import { BUILD_CACHE, PICTURE_CACHE } from './paths.ts';
import { drawPictures, formatPictureSources, type PictureSources } from './picture-server.ts';
import { readSettings } from './settings.ts';

/** Draws SVGs as PNGs. Returns a function that reads one by its name. */
export type DrawPictures = (
  svgs: ReadonlyMap<string, string>,
) => Promise<(name: string) => Uint8Array>;

/** Options of a build. */
export interface BuildOptions {
  /** Default: draws with the cache. */
  readonly draw?: DrawPictures;
  /** Every page says that it is a preview copy. */
  readonly isPreview?: boolean;
}

const drawWithCache: DrawPictures = async (svgs) => {
  const cache = await openPngCache(PICTURE_CACHE);
  const files = new Map([...svgs].map(([name, svg]) => [name, cache.fileOf(svg)]));
  const undrawn = new Map([...svgs].filter(([, svg]) => !existsSync(cache.fileOf(svg))));
  const errors: string[] = [];
  if (undrawn.size > 0) {
    const sources = Readable.from([formatPictureSources(undrawn)]);
    await drawPictures(sources, PICTURE_CACHE, (name, error) => {
      if (error !== null) errors.push(`${name}: ${error}`);
    });
  }
  if (errors.length > 0) throw new Error(`pictures that can’t be drawn: ${errors.join('; ')}`);
  return (name) => readFileSync(files.get(name) ?? name);
};

/** The share pictures of rankings as SVGs, by ranking address and form. */
type SharePictures = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Their ETags. */
type SharePictureEtags = ReadonlyMap<string, Etags>;

function addressOf({ dataset, metric, period, level, basis }: RankingView): string {
  return rankingAddress({ dataset, metric, period: period.id, level, basis });
}

/** Renders the pictures of a ranking, unless an earlier build did. */
function renderPictures(view: RankingView, origin: string, cache: BodyCache): Etags {
  const shown = withoutChoices(view);
  const inputs = ['share pictures', origin, JSON.stringify(shown)];
  return cache.item(inputs, () => renderSharePictures(shown, origin));
}

function renderAllPictures(
  compiled: readonly CompiledDataset[],
  origin: string,
  cache: BodyCache,
): SharePictureEtags {
  return new Map(
    compiled
      .flatMap(sharedViews)
      .map((view) => [addressOf(view), renderPictures(view, origin, cache)]),
  );
}

/** The texts of rendered pictures. */
function readPictures(pictures: SharePictureEtags, cache: BodyCache): SharePictures {
  const textsOf = (etags: Etags) =>
    new Map([...cache.bodies(etags)].map(([form, body]) => [form, decodeText(body)]));
  return new Map([...pictures].map(([ranking, etags]) => [ranking, textsOf(etags)]));
}

/** The share pictures as PNGs, by ranking address. */
async function drawAll(
  pictures: SharePictures,
  draw: DrawPictures,
): Promise<ReadonlyMap<string, Pictures>> {
  const nameOf = (ranking: string, form: string) => `${ranking} ${form}`;
  const svgs = [...pictures].flatMap(([ranking, forms]) =>
    [...forms].map(([form, svg]) => [nameOf(ranking, form), svg] as const),
  );
  const read = await draw(new Map(svgs));
  return new Map(
    [...pictures].map(([ranking, forms]) => [
      ranking,
      new Map([...forms.keys()].map((form) => [form, () => read(nameOf(ranking, form))])),
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
    pages: (ranking) => {
      const pages = renderers.pages(ranking);
      return pages && { ...pages, render: () => markPages(pages.render()) };
    },
  };
}

/** The site's renderers. `origin` is the scheme and host of the deployment. */
export function siteRenderers(
  compiled: readonly CompiledDataset[],
  origin: string,
  pictures: Renderers['pictures'],
): Renderers {
  return {
    origin,
    documents: renderMainPages(compiled, origin, readSettings().operator),
    otherDocuments: renderSecondaryPages(compiled, origin),
    forms: (view) => renderVintageFiles(view, origin),
    pages: rankingPageRenderer(compiled, origin),
    pictures,
  };
}

function openCache(
  compiled: readonly CompiledDataset[],
  origin: string,
  isPreview: boolean,
): OpenBuildCache {
  const names = compiled.map(({ dataset }) => dataset.id);
  return openBuildCache(BUILD_CACHE, [origin, String(isPreview), ...names]);
}

/** Builds the release of compiled datasets, with their pages and pictures. `origin` is the scheme and host of the deployment. */
export async function buildCompiledRelease(
  compiled: readonly CompiledDataset[],
  origin: string,
  { draw = drawWithCache, isPreview = false }: BuildOptions = {},
): Promise<Release> {
  const { bodies, save } = openCache(compiled, origin, isPreview);
  const rendered = renderAllPictures(compiled, origin, bodies);
  const drawn = await drawAll(readPictures(rendered, bodies), draw);
  const renderers = siteRenderers(
    compiled,
    origin,
    ({ key }) => drawn.get(rankingAddress(key)) ?? new Map(),
  );
  const release = makeRelease(
    compiled,
    isPreview ? previewRenderers(renderers) : renderers,
    bodies,
  );
  await save();
  return release;
}

/** Ends the command if the default ranking of the first dataset doesn't exist: the front page and the examples of the API show it. */
function requireDefaultRanking({ dataset: { id, defaults }, rankings }: CompiledDataset): void {
  const { metric, period, level } = defaults;
  const exists = rankings.some(
    ({ key }) => key.metric === metric && key.period === period && key.level === level,
  );
  if (exists) return;
  fail(
    `${id}/dataset.json, defaults: there is no ranking ${metric}/${period} of level ${level}, because no figure is used for it. Choose a metric, period and level that have figures`,
  );
}

/** Compiles the datasets in a folder, that of the front page first. Errors in the data end the command. */
export function compileFolder(directory: string): CompiledDataset[] {
  const compiled = readServedData(directory).map((dataset) => compile(dataset));
  const [first] = compiled;
  if (first) requireDefaultRanking(first);
  return compiled;
}

/** Builds the release of the datasets in a folder. Errors in the data end the command. */
export async function buildRelease(
  directory: string,
  origin: string,
  options: BuildOptions = {},
): Promise<Release> {
  return buildCompiledRelease(compileFolder(directory), origin, options);
}

/** A release for the local server, without its pictures. */
export interface LocalRelease {
  readonly release: Release;
  /** The pictures to draw on demand as SVGs, by the address of the PNG. */
  readonly pictures: PictureSources;
  /** Writes the build cache. Called while nobody waits for the process. */
  readonly saveCache: () => Promise<void>;
}

/** Builds a release whose pictures are drawn on demand: drawing all of them takes longer than everything else. */
export function buildLocalRelease(
  compiled: readonly CompiledDataset[],
  origin: string,
): LocalRelease {
  const { bodies, save } = openCache(compiled, origin, false);
  const rendered = renderAllPictures(compiled, origin, bodies);
  const picturesOf: Renderers['pictures'] = ({ key }) =>
    rendered.has(rankingAddress(key)) ? ON_DEMAND : new Map();
  const release = makeRelease(compiled, siteRenderers(compiled, origin, picturesOf), bodies);
  const shared = readPictures(rendered, bodies);
  const rankings = compiled.flatMap((dataset) => dataset.rankings);
  const pictures = rankings.flatMap(({ key, vintages }) => {
    const asOf = vintages.at(-1)?.asOf ?? '';
    return [...(shared.get(rankingAddress(key)) ?? [])].map(
      ([form, svg]) => [vintageAddress(rankingAddress(key), asOf, form), svg] as const,
    );
  });
  return { release, pictures: new Map(pictures), saveCache: save };
}

/** What changes for readers. `current` is the name of the current release; null before the first. */
export async function releaseDifferences(
  compiled: readonly CompiledDataset[],
  current: string | null,
  store: ReadableStore,
): Promise<DatasetUpdate[]> {
  const before = current === null ? new Map() : await readSummaries(current, store);
  // As the release will hold them.
  const after = compiled.map(
    (one) => [one.dataset.id, parseSummary(jsonBody(summarizeDataset(one)))] as const,
  );
  return diffReleases(before, new Map(after));
}
