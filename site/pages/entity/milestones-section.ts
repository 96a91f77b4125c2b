/** What else is known of an entity: its milestones, and the figures that were set aside, each with the reason. */

import type { Observation } from '../../../engine/dataset/schema.ts';
import { isKnown, isWithdrawn } from '../../../engine/evidence/used.ts';
import { numberText } from '../../../widget/text/format.ts';
import { dayText } from '../../day-text.ts';
import { pathIn } from '../../layout/layout.ts';
import { type Markup, markup, none } from '../../layout/markup.ts';
import { section } from '../../layout/section.ts';
import { changesPath } from '../changes/changes-page.ts';
import { sourceView } from '../home/page-context.ts';
import { periodText, styleOf, type Telling, titleOf } from './page-context.ts';

function citedView({ sources }: Telling, id: string): Markup {
  const source = sources.get(id);
  return source ? sourceView(source) : none;
}

/** Dated events; nothing where there are none. */
export function milestonesSection(telling: Telling): Markup {
  const { compiled, entity, site, text } = telling;
  const rows = compiled.dataset.milestones.filter((row) => row.entity === entity.id);
  if (rows.length === 0) return none;
  const items = rows.toReversed().map(
    ({ date, title, source }) =>
      markup`<li><time datetime="${date}">${dayText(telling.site, date)}</time> <span>${text(title)} ${citedView(telling, source)}</span></li>
`,
  );
  return section(
    'milestones',
    site.entity.milestonesHead,
    markup`<div class="milestones"><ol>
${items}</ol></div>`,
  );
}

const UNUSED: ReadonlySet<string> = new Set(['estimate', 'forecast', 'disputed']);

/** Why a figure isn't used; empty where it is. */
function reasonOf(telling: Telling, row: Observation): string {
  const { statuses, takenBack } = telling.site.moreWords;
  const reasons = [
    isWithdrawn(row, telling.compiled.asOf) && row.withdrawnOn
      ? takenBack(dayText(telling.site, row.withdrawnOn), row.withdrawnReason)
      : '',
    UNUSED.has(row.status) ? (statuses[row.status] ?? row.status) : '',
  ].filter(Boolean);
  if (reasons.length === 0) return '';
  return [...reasons, row.note.replace(/\.$/, '')].filter(Boolean).join('; ');
}

function asideView(telling: Telling, row: Observation, reason: string): Markup {
  const { site, compiled, language } = telling;
  const metric = compiled.dataset.metrics.find(({ id }) => id === row.metric);
  if (!metric) return none;
  const value = numberText(styleOf(telling, metric), row.value, row.precision);
  const what = site.words.title(
    titleOf(telling, 'metrics', row.metric),
    periodText(telling, row.period.id),
  );
  const reports = pathIn(language, changesPath(compiled.dataset.id));
  return markup`<li><span>${what}</span> <b>${site.words.qualified(row.qualifier, value)}</b> <span>${titleOf(telling, 'bases', row.basis)}; ${reason}</span> ${citedView(telling, row.source)} <small><a href="${reports}?observation=${encodeURIComponent(row.id)}#report">${site.ranking.report}</a></small></li>
`;
}

/** Figures that are known and never used; nothing where there are none. */
export function asideSection(telling: Telling): Markup {
  const { compiled, entity, site } = telling;
  const items = compiled.dataset.observations
    .filter((row) => row.entity === entity.id && isKnown(row, compiled.asOf))
    .map((row) => [row, reasonOf(telling, row)] as const)
    .filter(([, reason]) => reason !== '')
    .sort(([a], [b]) => (a.period.to < b.period.to ? 1 : a.period.to > b.period.to ? -1 : 0))
    .map(([row, reason]) => asideView(telling, row, reason));
  if (items.length === 0) return none;
  return section(
    'aside',
    site.entity.asideHead,
    markup`<p>${site.entity.asideLead}</p>
<ul class="aside">
${items}</ul>`,
  );
}
