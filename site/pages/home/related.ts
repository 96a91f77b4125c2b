/** Rankings of the same months with another metric or level. */
import type { DatasetDocument } from '../../../engine/model/documents.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { type HomeContext, type RankingOverrides, rankingPath } from './page-context.ts';

/** Links to the rankings that differ from the front page's in the level or the counted metric only; nothing if there are none. */
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
  if (links.length === 0) return none;
  return html`<nav class="related-links labelled-links" aria-label="${site.home.relatedRankings}"><ul class="links">${links}</ul></nav>
`;
}
