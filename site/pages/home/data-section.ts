/** What can be taken away by programs: the line that asks for the ranking, and the data itself. */
import { rankingUrl } from '../../../engine/model/urls.ts';
import { pathIn } from '../../layout/layout.ts';
import { type Markup, markup, none } from '../../layout/markup.ts';
import { section } from '../../layout/section.ts';
import type { Telling } from './page-context.ts';

/** The line to ask with. */
export function programsSection({ front, site, origin, language }: Telling): Markup {
  const { dataset, metric, level, basis, period } = front.view;
  const { home } = site;
  const json = rankingUrl(dataset, metric, period.id, { level, basis }, '.json');
  const hreflang = language === 'en' ? none : markup` hreflang="en"`;
  return section(
    'programs',
    home.programsHead,
    markup`<p>${home.programsLead}</p>
<pre><code>curl ${origin}${rankingUrl(dataset, metric, period.id)}</code></pre>
<ul class="links">
<li><a href="${json}">${home.thisRanking}</a></li>
<li><a href="${front.dataset.links.self}">${home.allOfIt}</a></li>
<li><a href="/docs"${hreflang}>${home.api}</a></li>
</ul>`,
  );
}

/** What the data is about, and where all of it is. */
export function dataSection({ front, site, reading, language }: Telling): Markup {
  const { home } = site;
  const { dataset, others } = front;
  const page = pathIn(language, `/datasets/${dataset.id}`);
  const subjects = others.map(
    ({ id, title }) =>
      markup`<li><a href="${pathIn(language, `/datasets/${id}`)}">${reading.text(title)}</a></li>`,
  );
  return section(
    'data',
    home.dataHead,
    markup`<p>${reading.text(dataset.description)}</p>
<ul class="links">
<li><a href="${page}#tables">${home.tables}</a></li>
<li><a href="${page}#bases">${home.ways}</a></li>
</ul>
${others.length > 0 ? markup`<h3>${home.otherSubjects}</h3><ul>${subjects}</ul>` : none}`,
  );
}
