/** URLs of the HTML pages in each language, and the addresses of their bodies in a release. */
import { DEFAULT_LANGUAGE, type PageLanguage } from './languages.ts';

export const METHOD_PAGE = '/method';
export const ABOUT_PAGE = '/about';
export const NEW_RANKING_PAGE = '/new';
export const BUILDER_PAGE = '/embed';
export const CHECK_PAGE = '/check';

/** The path of a dataset's page, in the default language. */
export function datasetPageUrl(dataset: string): string {
  return `/datasets/${dataset}`;
}

/** The path of the page of a dataset's changes, in the default language. */
export function changesPageUrl(dataset: string): string {
  return `${datasetPageUrl(dataset)}/changes`;
}

/** The path of the embed builder with a ranking chosen by its id, in the default language; without `basis`, the one in force. */
export function builderUrl(ranking: string, level: string, basis?: string): string {
  return `${BUILDER_PAGE}?ranking=${ranking}&level=${level}${basis ? `&basis=${basis}` : ''}`;
}

/** The path of a page in a language, given its path in the default language: `/zh/method` for `/method`. */
export function localizedPath(language: PageLanguage, path: string): string {
  if (language === DEFAULT_LANGUAGE) return path;
  return path === '/' ? `/${language}` : `/${language}${path}`;
}

/** Adds the query parameter `lang` to a URL, unless the language is the default. */
export function localizedUrl(language: PageLanguage, url: string): string {
  if (language === DEFAULT_LANGUAGE) return url;
  return `${url}${url.includes('?') ? '&' : '?'}lang=${language}`;
}

/** The address of a page's body in a release: `zh/method.html` for `method`, `zh.html` for the home page `index`. */
export function pageAddress(language: PageLanguage, page: string): string {
  if (language === DEFAULT_LANGUAGE) return `${page}.html`;
  return page === 'index' ? `${language}.html` : `${language}/${page}.html`;
}
