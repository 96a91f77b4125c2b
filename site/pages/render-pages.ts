/** Renders the pages that change with the data, when a release is made; the worker serves them unchanged. */

import type { CompiledDataset } from '../../engine/mod.ts';
import { pageAddress } from '../../engine/model/address.ts';
import { PAGE_LANGUAGES } from '../../engine/model/languages.ts';
import { NO_OPERATOR, type Operator } from '../operator.ts';
import { findDefaultRanking } from '../select-rankings.ts';
import { aboutPage } from './about-page.ts';
import { builderPage } from './builder-page.ts';
import { changesPage } from './changes/changes-page.ts';
import { datasetPage } from './dataset-page.ts';
import { renderEntityPages } from './entity/entity-page.ts';
import { homeDataOf } from './home/home-data.ts';
import { homePage } from './home/home-page.ts';
import { methodPage } from './method/method-page.ts';
import { robotsTxt, sitemap } from './sitemap.ts';
import type { LinkedDataset } from './value-parts.ts';

/** What links to a dataset need. */
const linked = ({ dataset: { id, title } }: CompiledDataset): LinkedDataset => ({ id, title });

/** The front page and the embed builder in each language, for the first dataset; none if it has no default ranking. */
function defaultRankingPages(
  [first, ...others]: readonly CompiledDataset[],
  origin: string,
): [string, string][] {
  const ranking = first ? findDefaultRanking(first) : null;
  const front = first && ranking ? homeDataOf(first, ranking, others.map(linked)) : null;
  if (!front) return [];
  return PAGE_LANGUAGES.flatMap((language): [string, string][] => [
    [pageAddress(language, 'index'), homePage(front, language, origin)],
    [pageAddress(language, 'embed'), builderPage(front, language, origin)],
  ]);
}

/** The page of each dataset in each language. */
function datasetPages(all: readonly CompiledDataset[], origin: string): [string, string][] {
  return all.flatMap((compiled) => {
    const others = all.filter((other) => other !== compiled).map(linked);
    return PAGE_LANGUAGES.map((language): [string, string] => [
      pageAddress(language, `datasets/${compiled.dataset.id}`),
      datasetPage(compiled, language, origin, others),
    ]);
  });
}

/** The page of changes of a dataset, in each language. */
function changesPages(
  compiled: CompiledDataset,
  origin: string,
  operator: Operator,
): [string, string][] {
  return PAGE_LANGUAGES.map((language) => [
    pageAddress(language, `changes/${compiled.dataset.id}`),
    changesPage(compiled, language, origin, operator),
  ]);
}

/** The method page, with examples from the first dataset, and the page about this copy, in each language. */
function methodAndAboutPages(
  compiled: readonly CompiledDataset[],
  origin: string,
  operator: Operator,
): [string, string][] {
  const [first = null] = compiled;
  const ranking = first && findDefaultRanking(first);
  return PAGE_LANGUAGES.flatMap((language): [string, string][] => [
    [pageAddress(language, 'method'), methodPage(first, ranking, language, origin)],
    [pageAddress(language, 'about'), aboutPage(compiled, language, origin, operator)],
  ]);
}

/** Renders the main pages, by address. `origin` is scheme and host, for absolute addresses. */
export function renderMainPages(
  compiled: readonly CompiledDataset[],
  origin: string,
  operator: Operator = NO_OPERATOR,
): Map<string, Uint8Array> {
  const pages = [
    ...defaultRankingPages(compiled, origin),
    ...methodAndAboutPages(compiled, origin, operator),
    ...datasetPages(compiled, origin),
    ...compiled.flatMap((one) => changesPages(one, origin, operator)),
  ];
  return new Map(pages.map(([address, html]) => [address, Buffer.from(html)]));
}

/** Renders pages that are requested less often: entities, and files for search engines. */
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
