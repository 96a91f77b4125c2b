/**
 * The page for an iframe: one ranking as known on one date, readable before, without and after JavaScript. Its bytes are
 * the same whoever asks, live or frozen, in whatever looks: `embed.js` reads those from its address.
 */
import { rankingPageUrl } from '../data/address.ts';
import type { RankingView } from '../data/documents.ts';
import { read } from '../widget/reading.ts';
import { titleText } from '../widget/remarks.ts';
import { fallbackTable } from './fallback.ts';
import { pathIn } from './layout.ts';
import { markup } from './markup.ts';
import { type SiteLanguage, siteWords } from './words.ts';

/** The ranking's own page, which lives on. */
function canonicalOf(
  { dataset, metric, period, level, basis }: RankingView,
  language: SiteLanguage,
): string {
  return pathIn(language, rankingPageUrl(dataset, metric, period.id, { level, basis }));
}

/** The page as HTML; no scripts or styles of its own, so that the strictest policy does. */
export function embedPage(view: RankingView, language: SiteLanguage): string {
  const { words, moreWords } = siteWords(language);
  const reading = read(view, words, language);
  const title = titleText(reading);
  const { html } = markup`<!doctype html>
<html lang="${words.tag}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Likewise</title>
<base target="_blank">
<link rel="canonical" href="${canonicalOf(view, language)}">
<link rel="stylesheet" href="/site.css">
<link rel="stylesheet" href="/embed.css">
<link rel="icon" href="data:,">
<script src="/embed.js"></script>
<script defer src="/widget.js"></script>
</head>
<body>
<main>
<h1>${title}</h1>
<likewise-ranking ranking="${view.id}" level="${view.level}" basis="${view.basis}" lang="${language}">
${fallbackTable(reading, moreWords)}
</likewise-ranking>
</main>
</body>
</html>
`;
  return html;
}
