/** Section on the data, and the link to the embed builder. */

import { builderUrl, datasetPageUrl, localizedPath } from '../../../engine/model/address.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { DOCS_LANGUAGE } from '../../layout/layout.ts';
import { section } from '../../layout/sections.ts';
import { membersText } from '../../members-text.ts';
import { datasetLinks } from '../dataset-links.ts';
import type { HomeContext } from './page-context.ts';

/** The size of the data and links to all of it. */
export function dataSection({ data, site, language }: HomeContext): Markup {
  const { home } = site;
  const { dataset, members, otherDatasets } = data;
  const page = localizedPath(language, datasetPageUrl(dataset.id));
  const hreflang = language === DOCS_LANGUAGE ? none : html` hreflang="${DOCS_LANGUAGE}"`;
  return section(
    'data',
    home.dataHead,
    html`<p>${home.dataSize(dataset.counts, membersText(site, members, language))}</p>
<ul class="links">
<li><a href="${page}#tables">${home.tables}</a></li>
<li><a href="/docs"${hreflang}>${home.api}</a></li>
</ul>
${otherDatasets.length > 0 ? html`<nav class="labelled-links" aria-label="${home.otherSubjects}">${datasetLinks(otherDatasets, language)}</nav>` : none}`,
  );
}

/** The line that leads to the embed builder, with the ranking of the page chosen. */
export function embedLine({ data: { view }, site: { home }, language }: HomeContext): Markup {
  const href = localizedPath(language, builderUrl(view.id, view.level));
  return html`<p class="part embed"><a href="${href}">${home.embed}</a> ${home.embedHint}</p>
`;
}
