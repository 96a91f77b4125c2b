/** Names of the pages for wrong addresses and for failures: the build writes them, the worker serves them. */
import type { PageLanguage } from './languages.ts';

/** The kinds: nothing is at the address; what is there can't be shown now. */
export const ERROR_PAGES = ['missing', 'unavailable'] as const;
export type ErrorPage = (typeof ERROR_PAGES)[number];

/** The file of a page among the assets for the worker. */
export const errorPageFile = (kind: ErrorPage, language: PageLanguage): string =>
  `error-${kind}-${language}.html`;

/** The tag in these pages after which the worker adds links to the nearest addresses, as list items. */
export const NEAREST_LIST = '<ul class="nearest">';
