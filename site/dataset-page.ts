/** `/datasets/{dataset}`: one dataset for people, with what search engines read of it. */
import { leadersUrl, rankingUrl } from '../data/address.ts';
import type { CompiledDataset } from '../data/compile.ts';
import { datasetDocument } from '../data/dataset-documents.ts';
import type { DatasetDocument, RankingListing } from '../data/documents.ts';
import { datasetJsonLd } from '../data/json-ld.ts';
import { tablesOf } from '../data/tables/tables-of.ts';
import { type Markup, markup } from './markup.ts';

/** JSON inside a script element: nothing in it can end the element. */
function jsonData(value: unknown): Markup {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return { html: `<script type="application/ld+json">${json}</script>` };
}

function tableRows(compiled: CompiledDataset): Markup[] {
  return tablesOf(compiled).map(({ name, title, description }) => {
    const address = `/v1/datasets/${compiled.dataset.id}/${name}`;
    return markup`<tr><th scope="row">${title}</th><td>${description}</td><td><a href="${address}.csv">CSV</a> <a href="${address}.json">JSON</a></td></tr>`;
  });
}

function definitions(
  rows: readonly {
    readonly title: { readonly en: string };
    readonly description?: { readonly en: string } | undefined;
  }[],
): Markup {
  const items = rows.map(
    ({ title, description }) =>
      markup`<div><dt>${title.en}</dt><dd>${description?.en ?? ''}</dd></div>`,
  );
  return markup`<dl>${items}</dl>`;
}

/** The periods of one metric at one level, the latest first, each with what it covers. */
function rankingLinks(document: DatasetDocument, listings: readonly RankingListing[]): Markup {
  const byPeriod = Map.groupBy(listings, ({ period }) => period);
  const items = [...byPeriod].reverse().map(([period, rows]) => {
    const links = rows.map(({ metric, level, basis, coverage }) => {
      const title = document.bases.find(({ id }) => id === basis)?.title.en ?? basis;
      const href = rankingUrl(document.id, metric, period, { level, basis });
      return markup` <a href="${href}">${title}</a> (${coverage.listed} of ${coverage.of})`;
    });
    return markup`<li><b>${period}</b>:${links}</li>`;
  });
  return markup`<ul>${items}</ul>`;
}

function rankingsView(document: DatasetDocument): Markup[] {
  return document.metrics.flatMap((metric) =>
    document.levels.flatMap((level) => {
      const listings = document.rankings.filter(
        (row) => row.metric === metric.id && row.level === level.id,
      );
      if (listings.length === 0) return [];
      const leaders = leadersUrl(document.id, metric.id, { level: level.id });
      const periods = new Set(listings.map(({ period }) => period)).size;
      return [
        markup`<details><summary>${metric.title.en}, ${level.title.en}: ${periods === 1 ? '1 period' : `${periods} periods`}</summary>
<p><a href="${leaders}">Who led each year</a></p>
${rankingLinks(document, listings)}
</details>
`,
      ];
    }),
  );
}

/** The page as HTML. `origin` (scheme and host) is for the addresses that search engines want absolute. */
export function datasetPage(compiled: CompiledDataset, origin: string): string {
  const document = datasetDocument(compiled);
  const { id, title, description, license, counts } = document;
  const { html } = markup`<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.en} · Likewise</title>
<meta name="description" content="${description.en}">
<link rel="stylesheet" href="/site.css">
<link rel="canonical" href="${origin}/datasets/${id}">
<link rel="alternate" type="application/json" href="/v1/datasets/${id}">
<link rel="alternate" type="application/atom+xml" href="/v1/changes/${id}.atom" title="What changed">
<link rel="icon" href="data:,">
${jsonData(datasetJsonLd(compiled, origin))}
</head>
<body>
<header><a href="/">Likewise</a> <span>Rankings that compare like with like</span></header>
<main>
<h1>${title.en}</h1>
<p>${description.en}</p>
<p>${counts.observations} figures and ${counts.claims} claims of rank from ${counts.sources} sources, on ${counts.entities} places or makers; known up to ${compiled.asOf}. Licence: <a href="https://spdx.org/licenses/${license}.html">${license}</a>.</p>
<h2>Tables</h2>
<p>Everything at once: <a href="/v1/datasets/${id}/datapackage.json">data package</a>. What changed: <a href="/v1/changes/${id}.atom">feed</a>, <a href="/v1/changes/${id}">JSON</a>. <a href="/docs">How to ask</a>.</p>
<table class="tables"><thead><tr><th>Table</th><th>What it holds</th><th>Download</th></tr></thead><tbody>
${tableRows(compiled)}
</tbody></table>
<h2>Rankings</h2>
${rankingsView(document)}
<h2>What is counted</h2>
${definitions(document.metrics)}
<h2>Ways of counting</h2>
${definitions(document.bases)}
</main>
</body>
</html>
`;
  return html;
}
