/** Downloads of a ranking's page: data, pictures, embed code and citation. */
import { builderUrl, localizedPath, localizedUrl } from '../../../engine/model/address.ts';
import { rankingUrl } from '../../../engine/model/urls.ts';
import { dayText } from '../../day-text.ts';
import { html, type Markup } from '../../layout/html.ts';
import { section } from '../../layout/sections.ts';
import { pagePath, type RankingContext } from './page-context.ts';
import { searchTitle } from './ranking-headline.ts';

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
