/**
 * `/rankings/{dataset}/{metric}/{period}`: the page of a ranking's newest vintage. Headline and certainty, the live
 * ranking, then its evidence, related rankings and downloads.
 */

import { CHECK_PAGE, localizedPath } from '../../../engine/model/address.ts';
import type { RankingDocument } from '../../../engine/model/documents.ts';
import { PAGE_LANGUAGES } from '../../../engine/model/languages.ts';
import { MIN_LISTED } from '../../../engine/model/vocabulary.ts';
import { fallbackTable } from '../../layout/fallback-table.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { jsonLdScript, layout } from '../../layout/layout.ts';
import { oembedLinkTags, shareLink, shareScript } from '../../layout/links.ts';
import { mainHeading, untranslatedNote } from '../../layout/sections.ts';
import { socialCard } from '../../pictures/card-picture.ts';
import { valueSourceUrls } from '../../value-source.ts';
import { certaintyView } from '../certainty-view.ts';
import { figureSource } from '../figure-source.ts';
import { downloadsSection, downloadUrl } from './downloads-section.ts';
import { evidenceSection } from './evidence-section.ts';
import { neighboursView, yearsView } from './neighbours.ts';
import {
  englishPath,
  pagePath,
  type RankingContext,
  type RankingPageInputs,
  rankingContext,
} from './page-context.ts';
import { rankingCertainty, rankingHeadline, searchTitle } from './ranking-headline.ts';
import { breadcrumbsJsonLd, breadcrumbsOf, rankingJsonLd } from './ranking-json-ld.ts';
import { sourcesSection } from './sources-section.ts';

/** Metadata for pages that may be indexed; `noindex` for others. */
function indexingHead(context: RankingContext): Markup {
  const { view, origin } = context;
  if (view.entries.length < MIN_LISTED) return html`<meta name="robots" content="noindex">`;
  return html`${jsonLdScript(rankingJsonLd(context))}
${jsonLdScript(breadcrumbsJsonLd(breadcrumbsOf(context), origin))}`;
}

function headView(context: RankingContext): Markup {
  const { dataset, origin, site } = context;
  return html`<link rel="alternate" type="application/json" href="${downloadUrl(context, '.json')}">
<link rel="alternate" type="text/markdown" href="${downloadUrl(context, '.md')}">
<link rel="alternate" type="application/atom+xml" href="/v1/changes/${dataset.id}.atom" title="${site.ranking.feed}">
${oembedLinkTags(origin, pagePath(context))}<script async src="/widget.js"></script>
${shareScript}
${indexingHead(context)}`;
}

/** What is ranked, and what the way of counting means; where nothing is ranked, the reason for that says it. */
function aboutView({ dataset, view, localized, site }: RankingContext): Markup {
  const { text } = localized;
  const level = text(dataset.levels.find(({ id }) => id === view.level)?.description);
  const way = dataset.bases.find(({ id }) => id === view.basis);
  const about = [level, view.mixed ? '' : text(way?.description)]
    .filter(Boolean)
    .join(site.meta.space);
  return about
    ? html`<p class="hint">${about}</p>
`
    : none;
}

/** The link to the page that checks a sentence. */
function checkLink({ site: { frame, diagram }, language }: RankingContext): Markup {
  const href = localizedPath(language, CHECK_PAGE);
  return html`<p><a href="${href}">${diagram.named(frame.pages.check, frame.about.check)}</a></p>
`;
}

function mainView(context: RankingContext): Markup {
  const { view, localized, site, language } = context;
  const { text } = localized;
  const [, [title, path] = ['', '']] = breadcrumbsOf(context);
  const shared = {
    path: pagePath(context, { asOf: view.asOf }),
    title: rankingHeadline(context),
  };
  return html`<div class="link-row"><nav class="crumbs" aria-label="${site.ranking.crumbs}"><a href="${path}">${title}</a></nav>${shareLink(shared, site.frame)}</div>
<div class="answer">
<p class="scope">${text(view.titles.level)} · ${text(view.titles.basis)}</p>
${untranslatedNote(site, context.dataset, language)}${mainHeading(rankingHeadline(context))}
${certaintyView(context, figureSource(localized, context.document, site, language))}${aboutView(context)}</div>
${yearsView(context)}<likewise-ranking ranking="${view.id}" level="${view.level}" basis="${view.basis}" lang="${language}">
${fallbackTable(localized, site.detailsWords, valueSourceUrls(context.document, language))}
</likewise-ranking>
${neighboursView(context)}${checkLink(context)}${evidenceSection(context)}${sourcesSection(context)}${downloadsSection(context)}`;
}

function renderRankingPage(context: RankingContext): string {
  const { view, site, language, origin, dataset, hasSharePictures } = context;
  const answer = [
    site.home.sentences([rankingHeadline(context)]),
    rankingCertainty(context).answer,
  ];
  return layout({
    language,
    path: englishPath(context),
    isTranslated: true,
    title: searchTitle(context),
    description: answer.join(site.meta.space),
    origin,
    dataset,
    card: hasSharePictures ? socialCard(view, language) : undefined,
    head: headView(context),
    kind: 'data-page',
    main: mainView(context),
  });
}

/** Renders the pages of a ranking as HTML, by form (`en.page.html`). `document` is the newest one. */
export function renderRankingPages(
  inputs: RankingPageInputs,
  document: RankingDocument,
): Map<string, string> {
  return new Map(
    PAGE_LANGUAGES.map((language) => [
      `${language}.page.html`,
      renderRankingPage(rankingContext(inputs, document, language)),
    ]),
  );
}
