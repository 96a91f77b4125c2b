/** Sections on an entity's milestones and on its figures that were set aside, with reasons. */

import { isKnown, isWithdrawn, type Observation } from '../../../engine/mod.ts';
import { changesPageUrl, localizedPath } from '../../../engine/model/address.ts';
import { localizedText } from '../../../engine/model/text.ts';
import { figureText, monthsText, statedText } from '../../../widget/text/mod.ts';
import { dayText } from '../../day-text.ts';
import { html, type Markup, none } from '../../layout/html.ts';
import { sourceLink, sourceUrl } from '../../layout/links.ts';
import { section } from '../../layout/sections.ts';
import { mergeMilestones } from './merge-milestones.ts';
import { datasetTitle, type EntityContext, numberStyle } from './page-context.ts';

/** The citation of a source; nothing if there is no such source. */
function citationView({ compiled, sources, language }: EntityContext, id: string): Markup {
  const source = sources.get(id);
  if (!source) return none;
  return sourceLink(source, language, sourceUrl(compiled.dataset.id, source, language));
}

function citationsView(context: EntityContext, ids: readonly string[]): Markup[] {
  const { comma } = context.site.entity;
  return ids.map((id, index) => html`${index > 0 ? comma : ''}${citationView(context, id)}`);
}

/** The section of dated events, the latest first; nothing if there are none. */
export function milestonesSection(context: EntityContext): Markup {
  const { compiled, entity, site, text } = context;
  const rows = compiled.dataset.milestones.filter((row) => row.entity === entity.id);
  if (rows.length === 0) return none;
  const items = mergeMilestones(rows.toReversed()).map(
    ({ milestone: { date, title }, sources }) =>
      html`<li><time datetime="${date}">${dayText(context.site, date)}</time> <span>${text(title)} ${citationsView(context, sources)}</span></li>
`,
  );
  return section(
    'milestones',
    site.entity.milestonesHead,
    html`<div class="milestones"><ol>
${items}</ol></div>`,
  );
}

const UNUSED: ReadonlySet<string> = new Set(['estimate', 'forecast', 'disputed']);

/** The reasons why a figure isn't used; none if it is used. */
function unusedReasons(context: EntityContext, row: Observation): readonly string[] {
  const { statuses, withdrawn } = context.site.detailsWords;
  const reasons = [
    isWithdrawn(row, context.compiled.asOf) && row.withdrawnOn
      ? withdrawn(dayText(context.site, row.withdrawnOn), row.withdrawnReason)
      : '',
    UNUSED.has(row.status) ? (statuses[row.status] ?? row.status) : '',
  ].filter(Boolean);
  const note = localizedText(row.notes, context.language) || row.note;
  return reasons.length === 0 ? [] : [...reasons, note.replace(/[.。]$/, '')].filter(Boolean);
}

function setAsideView(
  context: EntityContext,
  row: Observation,
  reasons: readonly string[],
): Markup {
  const { site, compiled, language } = context;
  const metric = compiled.dataset.metrics.find(({ id }) => id === row.metric);
  if (!metric) return none;
  const value = statedText({ figureText }, numberStyle(context, metric), row);
  const what = site.words.title(
    datasetTitle(context, 'metrics', row.metric),
    monthsText(context.site.words, row.period.id),
  );
  const why = site.entity.reasons([datasetTitle(context, 'bases', row.basis), ...reasons]);
  const reports = localizedPath(language, changesPageUrl(compiled.dataset.id));
  return html`<li><span>${what}</span> <b>${value}</b> <span>${why}</span> ${citationView(context, row.source)} <small><a href="${reports}?observation=${encodeURIComponent(row.id)}#report">${site.ranking.report}</a></small></li>
`;
}

const isSameFigure = (one: Observation, other: Observation): boolean =>
  one.metric === other.metric &&
  one.period.id === other.period.id &&
  one.basis === other.basis &&
  one.value === other.value;

/** The section of known but unused figures, except those that are used from another source; nothing if there are none. */
export function setAsideSection(context: EntityContext): Markup {
  const { compiled, entity, site } = context;
  const rows = compiled.dataset.observations
    .filter((row) => row.entity === entity.id && isKnown(row, compiled.asOf))
    .map((row) => [row, unusedReasons(context, row)] as const);
  const used = rows.flatMap(([row, reasons]) => (reasons.length === 0 ? [row] : []));
  const items = rows
    .filter(([row, { length }]) => length > 0 && !used.some((other) => isSameFigure(row, other)))
    .sort(([a], [b]) => (a.period.to < b.period.to ? 1 : a.period.to > b.period.to ? -1 : 0))
    .map(([row, reasons]) => setAsideView(context, row, reasons));
  if (items.length === 0) return none;
  return section(
    'unused',
    site.entity.setAsideHead,
    html`<p>${site.entity.setAsideLead}</p>
<ul class="unused-figures">
${items}</ul>`,
  );
}
