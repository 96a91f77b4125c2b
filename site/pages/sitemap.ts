/** The sitemap: every page to be indexed, in all languages, with its date of change. */

import type { CompiledDataset } from '../../engine/mod.ts';
import {
  ABOUT_PAGE,
  BUILDER_PAGE,
  CHECK_PAGE,
  changesPageUrl,
  datasetPageUrl,
  localizedPath,
  METHOD_PAGE,
} from '../../engine/model/address.ts';
import type { RankingDocument } from '../../engine/model/documents.ts';
import { PAGE_LANGUAGES } from '../../engine/model/languages.ts';
import { entityPageUrl, rankingPageUrl } from '../../engine/model/urls.ts';
import { MIN_LISTED } from '../../engine/model/vocabulary.ts';
import { html, type Markup, none } from '../layout/html.ts';
import { ALL_SITE_WORDS } from '../words/mod.ts';

/** A page in all languages, by its path in the default one; `modified` is `YYYY-MM-DD`, null if unknown. */
export interface SitemapEntry {
  readonly path: string;
  readonly modified: string | null;
}

function rankingPath({ dataset, metric, period, level, basis }: RankingDocument): string {
  return rankingPageUrl(dataset, metric, period.id, { level, basis });
}

/** The pages of a dataset that change with its data. */
export function datasetSitemapEntries({
  dataset,
  asOf,
  rankings,
}: CompiledDataset): SitemapEntry[] {
  const documents = rankings.flatMap(({ vintages }) => vintages.at(-1)?.document ?? []);
  return [
    { path: datasetPageUrl(dataset.id), modified: asOf },
    { path: changesPageUrl(dataset.id), modified: asOf },
    ...documents
      .filter(({ entries }) => entries.length >= MIN_LISTED)
      .map((document) => ({ path: rankingPath(document), modified: document.asOf })),
    ...dataset.entities.map(({ id }) => ({
      path: entityPageUrl(dataset.id, id),
      modified: asOf,
    })),
  ];
}

/** All pages: those of the site and those of each dataset. */
export function sitemapEntries(compiled: readonly CompiledDataset[]): SitemapEntry[] {
  const asOf =
    compiled
      .map((one) => one.asOf)
      .sort()
      .at(-1) ?? null;
  return [
    { path: '/', modified: asOf },
    { path: BUILDER_PAGE, modified: asOf },
    { path: CHECK_PAGE, modified: asOf },
    { path: METHOD_PAGE, modified: asOf },
    { path: ABOUT_PAGE, modified: null },
    ...compiled.flatMap(datasetSitemapEntries),
  ];
}

function entryView({ path, modified }: SitemapEntry, origin: string): Markup {
  const alternates = ALL_SITE_WORDS.map(
    ({ meta: { language, tag } }) =>
      html`<xhtml:link rel="alternate" hreflang="${tag}" href="${origin}${localizedPath(language, path)}"/>`,
  );
  const since = modified === null ? none : html`<lastmod>${modified}</lastmod>`;
  const entries = PAGE_LANGUAGES.map(
    (language) =>
      html`<url><loc>${origin}${localizedPath(language, path)}</loc>${since}${alternates}</url>
`,
  );
  return html`${entries}`;
}

/** Renders `/sitemap.xml`. `origin` is scheme and host. */
export function sitemap(compiled: readonly CompiledDataset[], origin: string): string {
  const entries = sitemapEntries(compiled).map((page) => entryView(page, origin));
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries}</urlset>
`.toString();
}

/** Renders `/robots.txt`, which allows everything except duplicates. */
export function robotsTxt(origin: string): string {
  return `User-agent: *
Disallow: /v1/releases/
Disallow: /v1/compare/

Sitemap: ${origin}/sitemap.xml
`;
}
