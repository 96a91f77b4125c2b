/** `/embed/verdict/…`: the page for an iframe, a template that the worker fills in. `verdict-embed.js` copies the statement from the address to the element. */

import { CHECK_PAGE, localizedPath } from '../../engine/model/address.ts';
import { PAGE_LANGUAGES, type PageLanguage } from '../../engine/model/languages.ts';
import { html } from '../layout/html.ts';
import { siteWords } from '../words/mod.ts';

/** Renders the template as HTML. Its texts keep their language where the script gives the element another one. */
function verdictEmbedPage(language: PageLanguage, origin: string): string {
  const { tag, dir } = siteWords(language).words;
  const page = `${origin}${localizedPath(language, CHECK_PAGE)}`;
  return html`<!doctype html>
<html lang="${tag}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{statement}} · Likewise</title>
<meta name="description" content="{{answer}}">
<meta name="robots" content="noindex">
<base target="_blank">
<link rel="canonical" href="${page}?dataset={{dataset}}&metric={{metric}}&period={{period}}&{{query}}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/embed.css">
<script src="/verdict-embed.js"></script>
<script defer src="/widget.js"></script>
</head>
<body>
<main>
<h1>{{statement}}</h1>
<likewise-ranking view="verdict" ranking="{{id}}" lang="${language}">
<p lang="${tag}">{{answer}}</p>
</likewise-ranking>
</main>
</body>
</html>
`.toString();
}

/** The templates by file name. `origin` is scheme and host. */
export function verdictEmbedPages(origin: string): ReadonlyMap<string, string> {
  return new Map(
    PAGE_LANGUAGES.map((language) => [
      `verdict-embed-${language}.html`,
      verdictEmbedPage(language, origin),
    ]),
  );
}
