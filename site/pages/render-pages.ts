/** The pages of the site that change with the data, rendered when a release is made; the worker serves them as they are. */

import type { CompiledDataset } from '../../engine/mod.ts';
import { PAGE_LANGUAGES } from '../../engine/model/languages.ts';
import { pageAddress } from '../../engine/model/page-urls.ts';
import { findDefaultRanking } from '../find-default-ranking.ts';
import { aboutPage } from './about-page.ts';
import { changesPage } from './changes/changes-page.ts';
import { datasetPage } from './dataset-page.ts';
import { renderEntityPages } from './entity/entity-page.ts';
import { homeDataOf } from './home/home-data.ts';
import { homePage } from './home/home-page.ts';
import { methodPage } from './method/method-page.ts';
import { robotsTxt, sitemap } from './sitemap.ts';

/** The front page in each language, which is about the first dataset; none where its default ranking doesn't exist. */
function homePages(
  [first, ...others]: readonly CompiledDataset[],
  origin: string,
): [string, string][] {
  const ranking = first ? findDefaultRanking(first) : null;
  const titles = others.map(({ dataset: { id, title } }) => ({ id, title }));
  const front = first && ranking ? homeDataOf(first, ranking, titles) : null;
  if (!front) return [];
  return PAGE_LANGUAGES.map((language) => [
    pageAddress(language, 'index'),
    homePage(front, language, origin),
  ]);
}

/** The page of a dataset in each language. */
function datasetPages(compiled: CompiledDataset, origin: string): [string, string][] {
  return PAGE_LANGUAGES.map((language) => [
    pageAddress(language, `datasets/${compiled.dataset.id}`),
    datasetPage(compiled, language, origin),
  ]);
}

/** What changed in a dataset, in each language. */
function changesPages(compiled: CompiledDataset, origin: string): [string, string][] {
  return PAGE_LANGUAGES.map((language) => [
    pageAddress(language, `changes/${compiled.dataset.id}`),
    changesPage(compiled, language, origin),
  ]);
}

/** How ranks are proven, with examples of the first dataset, and who runs this copy; in each language. */
function methodAndAboutPages(
  compiled: readonly CompiledDataset[],
  origin: string,
): [string, string][] {
  const [first = null] = compiled;
  const ranking = first && findDefaultRanking(first);
  return PAGE_LANGUAGES.flatMap((language): [string, string][] => [
    [pageAddress(language, 'method'), methodPage(first, ranking, language, origin)],
    [pageAddress(language, 'about'), aboutPage(compiled, language, origin)],
  ]);
}

/** All pages by address. `origin` is for the addresses that must be absolute. */
export function renderMainPages(
  compiled: readonly CompiledDataset[],
  origin: string,
): Map<string, Uint8Array> {
  const pages = [
    ...homePages(compiled, origin),
    ...methodAndAboutPages(compiled, origin),
    ...compiled.flatMap((one) => [...datasetPages(one, origin), ...changesPages(one, origin)]),
  ];
  return new Map(pages.map(([address, html]) => [address, Buffer.from(html)]));
}

/** Pages that are requested less and so have packs of their own: entities, and files for search engines. */
export function renderSecondaryPages(
  compiled: readonly CompiledDataset[],
  origin: string,
): Map<string, Uint8Array> {
  const pages: readonly (readonly [string, string])[] = [
    ...compiled.flatMap((one) => renderEntityPages(one, origin)),
    ['sitemap.xml', sitemap(compiled, origin)],
    ['robots.txt', robotsTxt(origin)],
  ];
  return new Map(pages.map(([address, text]) => [address, Buffer.from(text)]));
}
