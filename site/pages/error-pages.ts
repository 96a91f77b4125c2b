/** The pages for wrong addresses and for failures, as finished files. A build writes them for the worker, which adds the nearest addresses. */
import {
  ERROR_PAGES,
  type ErrorPage,
  errorPageFile,
  localizedPath,
  NEAREST_LIST,
} from '../../engine/model/address.ts';
import { PAGE_LANGUAGES, type PageLanguage } from '../../engine/model/languages.ts';
import { html, raw } from '../layout/html.ts';
import { layout } from '../layout/layout.ts';
import { siteWords } from '../words/mod.ts';

function errorPage(kind: ErrorPage, language: PageLanguage, origin: string): string {
  const { error } = siteWords(language);
  const { title, text, instead } = error[kind];
  return layout({
    language,
    path: `/${kind}`,
    isTranslated: false,
    title,
    description: text,
    origin,
    dataset: null,
    head: html`<meta name="robots" content="noindex">`,
    main: html`<h1>${title}</h1>
<p>${text}</p>
<p>${instead}</p>
${raw(NEAREST_LIST)}<li><a href="${localizedPath(language, '/')}">${error.homeLink}</a></li></ul>`,
  });
}

/** The pages by file name. `origin` is scheme and host. */
export function errorPages(origin: string): ReadonlyMap<string, string> {
  return new Map(
    PAGE_LANGUAGES.flatMap((language) =>
      ERROR_PAGES.map((kind) => [errorPageFile(kind, language), errorPage(kind, language, origin)]),
    ),
  );
}
