/** `/datasets/{dataset}`: the page of a dataset, with JSON-LD for search engines. */
import {
  type CompiledDataset,
  datasetDocument,
  datasetJsonLd,
  datasetTables,
  type SourceRow,
} from '../../engine/mod.ts';
import { datasetPageUrl, localizedPath } from '../../engine/model/address.ts';
import type { DatasetDocument, RankingListing, Texts } from '../../engine/model/documents.ts';
import { DEFAULT_LANGUAGE, type PageLanguage } from '../../engine/model/languages.ts';
import { localizedText, publisherText } from '../../engine/model/text.ts';
import { leadersUrl, rankingPageUrl } from '../../engine/model/urls.ts';
import { dateText, monthsText } from '../../widget/text/mod.ts';
import { dayText, membersOf, membersText } from '../day-text.ts';
import { html, type Markup, none } from '../layout/html.ts';
import { jsonLdScript, layout, section } from '../layout/layout.ts';
import { licenseLink, sourceAnchor, sourceTitle } from '../layout/links.ts';
import { datasetCard } from '../pictures/card-picture.ts';
import { type SiteWords, siteWords } from '../words/mod.ts';
import { datasetLinks, type LinkedDataset } from './value-parts.ts';

/** A dataset in one language. */
interface DatasetPageContext {
  readonly compiled: CompiledDataset;
  readonly document: DatasetDocument;
  readonly site: SiteWords;
  readonly language: PageLanguage;
  readonly others: readonly LinkedDataset[];
  text(texts: Texts | undefined): string;
}

function tablesView({ compiled, document, site }: DatasetPageContext): Markup {
  const { datapackage = '', feed = '', changes = '' } = document.links;
  const rows = datasetTables(compiled).map(({ name, title, description }) => {
    const address = `/v1/datasets/${document.id}/${name}`;
    return html`<tr><th scope="row">${title}</th><td>${description}</td><td><a href="${address}.csv">CSV</a> <a href="${address}.json">JSON</a></td></tr>
`;
  });
  const words = site.dataset;
  return html`<p>${words.links({ dataPackage: datapackage, feed, changes, docs: '/docs' })}</p>
<table class="tables"><thead><tr><th scope="col">${words.table}</th><th scope="col">${words.contents}</th><th scope="col">${words.download}</th></tr></thead><tbody>
${rows}</tbody></table>`;
}

function definitionList(
  { text, site }: DatasetPageContext,
  kind: 'metric' | 'basis',
  rows: readonly {
    readonly id: string;
    readonly title: Texts;
    readonly description?: Texts | undefined;
    readonly mixed?: boolean | undefined;
  }[],
): Markup {
  const items = rows.map(
    ({ id, title, description, mixed }) =>
      html`<div id="${kind}-${id}"><dt>${text(title)}</dt><dd>${text(description)}${mixed ? ` ${site.dataset.mixed}` : ''}</dd></div>
`,
  );
  return html`<dl>
${items}</dl>`;
}

/** Links to the periods of one metric at one level, latest first, each with its coverage. */
function rankingLinks(
  { document, language, site, text }: DatasetPageContext,
  listings: readonly RankingListing[],
): Markup {
  const byPeriod = Map.groupBy(listings, ({ period }) => period);
  const items = [...byPeriod].reverse().map(([period, rows]) => {
    const links = rows.map(({ metric, level, basis, coverage }) => {
      const title = text(document.bases.find(({ id }) => id === basis)?.title) || basis;
      const href = localizedPath(
        language,
        rankingPageUrl(document.id, metric, period, { level, basis }),
      );
      return html`<li><a href="${href}">${title}</a> <small>${site.dataset.coverage(coverage.listed, coverage.of)}</small></li>`;
    });
    return html`<li><b>${monthsText(site.words, period)}</b><ul>${links}</ul></li>
`;
  });
  return html`<ul class="periods">
${items}</ul>`;
}

function rankingsView(context: DatasetPageContext): Markup[] {
  const { document, site, text } = context;
  return document.metrics.flatMap((metric) =>
    document.levels.flatMap((level) => {
      const listings = document.rankings.filter(
        (row) => row.metric === metric.id && row.level === level.id,
      );
      if (listings.length === 0) return [];
      const leaders = leadersUrl(document.id, metric.id, { level: level.id });
      const periods = new Set(listings.map(({ period }) => period)).size;
      return [
        html`<details><summary>${site.dataset.subject(text(metric.title), text(level.title))} <small>${site.dataset.periods(periods)}</small></summary>
<p><a href="${leaders}">${site.dataset.leadersOfEachYear}</a></p>
${rankingLinks(context, listings)}
</details>
`,
      ];
    }),
  );
}

function countsView({ compiled, document, site, language }: DatasetPageContext): Markup {
  const { counts, license } = document;
  const words = site.dataset;
  const members = membersText(site, membersOf(compiled.dataset), language);
  const sentence = words.counts(counts, members, dateText(site.words, compiled.asOf));
  const licence = license ? html` ${words.licence} ${licenseLink(license)}` : none;
  return html`<p class="hint">${sentence}${licence}</p>`;
}

/** Links to the other datasets of the site; nothing if there is none. */
function othersView({ others, site, language }: DatasetPageContext): Markup {
  if (others.length === 0) return none;
  return section('subjects', site.home.otherSubjects, datasetLinks(others, language));
}

function mainView(context: DatasetPageContext): Markup {
  const { document, site, text } = context;
  const words = site.dataset;
  return html`<h1>${text(document.title)}</h1>
<p class="lead">${text(document.description)}</p>
${countsView(context)}
${section('rankings', words.rankingsHead, html`${rankingsView(context)}`)}${section('tables', words.tablesHead, tablesView(context))}${section('metrics', words.metricsHead, definitionList(context, 'metric', document.metrics))}${section('bases', words.basesHead, definitionList(context, 'basis', document.bases))}${unlinkedSourcesSection(context.compiled.dataset.sources, context.language, site)}${othersView(context)}`;
}

/** The first sentence, for lists of search results. */
function firstSentence(text: string): string {
  return /^.*?(\.(?=\s|$)|。|$)/s.exec(text)?.[0] ?? text;
}

/** Renders the page as HTML. `origin` is scheme and host, for absolute addresses; `others` are the other datasets of the site. */
export function datasetPage(
  compiled: CompiledDataset,
  language: PageLanguage,
  origin: string,
  others: readonly LinkedDataset[] = [],
): string {
  const document = datasetDocument(compiled);
  const site = siteWords(language);
  const text = (texts: Texts | undefined): string => localizedText(texts, language);
  const { id } = document;
  return layout({
    language,
    path: datasetPageUrl(id),
    isTranslated: true,
    title: text(document.title),
    description: firstSentence(text(document.description)),
    origin,
    dataset: document,
    card: datasetCard(compiled, language),
    head: html`<link rel="alternate" type="application/json" href="/v1/datasets/${id}">
<link rel="alternate" type="application/atom+xml" href="/v1/changes/${id}.atom" title="${site.ranking.feed}">
${language === DEFAULT_LANGUAGE ? jsonLdScript(datasetJsonLd(compiled, origin)) : none}`,
    main: mainView({ compiled, document, site, language, others, text }),
  });
}

function itemView(source: SourceRow, language: PageLanguage, site: SiteWords): Markup {
  const { id, published, accessed, note } = source;
  const title = sourceTitle(source, language);
  const date = published
    ? dayText(site, published)
    : accessed && site.detailsWords.undated(dayText(site, accessed));
  const parts = [publisherText(source, language), title, date].filter(Boolean);
  const reason = localizedText(note, language) || site.dataset.notOnline;
  return html`<li id="${sourceAnchor(id)}">${parts.join(site.entity.comma)} <small>${reason}</small></li>
`;
}

/** The section; nothing if every source has an address. */
export function unlinkedSourcesSection(
  sources: readonly SourceRow[],
  language: PageLanguage,
  site: SiteWords,
): Markup {
  const unlinked = sources.filter(({ url }) => !url);
  if (unlinked.length === 0) return none;
  const words = site.dataset;
  return section(
    'unlinked-sources',
    words.unlinkedHead,
    html`<p>${words.unlinkedLead(unlinked.length, sources.length)}</p>
<ul class="unlinked-sources">
${unlinked.map((source) => itemView(source, language, site))}</ul>`,
  );
}
