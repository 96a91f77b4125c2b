/**
 * `/rankings/{dataset}/{metric}/{period}`: one ranking for people, as it is known now. The answer and how sure it is, the live
 * ranking, then who says so, what else there is, and what can be taken away.
 */

import type { CompiledRanking } from '../../../engine/mod.ts';
import { PAGE_LANGUAGES } from '../../../engine/model/languages.ts';
import { fallbackTable } from '../../layout/fallback-table.ts';
import { html, type Markup } from '../../layout/html.ts';
import { jsonLdScript, layout } from '../../layout/layout.ts';
import { oembedLinkTags } from '../../layout/oembed-link-tags.ts';
import { socialCard } from '../../pictures/social-card.ts';
import { MIN_SHAREABLE_ENTRIES } from '../../shareable-rankings.ts';
import { downloadsSection, downloadUrl } from './downloads-section.ts';
import { evidenceSection } from './evidence-section.ts';
import { neighboursView, yearsView } from './neighbours.ts';
import {
  englishPath,
  pagePath,
  type RankingContext,
  type RankingPagesData,
  rankingContexts,
} from './page-context.ts';
import { rankingCertainty, rankingHeadline, searchTitle } from './ranking-headline.ts';
import { breadcrumbsJsonLd, breadcrumbsOf, rankingJsonLd } from './ranking-json-ld.ts';
import { sourcesSection } from './sources-section.ts';

/** What only those read who found the page: nothing of a page that shouldn't be found. */
function indexingHead(telling: RankingContext): Markup {
  const { view, origin } = telling;
  if (view.entries.length < MIN_SHAREABLE_ENTRIES)
    return html`<meta name="robots" content="noindex">`;
  return html`${jsonLdScript(rankingJsonLd(telling))}
${jsonLdScript(breadcrumbsJsonLd(breadcrumbsOf(telling), origin))}`;
}

function headView(telling: RankingContext): Markup {
  const { dataset, origin, site } = telling;
  return html`<link rel="alternate" type="application/json" href="${downloadUrl(telling, '.json')}">
<link rel="alternate" type="application/atom+xml" href="/v1/changes/${dataset.id}.atom" title="${site.ranking.feed}">
${oembedLinkTags(origin, pagePath(telling))}<script async src="/widget.js"></script>
${indexingHead(telling)}`;
}

function mainView(telling: RankingContext): Markup {
  const { view, localized, site, language } = telling;
  const { text } = localized;
  const [, [title, path] = ['', '']] = breadcrumbsOf(telling);
  const scope = site.ranking.scope(text(view.titles.level), text(view.titles.basis));
  return html`<nav class="crumbs" aria-label="${site.ranking.crumbs}"><a href="${path}">${title}</a></nav>
<div class="answer">
<p class="scope">${scope}</p>
<h1>${rankingHeadline(telling)}</h1>
<p class="sure"><b>${site.home.howSure}</b> ${rankingCertainty(telling)}</p>
</div>
${yearsView(telling)}<likewise-ranking ranking="${view.id}" level="${view.level}" basis="${view.basis}" lang="${language}">
${fallbackTable(localized, site.detailsWords)}
</likewise-ranking>
${neighboursView(telling)}${evidenceSection(telling)}${sourcesSection(telling)}${downloadsSection(telling)}`;
}

function renderRankingPage(telling: RankingContext): string {
  const { view, language, origin, dataset, withSharePictures, ranking } = telling;
  return layout({
    language,
    path: englishPath(telling),
    isTranslated: true,
    title: searchTitle(telling),
    description: `${rankingHeadline(telling)}. ${rankingCertainty(telling)}`,
    origin,
    dataset,
    card: withSharePictures.has(ranking) ? socialCard(view, language) : undefined,
    head: headView(telling),
    kind: 'data-page',
    main: mainView(telling),
  });
}

/** The pages of a ranking as HTML, by form (`en.page.html`); none where it doesn't exist any more. */
export function renderRankingPages(
  shared: RankingPagesData,
  ranking: CompiledRanking,
): Map<string, string> {
  return new Map(
    rankingContexts(shared, ranking, PAGE_LANGUAGES).map((telling) => [
      `${telling.language}.page.html`,
      renderRankingPage(telling),
    ]),
  );
}
