/** The second part of an open row: the entity's history and milestones. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { EntityView } from '../../engine/model/documents.ts';
import type { DocumentController, WidgetContext } from '../element/mod.ts';
import type { DetailsWords, LocalizedRanking } from '../text/mod.ts';
import { entityHistoryView } from './entity-history-view.ts';
import { externalLinkView } from './source-view.ts';

/** Milestones shown before "show all". */
const MAX_MILESTONES = 5;

/** The milestones, latest first. */
function milestonesView(
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  { milestones, sources }: EntityView,
): TemplateResult | typeof nothing {
  const { words } = localized;
  const lines = [...milestones].reverse().map(({ date, title, source }) => {
    const { url = '', publisher = source } = sources.find(({ id }) => id === source) ?? {};
    const text = detailsWords.labelled(localized.dayOrMonthText(date), [localized.text(title)]);
    return html`<li>${text} (${externalLinkView(url, publisher)})</li>`;
  });
  const { length } = lines;
  if (length === 0) return nothing;
  const rest = html`<details>
    <summary>${words.showAll(length)}</summary>
    <ul>${lines.slice(MAX_MILESTONES)}</ul>
  </details>`;
  return html`<b>${detailsWords.milestonesHead}</b>
    <ul>${lines.slice(0, MAX_MILESTONES)}</ul>
    ${length > MAX_MILESTONES ? rest : nothing}`;
}

/** Details from the entity's document, or its loading state. */
export function entityDetailsView(
  localized: LocalizedRanking,
  detailsWords: DetailsWords,
  context: WidgetContext,
  entityDocument: DocumentController<EntityView>,
): unknown {
  const { words } = localized;
  const { loading } = entityDocument;
  if (loading.state === 'loading') return words.loading;
  try {
    if (loading.state === 'ready')
      return html`${entityHistoryView(localized, detailsWords, context, loading.value)}${milestonesView(localized, detailsWords, loading.value)}`;
  } catch (error) {
    entityDocument.discard(error);
  }
  return context.noticeView(words, {}, () => void entityDocument.retry());
}
