/** Section on the data, and the request for programs. */

import { datasetPageUrl, localizedPath } from '../../../engine/model/page-urls.ts';
import { rankingUrl } from '../../../engine/model/urls.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { DOCS_LANGUAGE } from '../../layout/layout.ts';
import { section } from '../../layout/section.ts';
import { datasetLinks } from '../dataset-links.ts';
import type { HomeContext } from './page-context.ts';

/** The example request. */
export function programsSection({ data, site, origin, language }: HomeContext): Markup {
  const { dataset, metric, level, basis, period } = data.view;
  const { home } = site;
  const json = rankingUrl(dataset, metric, period.id, { level, basis }, '.json');
  const hreflang = language === DOCS_LANGUAGE ? none : html` hreflang="${DOCS_LANGUAGE}"`;
  return section(
    'programs',
    home.programsHead,
    html`<p>${home.programsLead}</p>
<pre><code>curl ${origin}${rankingUrl(dataset, metric, period.id)}</code></pre>
<ul class="links">
<li><a href="${json}">${home.thisRanking}</a></li>
<li><a href="${data.dataset.links.self}">${home.allRankings}</a></li>
<li><a href="/docs"${hreflang}>${home.api}</a></li>
</ul>`,
  );
}

/** The subject of the data and links to all of it. */
export function dataSection({ data, site, localized, language }: HomeContext): Markup {
  const { home } = site;
  const { dataset, otherDatasets } = data;
  const page = localizedPath(language, datasetPageUrl(dataset.id));
  return section(
    'data',
    home.dataHead,
    html`<p>${localized.text(dataset.description)}</p>
<ul class="links">
<li><a href="${page}#tables">${home.tables}</a></li>
<li><a href="${page}#bases">${home.bases}</a></li>
</ul>
${otherDatasets.length > 0 ? html`<h3>${home.otherSubjects}</h3>${datasetLinks(otherDatasets, language)}` : none}`,
  );
}
