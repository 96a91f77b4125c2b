/**
 * `/rankings/{dataset}/{metric}/{period}`: one ranking for people, as it is known now. The answer and how sure it is, the live
 * ranking, then who says so, what else there is, and what can be taken away.
 */
import type { CompiledRanking } from '../../../engine/compile/compile.ts';
import { fallbackTable } from '../../layout/fallback-table.ts';
import { jsonData, layout } from '../../layout/layout.ts';
import { type Markup, markup } from '../../layout/markup.ts';
import { oembedLinks } from '../../layout/oembed-link-tags.ts';
import { socialCard } from '../../pictures/social-card.ts';
import { FEWEST_TO_FIND } from '../../shareable-rankings.ts';
import type { SiteLanguage } from '../../words/mod.ts';
import { formUrl, takingSection } from './downloads-section.ts';
import { evidenceSection } from './evidence-section.ts';
import { neighboursView, yearsView } from './neighbours.ts';
import { englishPath, pagePath, type Shared, type Telling, tellingsOf } from './page-context.ts';
import { headlineOf, listedTitle, surenessOf } from './ranking-headline.ts';
import { breadcrumbsJsonLd, crumbsOf, rankingJsonLd } from './ranking-json-ld.ts';
import { sourcesSection } from './sources-section.ts';

const LANGUAGES: readonly SiteLanguage[] = ['en', 'zh'];

/** What only those read who found the page: nothing of a page that shouldn't be found. */
function foundView(telling: Telling): Markup {
  const { view, origin } = telling;
  if (view.entries.length < FEWEST_TO_FIND) return markup`<meta name="robots" content="noindex">`;
  return markup`${jsonData(rankingJsonLd(telling))}
${jsonData(breadcrumbsJsonLd(crumbsOf(telling), origin))}`;
}

function headView(telling: Telling): Markup {
  const { dataset, origin, site } = telling;
  return markup`<link rel="alternate" type="application/json" href="${formUrl(telling, '.json')}">
<link rel="alternate" type="application/atom+xml" href="/v1/changes/${dataset.id}.atom" title="${site.ranking.feed}">
${oembedLinks(origin, pagePath(telling))}<script async src="/widget.js"></script>
${foundView(telling)}`;
}

function mainView(telling: Telling): Markup {
  const { view, reading, site, language } = telling;
  const { text } = reading;
  const [, [title, path] = ['', '']] = crumbsOf(telling);
  const scope = site.ranking.scope(text(view.titles.level), text(view.titles.basis));
  return markup`<nav class="crumbs" aria-label="${site.ranking.crumbs}"><a href="${path}">${title}</a></nav>
<div class="answer">
<p class="scope">${scope}</p>
<h1>${headlineOf(telling)}</h1>
<p class="sure"><b>${site.home.howSure}</b> ${surenessOf(telling)}</p>
</div>
${yearsView(telling)}<likewise-ranking ranking="${view.id}" level="${view.level}" basis="${view.basis}" lang="${language}">
${fallbackTable(reading, site.moreWords)}
</likewise-ranking>
${neighboursView(telling)}${evidenceSection(telling)}${sourcesSection(telling)}${takingSection(telling)}`;
}

function pageOf(telling: Telling): string {
  const { view, language, origin, dataset, pictured, ranking } = telling;
  return layout({
    language,
    path: englishPath(telling),
    translated: true,
    title: listedTitle(telling),
    description: `${headlineOf(telling)}. ${surenessOf(telling)}`,
    origin,
    dataset,
    card: pictured.has(ranking) ? socialCard(view, language) : undefined,
    head: headView(telling),
    kind: 'data-page',
    main: mainView(telling),
  });
}

/** The pages of a ranking as HTML, by form (`en.page.html`); none where it doesn't exist any more. */
export function rankingPages(shared: Shared, ranking: CompiledRanking): Map<string, string> {
  return new Map(
    tellingsOf(shared, ranking, LANGUAGES).map((telling) => [
      `${telling.language}.page.html`,
      pageOf(telling),
    ]),
  );
}
