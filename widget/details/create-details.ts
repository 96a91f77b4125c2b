/** Creates the views of the details chunk, which loads when the reader first opens something. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { EntityView } from '../../engine/model/documents.ts';
import { entityUrl } from '../../engine/model/urls.ts';
import type { Details, DocumentController, WidgetContext } from '../element/mod.ts';
import {
  contradictions,
  type DetailsWords,
  type HeadedList,
  notCompared,
  withoutFigure,
} from '../text/mod.ts';
import { timeline, timelineStyles } from '../timeline/mod.ts';
import { controlsView, sortAndFilter, sortFilterStatus } from './controls-view.ts';
import { derivationView } from './derivation-view.ts';
import { entityDetailsView } from './entity-view.ts';
import { syncPermalink } from './permalink.ts';
import { detailsStyles } from './styles.ts';
import { copyView, reportUrl, toolView } from './tool-view.ts';

function listView([head, items]: HeadedList): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<b>${head} (${items.length})</b>
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>`;
}

/** The details in one language, for the element of `context`; null until their styles are adopted. */
export function createDetails(words: DetailsWords, context: WidgetContext): Details | null {
  const { element } = context;
  const { shadowRoot } = element;
  if (shadowRoot && context.adoptStyles(shadowRoot, detailsStyles + timelineStyles)) {
    // New styles make the browser restyle the whole table, so rendering waits until it has.
    queueMicrotask(() => element.requestUpdate(true));
    return null;
  }
  const entities = new Map<string, DocumentController<EntityView>>();
  /** An entity's document. */
  const entityDocument = (dataset: string, id: string): DocumentController<EntityView> => {
    const entity = entities.get(id) ?? new context.DocumentController<EntityView>(element, {});
    entities.set(id, entity);
    entity.request(context.origin + entityUrl(dataset, id, '.view.json'));
    return entity;
  };
  return {
    words,
    listsView: (localized) =>
      html`${withoutFigure(localized, words, context.unlistedText).map(listView)}
      ${listView([words.notComparedHead(localized.monthsText(localized.view.period.id)), notCompared(localized, words)])}
      ${listView([words.contradictionsHead, contradictions(localized, words)])}`,
    rowView: (localized, id, document) => {
      const { dataset } = localized.view;
      const entity = context.hasApi && entityDocument(dataset, id);
      if (!document) return localized.words.loading;
      const entry = document.entries.find((one) => one.entity.id === id);
      if (!entry) return nothing;
      return html`${derivationView(localized, words, context, entry, document.sources)}
      ${
        entity
          ? html`${entityDetailsView(localized, words, context, entity)}
              <p><a href=${reportUrl(context.origin, dataset, entry)} target="_blank">${words.reportLabel}</a></p>
              ${copyView(words, words.permalink, `${context.origin}${localized.view.links.embed}&highlight=${id}`)}`
          : nothing
      }`;
    },
    controlsView: (localized) => controlsView(localized, context, words),
    toolView: (localized, tool) => toolView(localized, words, context, tool),
    timelineView: (localized) => timeline(localized, context, words.timeline),
    sortedRows: (localized) => sortAndFilter(localized, element),
    sortFilterStatus: (localized) => sortFilterStatus(localized, element, words),
    syncPermalink: (chosen) => syncPermalink(context, chosen),
  };
}
