/** Paths of the pages for people, and where their bodies lie in a release, by language. */
import { DEFAULT_LANGUAGE, type PageLanguage } from './languages.ts';

export const METHOD_PAGE = '/method';
export const ABOUT_PAGE = '/about';

/** The path of a dataset's page in the default language. */
export function datasetPageUrl(dataset: string): string {
  return `/datasets/${dataset}`;
}

/** The path of the page with a dataset's changes in the default language. */
export function changesPageUrl(dataset: string): string {
  return `${datasetPageUrl(dataset)}/changes`;
}

/** The path of a page in a language, from the one in the default language: `/zh/method` from `/method`. */
export function localizedPath(language: PageLanguage, path: string): string {
  if (language === DEFAULT_LANGUAGE) return path;
  return path === '/' ? `/${language}` : `/${language}${path}`;
}

/** A URL with the query that asks for a language, where that isn't the default. */
export function localizedUrl(language: PageLanguage, url: string): string {
  if (language === DEFAULT_LANGUAGE) return url;
  return `${url}${url.includes('?') ? '&' : '?'}lang=${language}`;
}

/** The address of a page's body in a release: `zh/method.html` for `method`, `zh.html` for the home page `index`. */
export function pageAddress(language: PageLanguage, page: string): string {
  if (language === DEFAULT_LANGUAGE) return `${page}.html`;
  return page === 'index' ? `${language}.html` : `${language}/${page}.html`;
}
