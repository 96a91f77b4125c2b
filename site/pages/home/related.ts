/** Rankings of the same months with another metric or level, or what the only one is based on. */
import type { DatasetDocument } from '../../../engine/model/documents.ts';
import { html, type Markup } from '../../layout/html.ts';
import { type HomeContext, type RankingOverrides, rankingPath } from './page-context.ts';

/**
 * Links to the rankings that differ from the front page's in the level or the counted metric only. If there are none, a link to
 * the evidence of this one.
 */
export function relatedRankings(context: HomeContext): Markup {
  const { data, localized, site } = context;
  const { view, dataset } = data;
  const exists = (metric: string, level: string): boolean =>
    dataset.rankings.some(
      (row) =>
        row.metric === metric &&
        row.level === level &&
        row.period === view.period.id &&
        row.basis === view.basis &&
        row.coverage.listed > 1,
    );
  const link = (other: RankingOverrides, title: string): Markup =>
    html`<li><a href="${rankingPath(context, other)}">${title}</a></li>`;
  const levels = dataset.levels.filter(({ id }) => id !== view.level && exists(view.metric, id));
  const isCounted = ({ share, growth }: DatasetDocument['metrics'][number]) => !share && !growth;
  const metrics = dataset.metrics.filter(
    (metric) => isCounted(metric) && metric.id !== view.metric && exists(metric.id, view.level),
  );
  const links = [
    ...levels.map(({ id, title }) => link({ level: id }, localized.text(title))),
    ...metrics.map(({ id, title }) => link({ metric: id }, localized.text(title))),
  ];
  if (links.length === 0) {
    const evidence = `${rankingPath(context, {})}#evidence`;
    return html`<p class="links"><a href="${evidence}">${site.ranking.evidenceHead}</a></p>
`;
  }
  return html`<nav class="related-links labelled-links" aria-label="${site.home.relatedRankings}"><ul class="links">${links}</ul></nav>
`;
}
