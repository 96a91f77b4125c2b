/**
 * The iframe page: one vintage of a ranking, readable before, without and after JavaScript. Its bytes don't depend on
 * the query: `embed.js` applies the options in the address. The page has two parts: a beginning per language, which is
 * a static asset, and the stored rest.
 */

import { localizedPath } from '../../engine/model/address.ts';
import type { RankingView } from '../../engine/model/documents.ts';
import type { PageLanguage } from '../../engine/model/languages.ts';
import { rankingPageUrl } from '../../engine/model/urls.ts';
import { MIN_LISTED } from '../../engine/model/vocabulary.ts';
import { localizeRanking, scopeText, titleText } from '../../widget/text/mod.ts';
import { fallbackTable } from '../layout/fallback-table.ts';
import { html, type Markup, none } from '../layout/html.ts';
import { siteWords } from '../words/mod.ts';

/** The address of the ranking's current page. */
function canonicalUrl(
  { dataset, metric, period, level, basis }: RankingView,
  language: PageLanguage,
  origin: string,
): string {
  return (
    origin + localizedPath(language, rankingPageUrl(dataset, metric, period.id, { level, basis }))
  );
}

/** Keeps rankings with too few entries out of search engines. */
function robotsMeta({ entries }: RankingView): Markup {
  return entries.length < MIN_LISTED
    ? html`<meta name="robots" content="noindex">
`
    : none;
}

/**
 * The beginning of every page in a language, with the styles and the script needed before the first paint. Neither may
 * contain the end tag of its own element.
 */
export function embedPageHead(language: PageLanguage, styles: string, script: string): string {
  const { tag, dir } = siteWords(language).words;
  return `<!doctype html>
<html lang="${tag}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${styles}</style>
<script>${script}</script>
`;
}

/** Renders the rest of the page as HTML. `origin` is scheme and host. */
export function embedPage(view: RankingView, language: PageLanguage, origin: string): string {
  const { words, detailsWords } = siteWords(language);
  const localized = localizeRanking(view, words, language);
  const title = titleText(localized);
  return html`${robotsMeta(view)}<title>${title} · Likewise</title>
<meta name="description" content="${title}. ${scopeText(localized)}">
<base target="_blank">
<link rel="canonical" href="${canonicalUrl(view, language, origin)}">
<link rel="icon" href="data:,">
<script defer src="/widget.js"></script>
</head>
<body>
<main>
<h1>${title}</h1>
<likewise-ranking ranking="${view.id}" level="${view.level}" basis="${view.basis}" lang="${language}">
${fallbackTable(localized, detailsWords)}
</likewise-ranking>
</main>
</body>
</html>
`.toString();
}
