/** The pages of the site that change with the data, rendered when a release is made; the worker serves them as they are. */
import type { CompiledDataset } from '../../engine/compile/compile.ts';
import { findDefaultRanking } from '../find-default-ranking.ts';
import type { SiteLanguage } from '../words/mod.ts';
import { aboutPage } from './about-page.ts';
import { changesPage } from './changes/changes-page.ts';
import { datasetPage } from './dataset-page.ts';
import { renderEntityPages } from './entity/entity-page.ts';
import { homeDataOf } from './home/home-data.ts';
import { homePage } from './home/home-page.ts';
import { methodPage } from './method/method-page.ts';
import { robotsTxt, sitemap } from './sitemap.ts';

const LANGUAGES: readonly SiteLanguage[] = ['en', 'zh'];

/** The front page in each language, which is about the first dataset; none where its default ranking doesn't exist. */
function homePages(
  [first, ...others]: readonly CompiledDataset[],
  origin: string,
): [string, string][] {
  const ranking = first ? findDefaultRanking(first) : null;
  const titles = others.map(({ dataset: { id, title } }) => ({ id, title }));
  const front = first && ranking ? homeDataOf(first, ranking, titles) : null;
  if (!front) return [];
  return [
    ['index.html', homePage(front, 'en', origin)],
    ['zh.html', homePage(front, 'zh', origin)],
  ];
}

/** The page of a dataset in each language. */
function datasetPages(compiled: CompiledDataset, origin: string): [string, string][] {
  return LANGUAGES.map((language) => {
    const folder = language === 'en' ? '' : `${language}/`;
    const address = `${folder}datasets/${compiled.dataset.id}.html`;
    return [address, datasetPage(compiled, language, origin)];
  });
}

/** What changed in a dataset, in each language. */
function changesPages(compiled: CompiledDataset, origin: string): [string, string][] {
  return LANGUAGES.map((language) => {
    const folder = language === 'en' ? '' : `${language}/`;
    const address = `${folder}changes/${compiled.dataset.id}.html`;
    return [address, changesPage(compiled, language, origin)];
  });
}

/** How ranks are proven, with examples of the first dataset, and who runs this copy; in each language. */
function methodAndAboutPages(
  compiled: readonly CompiledDataset[],
  origin: string,
): [string, string][] {
  const [first = null] = compiled;
  const ranking = first && findDefaultRanking(first);
  return LANGUAGES.flatMap((language): [string, string][] => {
    const folder = language === 'en' ? '' : `${language}/`;
    return [
      [`${folder}method.html`, methodPage(first, ranking, language, origin)],
      [`${folder}about.html`, aboutPage(compiled, language, origin)],
    ];
  });
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

/** What lies apart, because it is asked for less: the pages of entities, and what search engines read. */
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
