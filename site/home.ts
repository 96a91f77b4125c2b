/** `/`: the answer as its headline, how sure it is, the live ranking, and the line that puts it into any page. */
import { rankingUrl } from '../data/address.ts';
import type { DatasetDocument, RankingView } from '../data/documents.ts';
import { read } from '../widget/reading.ts';
import { scopeText, titleText } from '../widget/remarks.ts';
import { fallbackTable } from './fallback.ts';
import { headlineText, howSureText } from './headline.ts';
import { type Markup, markup } from './markup.ts';
import { type SiteWords, siteWords } from './words.ts';

/** Stands for the page's own address, which only the browser knows; `site.js` puts it in. */
const HOST = 'https://HOST';

function embedView({ id }: RankingView, site: SiteWords): Markup {
  const snippet = `<script async src="${HOST}/widget.js" data-ranking="${id}"></script>`;
  return markup`<section>
<h2>${site.embedHead}</h2>
<p>${site.embedHint}</p>
<textarea id="snippet" readonly rows="4" spellcheck="false" aria-label="${site.embedHead}">${snippet}</textarea>
<button id="copy" type="button" hidden data-copied="${site.copied}">${site.copy}</button>
</section>`;
}

function dataView(
  view: RankingView,
  dataset: DatasetDocument,
  site: SiteWords,
  about: string,
): Markup {
  const { metric, level, basis, period } = view;
  const json = rankingUrl(dataset.id, metric, period.id, { level, basis }, '.json');
  return markup`<section>
<h2>${site.dataHead}</h2>
<p>${about}</p>
<ul>
<li><a href="${json}">${site.thisRanking}</a></li>
<li><a href="${dataset.links.self}">${site.allOfIt}</a></li>
<li><a href="/v1">${site.api}</a></li>
</ul>
</section>`;
}

/** The page as HTML, in `language` (`en` or `zh`); no scripts or styles of its own, so that the strictest policy does. */
export function homePage(view: RankingView, dataset: DatasetDocument, language: string): string {
  const site = siteWords(language);
  const reading = read(view, site.words, language);
  const headline = headlineText(reading, site);
  const howSure = howSureText(reading, site);
  const { html } = markup`<!doctype html>
<html lang="${site.words.tag}" dir="${site.words.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${headline} · Likewise</title>
<meta name="description" content="${titleText(reading)}. ${scopeText(reading)}. ${howSure}">
<link rel="stylesheet" href="/site.css">
<link rel="alternate" href="${site.other.home}" hreflang="${site.other.tag}">
<link rel="icon" href="data:,">
<script async src="/widget.js"></script>
<script defer src="/site.js"></script>
</head>
<body>
<header><a href="${site.home}">Likewise</a> <span>${site.tagline}</span> <a class="language" href="${site.other.home}" hreflang="${site.other.tag}" lang="${site.other.tag}">${site.other.name}</a></header>
<main>
<h1>${headline}</h1>
<p class="sure"><b>${site.howSure}</b> ${howSure}</p>
<likewise-ranking ranking="${view.id}" level="${view.level}" basis="${view.basis}" lang="${language}">
${fallbackTable(reading, site.moreWords)}
</likewise-ranking>
${embedView(view, site)}
${dataView(view, dataset, site, reading.text(dataset.description))}
</main>
</body>
</html>
`;
  return html;
}
