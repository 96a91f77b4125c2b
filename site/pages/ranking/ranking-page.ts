/**
 * `/rankings/{dataset}/{metric}/{period}`: the page of a ranking's newest vintage. Headline and certainty, the live
 * ranking, then its evidence, related rankings and downloads.
 */
import {
  builderUrl,
  CHECK_PAGE,
  datasetPageUrl,
  localizedPath,
  localizedUrl,
} from '../../../engine/model/address.ts';
import type { RankingDocument } from '../../../engine/model/documents.ts';
import { PAGE_LANGUAGES } from '../../../engine/model/languages.ts';
import { isFullYearId } from '../../../engine/model/period.ts';
import { licenseUrl } from '../../../engine/model/text.ts';
import { rankingUrl } from '../../../engine/model/urls.ts';
import { MIN_LISTED } from '../../../engine/model/vocabulary.ts';
import { scopeText } from '../../../widget/text/mod.ts';
import { dayText } from '../../day-text.ts';
import { fallbackTable } from '../../layout/fallback-table.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import {
  jsonLdScript,
  layout,
  mainHeading,
  section,
  untranslatedNote,
} from '../../layout/layout.ts';
import { oembedLinkTags, shareLink, shareScript } from '../../layout/links.ts';
import { socialCard } from '../../pictures/card-picture.ts';
import { valueSourceUrls } from '../../value-source.ts';
import { certaintyView, figureSource, quantitativeProperty } from '../value-parts.ts';
import { evidenceSection, sourcesSection } from './evidence-section.ts';
import { neighboursView, yearsView } from './neighbours.ts';
import {
  englishPath,
  pagePath,
  type RankingContext,
  type RankingPageInputs,
  rankingContext,
} from './page-context.ts';
import { rankingCertainty, rankingHeadline, searchTitle } from './ranking-headline.ts';

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

/** One breadcrumb: name and path. */
export type Breadcrumb = readonly [name: string, path: string];

/** Breadcrumbs as schema.org/BreadcrumbList. */
export function breadcrumbsJsonLd(crumbs: readonly Breadcrumb[], origin: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(([name, path], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: origin + path,
    })),
  };
}

/** The breadcrumbs of a ranking's page. */
export function breadcrumbsOf(context: RankingContext): readonly Breadcrumb[] {
  const { dataset, language, localized, site } = context;
  return [
    [site.frame.pages.home, localizedPath(language, '/')],
    [localized.text(dataset.title), localizedPath(language, datasetPageUrl(dataset.id))],
    [searchTitle(context), pagePath(context)],
  ];
}

/** The ranking as schema.org/Dataset with absolute addresses. */
export function rankingJsonLd(context: RankingContext): object {
  const { view, localized, dataset, origin } = context;
  const { period } = view;
  const isYear = isFullYearId(period.id);
  const metric = localized.text(view.titles.metric);
  const unit = localized.text(view.titles.unit) || view.unit;
  const download = (ending: '.csv' | '.json', encodingFormat: string) => ({
    '@type': 'DataDownload',
    contentUrl: origin + downloadUrl(context, ending),
    encodingFormat,
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': origin + view.links.latest,
    name: searchTitle(context),
    description: `${rankingHeadline(context)}. ${scopeText(localized)}.`,
    url: origin + pagePath(context),
    isPartOf: `${origin}/v1/datasets/${dataset.id}`,
    ...(dataset.license && { license: licenseUrl(dataset.license) ?? dataset.license }),
    temporalCoverage: isYear ? period.id : `${period.from}/${period.to}`,
    variableMeasured: view.entries.map(({ entity, bounds }) =>
      quantitativeProperty(`${metric}: ${localized.name(entity.id)}`, bounds, unit),
    ),
    dateModified: view.asOf,
    isAccessibleForFree: true,
    distribution: [download('.csv', 'text/csv'), download('.json', 'application/json')],
  };
}

/** The address of a form of the latest vintage, path-absolute. */
export function downloadUrl(
  { view, language }: Pick<RankingContext, 'view' | 'language'>,
  ending: '.json' | '.md' | '.csv' | '.svg' | '.card.png' | '.tall.png',
): string {
  const { dataset, metric, period, level, basis } = view;
  const url = rankingUrl(dataset, metric, period.id, { level, basis }, ending);
  return ending === '.json' || ending === '.md' ? url : localizedUrl(language, url);
}

/** The citation of this vintage, with its way of counting. */
function citation(context: RankingContext): string {
  const { view, site, dataset, origin, localized } = context;
  const address = origin + pagePath(context, { asOf: view.asOf });
  const known = dayText(site, view.asOf);
  return site.ranking.citation(searchTitle(context), localized.text(dataset.title), known, address);
}

export function downloadsSection(context: RankingContext): Markup {
  const { view, site, dataset, origin, language, hasSharePictures } = context;
  const { ranking } = site;
  const { level, basis } = view;
  const snippet = `<script async src="${origin}/widget.js" data-ranking="${view.id}" data-level="${level}" data-basis="${basis}"></script>`;
  const forms: readonly (readonly [string, string])[] = [
    ['CSV', downloadUrl(context, '.csv')],
    ['JSON', downloadUrl(context, '.json')],
    ['SVG', downloadUrl(context, '.svg')],
    ...(hasSharePictures
      ? [
          [ranking.card, downloadUrl(context, '.card.png')] as const,
          [ranking.tall, downloadUrl(context, '.tall.png')] as const,
        ]
      : []),
    [ranking.feed, `/v1/changes/${dataset.id}.atom`],
  ];
  const links = forms.map(([title, href]) => html`<li><a href="${href}">${title}</a></li>`);
  const builder = localizedPath(language, builderUrl(view.id, level, basis));
  return section(
    'downloads',
    ranking.downloadsHead,
    html`<ul class="links">${links}</ul>
<h3><a href="${builder}">${site.home.embed}</a></h3>
<pre><code>${snippet}</code></pre>
<h3>${ranking.citeHead}</h3>
<p class="cite">${citation(context)}</p>`,
  );
}
